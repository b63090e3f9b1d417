import Testing

/// A configuration with an oddity of the daemon's reader, and what a real daemon made of it.
///
/// All outcomes for 3.1.7 were taken from a running daemon, and are compared with one again where
/// it is installed. Those for other releases were read from its source.
struct ProjectionFixture: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String
  /// The lines of corosync-cmapctl with the oddity's keys.
  let expected: [String]

  init(_ name: String, _ text: String, _ expected: [String]) {
    self.name = name
    self.text = text
    self.expected = expected
  }

  var testDescription: String { name }

  /// What every configuration needs for the daemon to start on it.
  ///
  /// Its keys, and those of a second node, are not among the expected ones.
  static let rest = """
    totem {
      version: 2
      cluster_name: x
    }
    system {
      sched_rr: no
      move_to_root_cgroup: no
    }
    nodelist {
      node {
        name: uno
        nodeid: 1
        ring0_addr: 10.10.0.1
      }
    }
    """

  static let restKeys = [
    "totem.version (u32) = 2", "totem.cluster_name (str) = x", "system.sched_rr (str) = no",
    "system.move_to_root_cgroup (str) = no", "nodelist.node.0.nodeid (u32) = 1",
    "nodelist.node.0.ring0_addr (str) = 10.10.0.1", "nodelist.node.0.name (str) = uno",
    "nodelist.node.1.name (str) = dos", "nodelist.node.1.nodeid (u32) = 2",
    "nodelist.node.1.ring0_addr (str) = 10.10.0.2",
  ]

  /// The whole file.
  var bytes: [UInt8] { Array("\(text)\n\(Self.rest)\n".utf8) }
}

extension ProjectionFixture {
  static let all: [ProjectionFixture] = [
    ProjectionFixture(
      "the last of two equal keys wins", "a {\n k: 1\n k: 2\n}\na {\n l: 3\n k: 4\n}",
      ["a.k (str) = 4", "a.l (str) = 3"]),
    ProjectionFixture(
      "an unknown key of a link has no link number",
      "totem {\n interface {\n linknumber: 0\n ringnumber: 2\n mcastport: 5\n }\n}",
      ["totem.interface.0.mcastport (u16) = 5", "totem.interface.ringnumber (str) = 2"]),
    ProjectionFixture(
      "the last link number decides, wherever it stands",
      "totem {\n interface {\n linknumber: 1\n mcastport: 5\n linknumber: 0\n}\n}",
      ["totem.interface.0.mcastport (u16) = 5"]),
    ProjectionFixture(
      "a dotted section is a nested one",
      "totem.interface {\n knet_pong_count: 3\n}", ["totem.interface.0.knet_pong_count (u32) = 3"]),
    ProjectionFixture(
      "a dotted key is a string",
      "totem.token: 5\nquorum {\n device.votes: x\n}",
      ["quorum.device.votes (str) = x", "totem.token (str) = 5"]),
    ProjectionFixture(
      "four keys of a link are signed",
      """
      totem {
        interface {
          knet_ping_precision: 2147483647
          knet_pong_count: 3
          knet_pong_count: 2147483648
        }
      }
      """, ["totem.interface.0.knet_ping_precision (u32) = 2147483647"]),
    ProjectionFixture(
      "the members of a link are counted backwards",
      """
      totem {
        transport: udpu
        interface {
          member {
            memberaddr: 10.10.0.1
            memberaddr: 10.10.0.2
          }
          member {
            memberaddr: 10.10.0.3
          }
        }
      }
      """,
      [
        "totem.interface.0.member.0 (str) = 10.10.0.3",
        "totem.interface.0.member.1 (str) = 10.10.0.2",
        "totem.interface.0.member.2 (str) = 10.10.0.1", "totem.transport (str) = udpu",
      ]),
    ProjectionFixture(
      "a subsection of a link stores the link twice",
      """
      totem {
        interface {
          broadcast: no
          mcastport: 6000
          sub {
            mcastport: x
          }
          linknumber: 2
        }
      }
      nodelist.node {
        ring2_addr: 10.10.2.1
      }
      """,
      [
        "nodelist.node.0.ring2_addr (str) = 10.10.2.1",
        "totem.interface.0.broadcast (str) = no", "totem.interface.0.mcastport (u16) = 6000",
        "totem.interface.2.mcastport (u16) = 6000", "totem.interface.sub.mcastport (str) = x",
      ]),
    ProjectionFixture(
      "the first of two equal keys of a logger wins",
      """
      logging {
        logger_subsys {
          debug: on
          debug: off
          subsys: TOTEM
          subsys: QUORUM
        }
      }
      """,
      [
        "logging.logger_subsys.QUORUM.debug (str) = on",
        "logging.logger_subsys.QUORUM.subsys (str) = QUORUM",
      ]),
    ProjectionFixture(
      "of two loggers of one subsystem the last wins",
      """
      logging {
        logger_subsys {
          subsys: CPG
          debug: on
          tags: x
        }
        logger_subsys {
          debug: off
          subsys: CPG
        }
      }
      """,
      [
        "logging.logger_subsys.CPG.debug (str) = off",
        "logging.logger_subsys.CPG.subsys (str) = CPG", "logging.logger_subsys.CPG.tags (str) = x",
      ]),
    ProjectionFixture(
      "a logging daemon by name and subsystem",
      """
      logging {
        logging_daemon {
          name: corosync
          tags: none
        }
        logging_daemon {
          name: corosync
          subsys: CFG
          debug: on
        }
        logging_daemon {
          name: q
          debug: off
        }
        logging_daemon {
          subsys: A
          name: r
          debug: on
        }
      }
      """,
      [
        "logging.logger_subsys.CFG.debug (str) = on",
        "logging.logger_subsys.CFG.subsys (str) = CFG",
        "logging.logging_daemon.q.debug (str) = off",
        "logging.logging_daemon.q.name (str) = q", "logging.logging_daemon.r.A.debug (str) = on",
        "logging.logging_daemon.r.A.name (str) = r", "logging.logging_daemon.r.A.subsys (str) = A",
        "logging.tags (str) = none",
      ]),
    ProjectionFixture(
      "the name of a long subsystem cuts the keys",
      "logging.logger_subsys {\nsubsys: \(longName)\ntags: y\n}",
      [
        "logging.logger_subsys.\(longName).s (str) = \(longName)",
        "logging.logger_subsys.\(longName).t (str) = y",
      ]),
    ProjectionFixture(
      "users and groups are numbers",
      "uidgid {\n uid: root\n uid: 4294967294\n gid: +5\n gid: 005\n uid: -0\n}",
      [
        "uidgid.config.gid.5 (u8) = 1", "uidgid.config.uid.0 (u8) = 1",
        "uidgid.config.uid.4294967294 (u8) = 1",
      ]),
    ProjectionFixture(
      "a subsection of uidgid counts", "uidgid {\n sub {\n  uid: 7\n }\n}",
      ["uidgid.config.uid.7 (u8) = 1"]),
    ProjectionFixture(
      "a user written with a dot is a string", "uidgid.uid: root", ["uidgid.uid (str) = root"]),
    ProjectionFixture(
      "unsigned numbers wrap", "totem {\n config_version: -18446744073709551615\n}",
      ["totem.config_version (u64) = 1"]),
    ProjectionFixture(
      "numbers as C reads them",
      "totem {\n token: \u{B}\u{C}+03000\n knet_compression_level: -0\n}",
      ["totem.knet_compression_level (i32) = 0", "totem.token (u32) = 3000"]),
    ProjectionFixture(
      "resources by the key alone",
      "resources {\n sub {\n watchdog_timeout: 10\n poll_period: x\n }\n}\nresources.system {\n z {\n poll_period: -1\n }\n}",
      [
        "resources.sub.poll_period (str) = x", "resources.sub.watchdog_timeout (u32) = 10",
        "resources.system.z.poll_period (u64) = 18446744073709551615",
      ]),
    ProjectionFixture(
      "the test load has no numbers", "pload {\n count: x\n}", ["pload.count (str) = x"]),
    ProjectionFixture(
      "keys that later releases know are strings",
      "totem {\n ip_dscp: x\n rrp_problem_count_threshold: 5\n}",
      ["totem.ip_dscp (str) = x", "totem.rrp_problem_count_threshold (u32) = 5"]),
    ProjectionFixture(
      "odd names",
      "foo {\n:v\n: w\n}\n: {\n a/b: c\n}\nfoo bar {\n}\n",
      [":.a/b (str) = c", "foo. (str) = v", "foo.: (str) = w"]),
    ProjectionFixture(
      "values keep their bytes",
      "f {\n a: \"x\"\n b: v # c\n c: a}b\n d:\n e: a  b\t\n}",
      [
        "f.a (str) = \"x\"", "f.b (str) = v # c", "f.c (str) = a}b", "f.d (str) = ",
        "f.e (str) = a  b",
      ]),
    ProjectionFixture(
      "a subsection of a node without keys behind it", nodes("sub {\n site: inner\n }"),
      ["nodelist.node.1.site (str) = inner"]),
    ProjectionFixture(
      "a subsection ends its node", nodes("sub {\n  site: inner\n }\n site: outer"),
      ["nodelist.node.1.site (str) = inner", "nodelist.node.2.site (str) = outer"]),
    ProjectionFixture(
      "a node without keys takes a position",
      "\(nodes(""))\nnodelist.node {\n}\nnodelist.node {\n site: x\n}",
      ["nodelist.node.3.site (str) = x"]),
    ProjectionFixture(
      "a second list starts anew",
      "\(nodes("site: a"))\nnodelist {\n node {\n  site: b\n }\n node {\n  site: c\n }\n}",
      ["nodelist.node.0.site (str) = b", "nodelist.node.1.site (str) = c"]),
  ]

  /// So long that only the first byte of a key has room behind it.
  private static let longName = String(repeating: "s", count: 230)

  /// A list whose second node has this content; its own keys are not expected.
  private static func nodes(_ content: String) -> String {
    """
    nodelist {
      node {
        name: uno
        nodeid: 1
        ring0_addr: 10.10.0.1
      }
      node {
        name: dos
        nodeid: 2
        ring0_addr: 10.10.0.2
        \(content)
      }
    }
    """
  }
}
