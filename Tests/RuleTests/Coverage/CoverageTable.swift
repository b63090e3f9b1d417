import CorosyncModel
import CorosyncValidation

/// All checks with what covers them.
enum CoverageTable {
  static let uncovered: [UncoveredCheck] = [
    UncoveredCheck("file.unreadable", "the command that reads the file tells it"),
    UncoveredCheck(
      "uidgid.foreign-section", "in files of uidgid.d, which are not part of the configuration"),
    UncoveredCheck("uidgid.path", "about names of folders on the host"),
    UncoveredCheck("crypto.required", "a choice of builds of the development branch"),
    UncoveredCheck("key.read", "about a file on the host"),
    UncoveredCheck("key.file-short", "about a file on the host"),
    UncoveredCheck("key.too-long", "a line has no room for such a key"),
    UncoveredCheck("key.load", "internal to the daemon"),
    UncoveredCheck("reload.link-changed", "compares two configurations: a hazard of the plan"),
    UncoveredCheck("reload.address-changed", "compares two configurations: a hazard of the plan"),
    UncoveredCheck("reload.recreate", "follows from the two before"),
    UncoveredCheck("link.ttl-range", "the parser refuses such values"),
    UncoveredCheck("link.priority-range", "the parser refuses such values"),
    UncoveredCheck("knet.link-config", "about addresses and ports of the host"),
    UncoveredCheck("udp.bind", "about addresses of the host"),
    UncoveredCheck("cmap.totem-change", "about clients of the map"),
    UncoveredCheck("reload.ro-entry", "compares two configurations: told by the plan"),
    UncoveredCheck("reload.crypto-unsupported", "about the library that corosync was built with"),
    UncoveredCheck("heuristics.exec-type", "about clients of the map"),
    UncoveredCheck("qdevice.nss", "about files on the host"),
    UncoveredCheck("qnetd.differs", "about other nodes"),
    UncoveredCheck("qnetd.duplicate-id", "about other clusters; see the rules for several files"),
    UncoveredCheck("qnetd.heartbeat", "about the settings of corosync-qnetd"),
    UncoveredCheck("qnetd.tls", "about the settings of corosync-qnetd"),
    UncoveredCheck("lint.nodeid-reuse", "compares two configurations: a hazard of the plan"),
    UncoveredCheck("lint.name-not-hostname", "about the host; see local-node-missing"),
    UncoveredCheck("lint.udp-port-gap", "rule multicast-shared for several files"),
    UncoveredCheck("lint.cluster_name-shared", "rule cluster-name-shared for several files"),
    UncoveredCheck("lint.token-differs", "rule copies-differ for several files"),
    UncoveredCheck("lint.two_node-no-fencing", "fencing is not configured in this file"),
    UncoveredCheck("lint.wfa-runtime", "compares two configurations: told by the plan"),
    UncoveredCheck("lint.key-differs", "about files on the hosts"),
    UncoveredCheck("lint.key-long", "about a file on the host"),
    UncoveredCheck("lint.uidgid-editor-files", "about a folder on the host"),
    UncoveredCheck("lint.version-partial", "about the running cluster"),
    UncoveredCheck("lint.remove-running", "about the running cluster"),
    UncoveredCheck("lint.reload-trust", "about the running cluster"),
    UncoveredCheck("lint.mixed-versions", "about the running cluster"),
    UncoveredCheck("lint.logfile-dir", "about the hosts"),
    UncoveredCheck("lint.watchdog", "about the hardware"),
  ]

  /// Host names as a look-up gives them: `tres` leads to a loopback address.
  static let names = Resolver { name in
    [IPAddress(name == "tres" ? "127.0.1.1" : "10.0.0.9")].compactMap(\.self)
  }

  static func nodes(_ count: Int) -> String {
    Example.with {
      $0.nodes = (1...count).map {
        ["name: n\($0)", "nodeid: \($0)", "ring0_addr: 10.0.\($0 / 200).\($0 % 200 + 1)"]
      }
    }
  }

  static func subsystems(_ count: Int) -> String {
    Example.with { example in
      example.tail = ["logging {"]
      for number in 1...count {
        example.tail += ["logger_subsys {", "subsys: S\(number)", "}"]
      }
      example.tail.append("}")
    }
  }

  static func commands(_ count: Int) -> String {
    Example.with {
      $0.device = ["model: net"]
      $0.net = ["host: q", "algorithm: lms"]
      $0.heuristics = ["mode: on"] + (1...count).map { "exec_\($0): /bin/true" }
    }
  }

  /// Three nodes with two links; the second addresses are `shift` above the first ones.
  static func twoLinks(_ first: String, _ second: String, _ shift: Int) -> String {
    Example.with {
      $0.nodes = (1...3).map {
        [
          "name: n\($0)", "nodeid: \($0)", "ring0_addr: \(first)\($0 * 3)",
          "ring1_addr: \(second)\($0 * 3 + shift)",
        ]
      }
    }
  }

  /// As many addresses on each link, of different nodes.
  static let mixedLinks = Example.with {
    $0.nodes = [Example.node(1, links: 0...1), Example.node(2), Example.node(3, links: 1...1)]
  }
}
