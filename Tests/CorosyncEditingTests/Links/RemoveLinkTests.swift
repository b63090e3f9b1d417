import CorosyncEditing
import CorosyncModel
import Testing

struct RemoveLinkTests {
  static let cases = [
    OperationCase(
      "addresses", RemoveLink(.one), SmallCluster.file(links: [0, 1]), SmallCluster.file()),
    OperationCase(
      "link 0", RemoveLink(.lowest), SmallCluster.file(links: [0, 1]),
      SmallCluster.file(links: [1])),
    OperationCase(
      "all its sections, and comments in them alone", RemoveLink(.lowest),
      SmallCluster.file(
        links: [0, 1],
        totem: """
            # the first link
            interface {
              # no number: link 0
              mcastport: 5400
            }

            interface {
              linknumber: 1
            }

            interface {
              linknumber: 0
              more {
                x: y
              }
            }
            token: 1000

          """),
      SmallCluster.file(
        links: [1],
        totem: """
            # the first link

            interface {
              linknumber: 1
            }

            token: 1000

          """)),
    OperationCase(
      "two in a row", RemoveLink(.one),
      SmallCluster.file(
        links: [0, 1],
        totem: "\n  interface {\n    linknumber: 1\n  }\n\n  interface {\n    linknumber: 1\n  }\n"),
      SmallCluster.file()),
    OperationCase(
      "lines that don't count, and in a second list", RemoveLink(.one),
      "nodelist {\n node {\n name: a\n ring1_addr: x\n ring1_addr: y\n ring0_addr: z\n }\n}\n"
        + "nodelist {\n node {\n ring1_addr: w\n }\n}",
      "nodelist {\n node {\n name: a\n ring0_addr: z\n }\n}\nnodelist {\n node {\n }\n}"),
    OperationCase(
      "CRLF, dotted, no final line end", RemoveLink(.one),
      "nodelist.node {\r\nring0_addr: z\r\nname: a\r\nring1_addr: x\r\n}\r\n\r\n"
        + "totem.interface {\r\nlinknumber: 1\r\n}",
      "nodelist.node {\r\nring0_addr: z\r\nname: a\r\n}\r\n"),
  ]

  @Test(arguments: cases) func removes(_ sample: OperationCase) throws {
    try sample.expectResult()
  }

  static let refusals = [
    RefusalCase(
      "no such link", RemoveLink(.two), SmallCluster.file(links: [0, 1]), "the file has links 0, 1"),
    RefusalCase("the only one", RemoveLink(.lowest), SmallCluster.file(), "link 0 is the only one"),
    RefusalCase(
      "the only one of a node", RemoveLink(.one),
      SmallCluster.file(links: [0, 1]).replacing("    ring0_addr: 10.0.0.2\n", with: ""),
      "node due has no other link"),
    RefusalCase(
      "link 0 of a node without a name", RemoveLink(.lowest),
      SmallCluster.file(links: [0, 1], names: false), "without link 0 its daemon finds it"),
    RefusalCase(
      "link 0, which a stray key brings back", RemoveLink(.lowest),
      SmallCluster.file(
        links: [0, 1], totem: "  interface {\n    linknumber: 1\n    x.y: z\n  }\n"),
      "corosync takes the key \"x.y\" in a section interface for a setting of link 0"),
    RefusalCase(
      "an odd spelling", RemoveLink(.one),
      SmallCluster.file(links: [0, 1]).replacing(
        "ring1_addr: 10.0.1.2", with: "ring01_addr: 10.0.1.2"),
      "ring01_addr"),
  ]

  @Test(arguments: refusals) func refuses(_ sample: RefusalCase) throws {
    try sample.expectRefusal()
  }
}
