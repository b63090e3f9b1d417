import CorosyncModel
import CorosyncSyntax
import TestSupport
import Testing

/// Which line a path means.
struct PathIndexTests {
  private static let file = """
    totem {
      version: 2
      token: 1
      token: 2
      interface {
        mcastport: 5405
      }
      interface {
        linknumber: 1
        mcastport: 5406
      }
      interface {
        linknumber: 01
        mcastport: 5407
      }
      interface {
        linknumber: x
        mcastport: 5408
      }
      interface {
        linknumber: y
        mcastport: 5409
      }
    }
    totem.interface {
      linknumber: 2
      mcastport: 5410
    }
    totem {
      token: 3
      join: 60
    }
    nodelist {
      node {
        name: uno
        ring0_addr: 10.0.0.1
      }
      node {
        name: dos
        ring0_addr: 10.0.0.2
      }
    }
    logging {
      debug: off
      debug: on
      logger_subsys {
        subsys: A
        subsys: QUORUM
        debug: on
        debug: off
      }
    }
    logging.logger_subsys {
      subsys: TOTEM
      debug: trace
      debug: off
    }
    other.logger_subsys {
      debug: first
      debug: second
    }
    compatibility: none
    """

  private let index = DocumentIndex(Document(latin1(file)))

  private func value(_ path: String) throws -> String? {
    try index.pair(ConfigurationPath(parsing: path)).map { latin1(index.document[$0.value]) }
  }

  @Test(arguments: [
    ("totem.version", "2"), ("totem.token", "3"), ("totem.join", "60"), ("totem[0].token", "2"),
    ("totem[1].token", "3"), ("totem[0].join", nil), ("totem[2].token", nil),
    ("totem.interface[linknumber=0].mcastport", "5405"),
    ("totem.interface.0.mcastport", "5405"),
    ("totem.interface.1.mcastport", "5407"),
    ("totem.interface[0].mcastport", "5405"), ("totem.interface[1].mcastport", "5406"),
    ("totem.interface.2.mcastport", "5410"), ("totem.interface[linknumber=3].mcastport", nil),
    ("totem.interface[linknumber=x].mcastport", "5408"),
    ("totem.interface[linknumber=z].mcastport", nil),
    ("totem.interface[mcastport=5406].linknumber", "1"),
    ("nodelist.node[name=dos].ring0_addr", "10.0.0.2"),
    ("nodelist.node[0].ring0_addr", "10.0.0.1"), ("nodelist.node.1.name", "dos"),
    ("nodelist.node[name=tres].ring0_addr", nil), ("nodelist.node[2].name", nil),
    ("nodelist[0].node[1].name", "dos"), ("nodelist[1].node[1].name", nil),
    ("logging.debug", "on"),
    ("logging.logger_subsys[subsys=QUORUM].debug", "on"),
    ("logging.logger_subsys[subsys=A].debug", nil),
    ("logging.logger_subsys[subsys=TOTEM].debug", "trace"),
    ("other.logger_subsys.debug", "second"),
    ("compatibility", "none"), ("nothing", nil), ("totem", nil), ("version", nil),
    ("totem.token[0]", nil), ("nodelist[linknumber=0].node.name", nil),
  ])
  func thePairThatCountsIsFound(_ path: String, _ expected: String?) throws {
    #expect(try value(path) == expected)
  }

  @Test(arguments: [
    ("totem", 2), ("totem.interface", 6), ("totem.interface[linknumber=1]", 2),
    ("totem.interface[linknumber=0]", 1), ("nodelist.node", 2), ("nodelist.node[name=uno]", 1),
    ("logging.logger_subsys", 2), ("quorum", 0),
  ])
  func allSectionsOfAPathAreFound(_ path: String, _ count: Int) throws {
    #expect(try index.sections(ConfigurationPath(parsing: path)).count == count)
  }

  @Test func theTopLevelIsTheSectionWithoutAPath() {
    #expect(index.sections(nil) == [0])
    #expect(index.pairs[0].count == 1)
  }

  @Test func allLinesOfAKeyAreFound() throws {
    let lines = try index.pairs(ConfigurationPath(parsing: "totem.token"))
    #expect(lines.map { latin1(index.document[$0.value]) } == ["1", "2", "3"])
  }

  @Test func deepNestsHaveNoPathsButDoNoHarm() {
    let index = DocumentIndex(Document(latin1(String(repeating: "ab {\n", count: 50_000))))
    #expect(index.sections("ab.ab.ab").count == 1)
    #expect(index.children.count == 50_001)
  }

  @Test(arguments: [
    ("totem.token", "totem.token=3"),
    ("nodelist.node.name", "nodelist.node[name=uno].name=uno nodelist.node[name=dos].name=dos"),
    (
      "logging",
      "logging.debug=on logging.logger_subsys[subsys=QUORUM].subsys=QUORUM "
        + "logging.logger_subsys[subsys=QUORUM].debug=on"
    ),
    ("other", ""), ("nothing", ""),
  ])
  func theValuesOfAPathAreThoseThatCount(_ path: String, _ expected: String) throws {
    let values = index.values(at: try ConfigurationPath(parsing: path))
    #expect(values.map { "\($0.path)=\(latin1($0.value))" }.joined(separator: " ") == expected)
  }

  @Test func valuesOfDeepAndWideFilesAreRead() throws {
    let deep = DocumentIndex(Document(latin1(String(repeating: "abc {\nk: 1\n", count: 50_000))))
    #expect(deep.values(at: try ConfigurationPath(parsing: "abc")).count == 63)
    let keys = (0..<20_000).map { "k\($0): 1\n" }.joined()
    let wide = DocumentIndex(Document(latin1("abc {\n\(keys)}\n")))
    #expect(wide.values(at: try ConfigurationPath(parsing: "abc")).count == 20_000)
    let nodes = String(repeating: "node {\nx: 1\n}\n", count: 20_000)
    let list = DocumentIndex(Document(latin1("nodelist {\n\(nodes)}\n")))
    let values = list.values(at: try ConfigurationPath(parsing: "nodelist"))
    #expect(values.last?.path.description == "nodelist.node[19999].x")
  }
}
