import CorosyncCmap
import CorosyncModel
import CorosyncSyntax
import TestSupport
import Testing

struct ProjectionTests {
  @Test(arguments: ProjectionFixture.all)
  func oddityOfTheReader(_ fixture: ProjectionFixture) {
    let projection = project(fixture.bytes, users: .oneUser)
    let lines = projection.entries.map(\.description)
    #expect(projection.problems.isEmpty)
    #expect(lines.filter { !ProjectionFixture.restKeys.contains($0) } == fixture.expected)
  }

  /// Files whose outcome differs from that of 3.1.7, by the source of the release.
  @Test(
    arguments: [
      (
        "nodelist {\nnode {\nname: a\nsub {\nnodeid: x\n}\nsite: b\n}\n}",
        [
          "nodelist.node.0.name (str) = a", "nodelist.node.0.site (str) = b",
          "nodelist.node.0.sub.nodeid (str) = x",
        ]
      ),
      (
        "totem {\ninterface {\nknet_transport: udp\nsub {\nttl: x\n}\nlinknumber: 1\n}\n}",
        [
          "totem.interface.1.knet_transport (str) = udp", "totem.interface.sub.ttl (str) = x",
        ]
      ),
      (
        "logging {\nlogger_subsys {\nsubsys: A\nsub {\nsubsys: B\n}\n}\n}",
        [
          "logging.logger_subsys.A.sub.subsys (str) = B",
          "logging.logger_subsys.A.subsys (str) = A",
        ]
      ),
      (
        "logging {\nlogging_daemon {\nname: corosync\nsub {\nname: B\n}\n}\n}",
        [
          "logging.sub.name (str) = B"
        ]
      ),
      (
        "totem {\nip_dscp: 0x2E\nrrp_problem_count_timeout: x\n}",
        [
          "totem.ip_dscp (u8) = 46", "totem.rrp_problem_count_timeout (str) = x",
        ]
      ),
      ("totem {\nip_dscp: af43\n}", ["totem.ip_dscp (u8) = 38"]),
      ("totem {\nip_dscp: 010\n}", ["totem.ip_dscp (u8) = 8"]),
      ("totem {\nip_dscp:\n}", ["totem.ip_dscp (u8) = 0"]),
    ] as [(String, [String])])
  func release3_1_10(_ text: String, _ expected: [String]) {
    let projection = project(Array(text.utf8), release: Release(3, 1, 10))
    #expect(projection.problems.isEmpty)
    #expect(projection.entries.map(\.description) == expected)
  }

  @Test func knetMTUIsANumberFrom3_1_7On() {
    let text = Array("totem {\nknet_mtu: x\n}".utf8)
    #expect(project(text, release: Release(3, 1, 6)).value("totem.knet_mtu") == .text("x"))
    #expect(project(text).problems.count == 1)
  }

  @Test func keysAreFoundByNameAndByPrefix() {
    let projection = project(Array("abc: 1\nabd {\n x: 2\n y: 3\n}\nabda: 4".utf8))
    #expect(projection.value("abd.y") == .text("3"))
    #expect(projection["abd.z"] == nil)
    #expect(projection["zzz"] == nil)
    #expect(projection.entries(prefix: "abd.").map(\.key) == ["abd.x", "abd.y"])
    #expect(projection.entries(prefix: "abd").count == 3)
    #expect(projection.entries(prefix: "b").isEmpty)
    #expect(projection.entries(prefix: "").count == 4)
  }

  @Test func anEntryKnowsTheValueThatDecidedIt() {
    let bytes = Array("a {\n k: 1\n k:  22 \n}".utf8)
    let entry = project(bytes)["a.k"]
    #expect(entry?.origin.line == 2)
    #expect(entry.map { Array(bytes[$0.origin.range]) } == Array("22".utf8))
  }

  @Test func sectionsKnowWhatTheyBecame() {
    let text = """
      totem {
        interface {
          member {
            memberaddr: a
          }
          member {
            memberaddr: b
            memberaddr: c
          }
          linknumber: 2
        }
      }
      nodelist {
        node {
        }
        node {
          name: x
        }
      }
      nodelist {
        node {
          name: y
        }
      }
      """
    let projection = project(Array(text.utf8))
    #expect(projection.nodes == [0, 1])
    #expect(projection.nodeSections == [0: [6, 9], 1: [7]])
    #expect(projection.interfaceSections == [2: [2]])
    let members = projection.instances.filter { $0.section == 3 || $0.section == 4 }
    #expect(
      members.map(\.role) == [.member(link: 2, numbers: 2..<3), .member(link: 2, numbers: 0..<2)])
  }

  @Test func filesOfUidgidDCountBehindTheConfiguration() {
    let files = [
      ("a", "uidgid {\n uid: 5\n}\nuidgid.gid: 6"), ("b", "uidgid {\n user: x\n}"),
      ("c", "totem {\n version: 2\n foo {\n}\n}\nuidgid {\n uid: 7\n sub {\n uid: 8\n}\n}"),
    ].map { UidgidFile(name: $0.0, document: Document(Array($0.1.utf8), release: .debian12)) }
    let projection = Projection(
      Document(Array("uidgid {\nuid: 5\n}".utf8), release: .debian12), uidgidFiles: files)
    #expect(
      projection.entries.map(\.key.description) == [
        "uidgid.config.gid.6", "uidgid.config.uid.5", "uidgid.config.uid.7",
      ])
    #expect(projection["uidgid.config.uid.5"]?.origin.source == .uidgidFile(0))
    #expect(
      projection.problems.map(\.check) == [
        "uidgid.item", "uidgid.foreign-section", "uidgid.foreign-section",
      ])
    #expect(projection.problems.map(\.daemonLine) == [2, 1, 8])
    #expect(projection.firstRefusal?.source == .uidgidFile(1))
  }

  @Test func anyBytesAreProjected() {
    let seed = SplitMix64.seed(default: 3)
    var generator = ConfigurationGenerator(seed: seed)
    var mutator = ConfigurationMutator(seed: seed)
    for release in [Release(3, 1, 0), .debian12, .newest] {
      for _ in 0..<300 {
        let projection = project(mutator.mutate(generator.next()), release: release)
        let keys = projection.entries.map(\.key)
        #expect(zip(keys, keys.dropFirst()).allSatisfy(<), "seed \(seed)")
      }
    }
  }

  @Test func manyNestedSectionsAreNoTrouble() {
    let text = String(repeating: "a {\nk: v\n", count: 100_000)
    let projection = project(Array(text.utf8))
    // The longest path of a section has 254 bytes, and its key needs two more.
    #expect(projection.entries.count == 126)
    #expect(projection.problems.isEmpty)
  }

  private func project(
    _ bytes: [UInt8], release: Release = .debian12, users: UserLookup = .unchecked
  ) -> Projection {
    Projection(Document(bytes, release: release), users: users)
  }
}

extension UserLookup {
  /// Knows nobody but root.
  static let oneUser = UserLookup(
    user: { $0 == Array("root".utf8) ? .id(0) : .missing },
    group: { $0 == Array("root".utf8) ? .id(0) : .missing })
}
