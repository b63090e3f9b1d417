import CorosyncEditing
import CorosyncModel
import Testing

struct AddLinkTests {
  private static let two = SmallCluster.addresses("10.0.1.1", "10.0.1.2")

  static let cases = [
    OperationCase(
      "behind the address", AddLink(.one, addresses: two), SmallCluster.file(),
      SmallCluster.file(links: [0, 1])),
    OperationCase(
      "in the order of links", AddLink(.one, addresses: two), SmallCluster.file(links: [0, 2]),
      SmallCluster.file(links: [0, 1, 2])),
    OperationCase(
      "before a higher link",
      AddLink(.lowest, addresses: SmallCluster.addresses("10.0.0.1", "10.0.0.2")),
      SmallCluster.file(links: [1, 2]), SmallCluster.file(links: [0, 1, 2])),
    OperationCase(
      "one node, its loopback", AddLink(.one, addresses: SmallCluster.addresses("::1")),
      SmallCluster.file(nodes: 1),
      SmallCluster.file(nodes: 1, links: [0, 1]).replacing("10.0.1.1", with: "::1")),
    OperationCase(
      "first interface section",
      AddLink(.one, addresses: two, settings: LinkSettings(port: 5410, priority: 20)),
      SmallCluster.file(),
      SmallCluster.file(
        links: [0, 1],
        totem:
          "  interface {\n    linknumber: 1\n    mcastport: 5410\n    knet_link_priority: 20\n  }\n"
      )),
    OperationCase(
      "every link has a section", AddLink(.one, addresses: two),
      SmallCluster.file(totem: "  interface {\n    linknumber: 0\n  }\n  secauth: on\n"),
      SmallCluster.file(
        links: [0, 1],
        totem: "  interface {\n    linknumber: 0\n  }\n  interface {\n    linknumber: 1\n  }\n"
          + "  secauth: on\n")),
    OperationCase(
      "no section while another link has none",
      AddLink(.two, addresses: SmallCluster.addresses("10.0.2.1", "10.0.2.2")),
      SmallCluster.file(links: [0, 1], totem: "  interface {\n    linknumber: 0\n  }\n"),
      SmallCluster.file(links: [0, 1, 2], totem: "  interface {\n    linknumber: 0\n  }\n")),
    OperationCase(
      "tabs, CRLF, aligned, no final line end, comments, keys between",
      AddLink(.one, addresses: two, settings: LinkSettings(priority: 1)),
      """
      totem {\r
      \tversion:    2\r
      \tinterface{\r
      \t\tlinknumber:         0\r
      \t\tknet_link_priority: 5\r
      \t}\r
      }\r
      nodelist {\r
      \t# the first\r
      \tnode{\r
      \t\tring0_addr:\t10.0.0.1\r
      \t\tname:\tuno\r
      \t\tnodeid:\t1\r
      \t}\r
      \r
      \tnode{\r
      \t\tname:  due\r
      \t\t# its address\r
      \t\tring0_addr:   10.0.0.2\r
      \t\tnodeid: 2\r
      \t}\r
      }
      """,
      """
      totem {\r
      \tversion:    2\r
      \tinterface{\r
      \t\tlinknumber:         0\r
      \t\tknet_link_priority: 5\r
      \t}\r
      \tinterface{\r
      \t\tlinknumber:         1\r
      \t\tknet_link_priority: 1\r
      \t}\r
      }\r
      nodelist {\r
      \t# the first\r
      \tnode{\r
      \t\tring0_addr:\t10.0.0.1\r
      \t\tring1_addr:\t10.0.1.1\r
      \t\tname:\tuno\r
      \t\tnodeid:\t1\r
      \t}\r
      \r
      \tnode{\r
      \t\tname:  due\r
      \t\t# its address\r
      \t\tring0_addr:   10.0.0.2\r
      \t\tring1_addr:   10.0.1.2\r
      \t\tnodeid: 2\r
      \t}\r
      }
      """),
    OperationCase(
      "dotted sections and a second node list",
      AddLink(.one, addresses: two, settings: LinkSettings(priority: 1)),
      """
      totem.interface {
        knet_link_priority: 9
      }

      nodelist.node {
        name: uno
        nodeid: 1
        ring0_addr: 10.0.0.1
      }
      nodelist.node {
        nodeid: 2
        ring0_addr: 10.0.0.2
      }
      nodelist {
        node {
          site: here
        }
        node {
          name: due
        }
      }
      """,
      """
      totem.interface {
        knet_link_priority: 9
      }

      totem.interface {
        knet_link_priority: 1
        linknumber: 1
      }

      nodelist.node {
        name: uno
        nodeid: 1
        ring0_addr: 10.0.0.1
        ring1_addr: 10.0.1.1
      }
      nodelist.node {
        nodeid: 2
        ring0_addr: 10.0.0.2
        ring1_addr: 10.0.1.2
      }
      nodelist {
        node {
          site: here
        }
        node {
          name: due
        }
      }
      """),
    OperationCase(
      "behind the section of the next lower link, with blank lines as between the others",
      AddLink(
        .one, addresses: SmallCluster.addresses("fd00::1", "fd00::2"),
        settings: LinkSettings(transport: "udp")),
      SmallCluster.file(
        links: [0, 2],
        totem:
          "\n  interface {\n    linknumber: 2\n  }\n\n  # main\n  interface {\n    mcastport: 5400\n  }\n"
      ),
      SmallCluster.file(
        links: [0, 1, 2],
        totem:
          "\n  interface {\n    linknumber: 2\n  }\n\n  # main\n  interface {\n    mcastport: 5400\n  }\n"
          + "\n  interface {\n    linknumber: 1\n    knet_transport: udp\n  }\n"
      ).replacing("10.0.1.", with: "fd00::")),
    OperationCase(
      "one address on two links, on request",
      AddLink(
        .one, addresses: SmallCluster.addresses("10.0.0.1", "10.0.0.2"), allowsSharedAddresses: true
      ),
      SmallCluster.file(), SmallCluster.file(links: [0, 1]).replacing("10.0.1.", with: "10.0.0.")),
    OperationCase(
      "host names, on request",
      AddLink(.one, addresses: SmallCluster.addresses("uno-b", "due-b"), allowsHostNames: true),
      SmallCluster.file(),
      SmallCluster.file(links: [0, 1]).replacing("10.0.1.1", with: "uno-b")
        .replacing("10.0.1.2", with: "due-b")),
  ]

  @Test(arguments: cases) func adds(_ sample: OperationCase) throws { try sample.expectResult() }

  private static func adding(_ addresses: String...) -> AddLink {
    AddLink(
      .one,
      addresses: Dictionary(
        uniqueKeysWithValues: addresses.enumerated().map {
          (NodeID(rawValue: UInt32($0.offset + 1)), $0.element)
        }))
  }

  static let refusals = [
    RefusalCase(
      "link 8", AddLink(LinkNumber(rawValue: 8), addresses: two), SmallCluster.file(), "0 to 7"),
    RefusalCase(
      "in use", AddLink(.lowest, addresses: two), SmallCluster.file(),
      "link 0 is in use: node uno has 10.0.0.1; link 1 is free"),
    RefusalCase(
      "in use on one node", adding("10.0.1.1", "10.0.1.2"),
      SmallCluster.file(nodes: 1, links: [0, 1]).replacing(
        "}\n}\n",
        with: "}\n  node {\n    name: due\n    nodeid: 2\n    ring0_addr: 10.0.0.2\n  }\n}\n"),
      "link 1 is in use"),
    RefusalCase(
      "address missing", adding("10.0.1.1"), SmallCluster.file(), "node due would have no"),
    RefusalCase(
      "unknown node", adding("10.0.1.1", "10.0.1.2", "10.0.1.3"), SmallCluster.file(),
      "no node has the nodeid 3; the nodes have 1, 2"),
    RefusalCase(
      "udpu", adding("10.0.1.1", "10.0.1.2"), SmallCluster.file(totem: "  transport: udpu\n"),
      "transport udpu has link 0 only; convert"),
    RefusalCase(
      "no names", adding("10.0.1.1", "10.0.1.2"), SmallCluster.file(names: false),
      "node nodeid 1 has no name, and corosync refuses a second link without one"),
    RefusalCase(
      "an empty node", adding("10.0.1.1", "10.0.1.2"),
      SmallCluster.file().replacing("nodelist {\n", with: "nodelist {\n  node {\n  }\n"),
      "a section node without any key"),
    RefusalCase(
      "no node ids", adding("10.0.1.1", "10.0.1.2"), SmallCluster.file(ids: false),
      "node uno has no nodeid"),
    RefusalCase(
      "one node id twice", adding("10.0.1.1", "10.0.1.2"),
      SmallCluster.file().replacing("nodeid: 2", with: "nodeid: 1"), "the same nodeid 1"),
    RefusalCase("no nodes", adding("10.0.1.1"), "totem {\n  version: 2\n}\n", "no node list"),
    RefusalCase("broken file", adding("10.0.1.1"), "totem {\n", "can't read the file"),
    RefusalCase(
      "mixed families", adding("10.0.1.1", "fd00::2"), SmallCluster.file(),
      "node uno would have an IPv4 address and node due an IPv6 one"),
    RefusalCase(
      "wrong family", adding("fd00::1", "fd00::2"),
      SmallCluster.file(totem: "  ip_version: ipv4\n"), "\"ip_version: ipv4\""),
    RefusalCase(
      "twice among the new", adding("fd00::1", "fd00:0::0001"), SmallCluster.file(),
      "is the address of node due on link 1"),
    RefusalCase(
      "of another node", adding("10.0.0.2", "10.0.1.2"), SmallCluster.file(),
      "is the address of node due on link 0"),
    RefusalCase(
      "of another link", adding("10.0.0.1", "10.0.1.2"), SmallCluster.file(),
      "is its address on link 0 too"),
    RefusalCase(
      "of another node, though sharing is allowed",
      AddLink(
        .one, addresses: SmallCluster.addresses("10.0.0.2", "10.0.0.1"), allowsSharedAddresses: true
      ),
      SmallCluster.file(), "is the address of node due on link 0"),
    RefusalCase(
      "shared with one port",
      AddLink(
        .one, addresses: SmallCluster.addresses("10.0.0.1", "10.0.0.2"),
        settings: LinkSettings(port: 5405),
        allowsSharedAddresses: true),
      SmallCluster.file(), "the same address and port 5405 on links 0 and 1"),
    RefusalCase(
      "host name", adding("uno", "due"), SmallCluster.file(),
      "\"uno\" for node uno on link 1 is a host name"),
    RefusalCase("nonsense", adding("10.0.1", "10.0.1.2"), SmallCluster.file(), "is no IP address"),
    RefusalCase("empty", adding("", "10.0.1.2"), SmallCluster.file(), "is no IP address"),
    RefusalCase("octal", adding("010.0.1.1", "10.0.1.2"), SmallCluster.file(), "is no IP address"),
    RefusalCase("zone", adding("fe80::1%eth0", "fe80::2"), SmallCluster.file(), "has a zone"),
    RefusalCase(
      "mapped", adding("::ffff:10.0.1.1", "::ffff:10.0.1.2"), SmallCluster.file(),
      "write it as IPv4"),
    RefusalCase("loopback", adding("127.0.0.1", "10.0.1.2"), SmallCluster.file(), "a loopback"),
    RefusalCase("multicast", adding("239.0.0.1", "10.0.1.2"), SmallCluster.file(), "a multicast"),
    RefusalCase("IPv6 multicast", adding("ff02::1", "fd00::2"), SmallCluster.file(), "a multicast"),
    RefusalCase("unspecified", adding("::", "fd00::2"), SmallCluster.file(), "the unspecified"),
    RefusalCase(
      "broadcast", adding("255.255.255.255", "10.0.1.2"), SmallCluster.file(), "a broadcast"),
    RefusalCase(
      "network", adding("10.0.1.0", "10.0.1.2"), SmallCluster.file(), "a network's address"),
    RefusalCase(
      "the network's broadcast", adding("10.0.1.1", "10.0.1.255"), SmallCluster.file(),
      "a broadcast address"),
    RefusalCase(
      "port 0", AddLink(.one, addresses: two, settings: LinkSettings(port: 0)), SmallCluster.file(),
      "0 is no port"),
    RefusalCase(
      "transport of a link",
      AddLink(.one, addresses: two, settings: LinkSettings(transport: "tcp")),
      SmallCluster.file(), "\"tcp\" is no knet_transport"),
    RefusalCase(
      "a number that corosync drops",
      AddLink(.one, addresses: two, settings: LinkSettings(pongCount: 3_000_000_000)),
      SmallCluster.file(), "corosync drops a knet_pong_count of 3000000000"),
    RefusalCase(
      "an odd spelling", adding("10.0.1.1", "10.0.1.2"),
      SmallCluster.file().replacing("ring0_addr: 10.0.0.2", with: "ring00_addr: 10.0.0.2"),
      "has the key \"ring00_addr\""),
  ]

  @Test(arguments: refusals) func refuses(_ sample: RefusalCase) throws {
    try sample.expectRefusal()
  }

  /// A larger network has usable addresses that end in 0.
  @Test func takesEndsOf256InALargerNetwork() throws {
    let link = Self.adding("10.0.1.0", "10.0.2.255")
    #expect(try link.applied(to: SmallCluster.file()).contains("ring1_addr: 10.0.1.0\n"))
  }

  /// A key before a section within the node, which up to 3.1.9 ends the node.
  @Test func refusesANodeThatIsTwo() throws {
    let file = SmallCluster.file().replacing(
      "    name: due\n", with: "    more {\n    }\n    name: due\n")
    #expect(throws: EditError.self) { try Self.adding("10.0.1.1", "10.0.1.2").applied(to: file) }
  }
}

extension String {
  /// The text with another one in every place of `old`.
  func replacing(_ old: String, with new: String) -> String {
    var result = ""
    var rest = self[...]
    while let range = rest.firstRange(of: old) {
      result += rest[..<range.lowerBound] + new
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}
