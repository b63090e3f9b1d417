import CorosyncCmap
import CorosyncConf
import Testing

/// The typed model has every value that a file can have.
@Suite struct TypedModelTests {
  /// A file with every key.
  private static func everything() throws -> Document {
    var document = Document.base
    for sample in SampleKey.all {
      document = try SetKey(sample.path, to: sample.value).apply(to: document)
    }
    return document
  }

  /// Sections that only releases before 3 read, and the keys of the top level.
  private static func isOutside(_ key: CatalogueKey) -> Bool {
    key.section.isEmpty || Catalogue.section(key.section)?.isLegacy == true
      || ["cfg", "quorum.device.disk"].contains(key.section)
  }

  @Test func everyValueIsReachedByItsPlace() throws {
    let configuration = Configuration(try Self.everything())
    let places = Places(configuration)
    for entry in configuration.projection.entries {
      let key = try #require(Catalogue.key(for: entry.key))
      #expect(
        places.ranges.contains(entry.origin.range) || Self.isOutside(key),
        "\(entry.key) is missing in the typed model")
    }
  }

  @Test func everyValueIsInTheTree() throws {
    let configuration = Configuration(try Self.everything())
    var count = 0
    var open = [ConfigurationTree(configuration.projection, showsSecrets: true)]
    while let tree = open.popLast() {
      switch tree {
      case .section(let members): open += members.map(\.tree)
      case .list(let elements): open += elements
      case .value, .secret: count += 1
      }
    }
    // The number of the one link is a member too.
    #expect(count == configuration.projection.entries.count + 1)
  }

  @Test func membersHaveTheOrderOfTheDaemonsNumbers() {
    let text =
      "totem {\ninterface {\nmember {\nmemberaddr: a\n}\nmember {\nmemberaddr: b\n}\n}\n}\n"
    let configuration = Configuration(Document(Array(text.utf8)))
    #expect(configuration.interfaces[.lowest]?.members.map(\.value) == ["b", "a"])
  }

  @Test func subsystemsAreTakenTogetherAndDaemonsNamedCorosyncAreNone() {
    let text = """
      logging {
      logger_subsys {
      subsys: A.B
      debug: on
      }
      logging_daemon {
      name: corosync
      subsys: C
      debug: off
      }
      logging_daemon {
      name: corosync
      debug: trace
      }
      logging_daemon {
      name: other
      subsys: D
      logfile: /x
      }
      logger_subsys {
      subsys: A.B
      to_syslog: no
      }
      }

      """
    let logging = Configuration(Document(Array(text.utf8), release: .debian12)).logging
    #expect(logging.subsystems.map(\.name) == ["A.B", "C"])
    #expect(logging.subsystems.map(\.settings.debug?.value) == ["on", "off"])
    #expect(logging.subsystems.first?.settings.toSyslog?.value == "no")
    #expect(logging.settings.debug?.value == "trace")
    #expect(logging.daemons.map(\.name) == ["other"])
    #expect(logging.daemons.first?.subsystem == "D")
    #expect(logging.daemons.first?.settings.logFile?.value == "/x")
  }

  @Test func usersAndGroupsStandOnce() {
    let text = "uidgid {\nuid: 7\ngid: 5\n}\nuidgid {\nuid: 3\nuid: 7\nuid: nobody\n}\n"
    let access = Configuration(Document(Array(text.utf8))).userAccess
    #expect(access.users.map(\.id) == [3, 7])
    #expect(access.groups.map(\.id) == [5])
  }
}

/// The places of all values in a typed configuration, found by reflection.
private struct Places {
  private(set) var ranges: Set<Range<Int>> = []

  init(_ configuration: Configuration) {
    let parts: [Any] = [
      configuration.totem, configuration.interfaces, configuration.nodes, configuration.quorum,
      configuration.logging, configuration.userAccess, configuration.system,
      configuration.resources, configuration.nozzle, configuration.loadTest,
    ]
    var open = parts
    while let part = open.popLast() {
      for child in Mirror(reflecting: part).children {
        if child.label == "range", let range = child.value as? Range<Int> {
          ranges.insert(range)
        } else if !(child.value is String) {
          open.append(child.value)
        }
      }
    }
  }
}
