import CorosyncEditing
import CorosyncModel
import CorosyncSyntax
import Testing

/// The conversion of files of our own, one idea each.
struct ConvertToKnetTests {
  private func convert(
    _ text: String, names: [String: String] = [:], nodes: [NewNode] = []
  ) throws -> (text: String, conversion: Conversion) {
    let document = Document(Array(text.utf8), release: .debian12)
    let operation = ConvertToKnet(names: names, nodes: nodes)
    let new = try operation.apply(to: document)
    return (
      String(decoding: new.bytes, as: UTF8.self),
      try operation.conversion(of: DocumentIndex(document))
    )
  }

  private func missing(
    _ text: String, names: [String: String] = [:], nodes: [NewNode] = []
  ) throws -> [String] {
    let index = DocumentIndex(Document(Array(text.utf8), release: .debian12))
    let result = Result { () throws(EditError) in
      try ConvertToKnet(names: names, nodes: nodes).conversion(of: index)
    }
    if case .failure(.notConvertible(let missing)) = result { return missing }
    _ = try result.get()
    return []
  }

  /// A cluster of 1.x with peers in the section of the ring, and every kind of leftover.
  private static let members = """
    # The first line.
    compatibility: whitetank

    totem {
        version: 2
        # Not encrypted.
        secauth: off
        threads: 0
        rrp_mode: none
        nodeid: 17
        transport: udpu
        interface {
            # The only ring.
            ringnumber: 0
            bindnetaddr: 10.0.0.0 # the network
            mcastaddr: 226.94.1.1
            mcastport: 5500
            ttl: 1
            member {
                # The first node.
                memberaddr: 10.0.0.1
            }
            member {
                memberaddr: 10.0.0.2
            }
        }
    }

    service {
        name: pacemaker
        ver: 0
    }

    aisexec {
        # As root.
        user: root
    }

    """

  @Test func membersBecomeAListOfNodes() throws {
    let (text, conversion) = try convert(Self.members, names: ["10.0.0.2": "dos"])
    #expect(
      text == """
        # The first line.

        totem {
            version: 2
            # Not encrypted.
            crypto_cipher: none
            crypto_hash: none
            transport: knet
            interface {
                # The only ring.
                linknumber: 0
                # the network
                mcastport: 5500
                    # The first node.
            }
        }

        nodelist {
            node {
                nodeid: 1
                ring0_addr: 10.0.0.1
            }

            node {
                name: dos
                nodeid: 2
                ring0_addr: 10.0.0.2
            }
        }

            # As root.

        quorum {
            provider: corosync_votequorum
            two_node: 1
        }

        """)
    #expect(!conversion.needsKey)
    let lines = conversion.changes.filter { $0.change == "removed \"ttl\"" }.map(\.line)
    #expect(lines == [18])
    #expect(conversion.changes.allSatisfy { !$0.reason.isEmpty })
  }

  /// A cluster of 2.x with two rings.
  private static let rings = """
    totem {
    \tversion: 2
    \tcluster_name: old
    \ttransport: udpu
    \tsecauth: on
    \trrp_mode: active
    \trrp_problem_count_timeout: 2000
    \tinterface {
    \t\tringnumber: 0
    \t\tbindnetaddr: 10.0.0.0
    \t}
    \tinterface {
    \t\tringnumber: 1
    \t\tbindnetaddr: 10.1.0.0
    \t\tmcastport: 5409
    \t}
    }
    nodelist {
    \tnode {
    \t\tnodeid: 167772161
    \t\tring0_addr: 10.0.0.1
    \t\tring1_addr: 10.1.0.1
    \t}
    \tnode {
    \t\tname: dos
    \t\tring0_addr: 10.0.0.2
    \t\tring1_addr: 10.1.0.2
    \t}
    \tnode {
    \t\tname: tres
    \t\tnodeid: 2
    \t\tring0_addr: 10.0.0.3
    \t\tring1_addr: 10.1.0.3
    \t}
    }
    quorum {
    \texpected_votes: 3
    }

    """

  @Test func ringsBecomeLinks() throws {
    let (text, conversion) = try convert(Self.rings, names: ["10.1.0.1": "uno"])
    #expect(
      text == """
        totem {
        \tversion: 2
        \tcluster_name: old
        \ttransport: knet
        \tcrypto_cipher: aes256
        \tcrypto_hash: sha256
        \tlink_mode: active
        \tinterface {
        \t\tlinknumber: 1
        \t\tmcastport: 5409
        \t}
        }
        nodelist {
        \tnode {
        \t\tnodeid: 1
        \t\tring0_addr: 10.0.0.1
        \t\tring1_addr: 10.1.0.1
        \t\tname: uno
        \t}
        \tnode {
        \t\tname: dos
        \t\tring0_addr: 10.0.0.2
        \t\tring1_addr: 10.1.0.2
        \t\tnodeid: 3
        \t}
        \tnode {
        \t\tname: tres
        \t\tnodeid: 2
        \t\tring0_addr: 10.0.0.3
        \t\tring1_addr: 10.1.0.3
        \t}
        }
        quorum {
        \texpected_votes: 3
        \tprovider: corosync_votequorum
        }

        """)
    #expect(conversion.needsKey)
  }

  @Test func theTransportStandsUnderNoCommentOfAKeyThatGoes() throws {
    let old = Self.rings.replacing("\ttransport: udpu\n", with: "")
      .replacing("\trrp_mode: active\n\trrp_problem_count_timeout: 2000\n", with: "")
      .replacing("\tsecauth: on\n", with: "\tsecauth: on\n\t# Two.\n\trrp_mode: none\n")
    let (text, _) = try convert(old, names: ["10.1.0.1": "uno"])
    #expect(text.hasPrefix("totem {\n\tversion: 2\n\ttransport: knet\n\tcluster_name: old\n"))
    #expect(text.contains("\t# Two.\n\tinterface {\n"))
  }

  @Test func everythingThatIsMissingIsNamed() throws {
    #expect(
      try missing(Self.rings) == [
        "the node with the address \"10.0.0.1\" has no name, which nodes with several links need; "
          + "give it as ADDRESS=NAME"
      ])
    #expect(
      try missing(Self.rings, names: ["10.1.0.1": "uno", "10.9.9.9": "otro"]) == [
        "no node has the address \"10.9.9.9\" of a given name"
      ])
    #expect(
      try missing(Self.rings, names: ["10.1.0.1": "uno", "10.1.0.3": "cuatro"]) == [
        "node \"tres\" was given another name, \"cuatro\""
      ])
    let gap = Self.rings.replacing("\t\tring1_addr: 10.1.0.2\n", with: "")
    #expect(
      try missing(gap, names: ["10.0.0.1": "uno"]) == ["node \"dos\" has no address on link 1"])
    let twice = Self.rings.replacing("nodeid: 2\n", with: "nodeid: 167772161\n")
    #expect(
      try missing(twice, names: ["10.0.0.1": "uno"]) == [
        "the node with the address \"10.0.0.1\" and node \"tres\" have one nodeid, 167772161"
      ])
    let lost = Self.members + "nodelist {\n node {\n  ring0_addr: 10.0.0.1\n }\n}\n"
    #expect(try missing(lost) == ["the member \"10.0.0.2\" is in no node of the node list"])
    let placeholder = Self.members.replacing("10.0.0.2", with: "<ip>")
    #expect(try missing(placeholder).count == 1)
    let ring = Self.members.replacing("ringnumber: 0", with: "ringnumber: 9")
    #expect(try missing(ring).first == "line 14: \"9\" is no number of a link, which are 0 to 7")
  }

  @Test func twoNodesGetNoCommonName() throws {
    #expect(
      try missing(Self.rings, names: ["10.0.0.1": "dos"]) == [
        "2 nodes would have one name, \"dos\""
      ])
    let unnamed = Self.rings.replacing("\t\tname: dos\n", with: "")
    #expect(
      try missing(unnamed, names: ["10.0.0.1": "x", "10.1.0.2": "x"]) == [
        "2 nodes would have one name, \"x\""
      ])
    let twice = Self.rings.replacing("name: tres", with: "name: dos")
    #expect(try missing(twice, names: ["10.0.0.1": "uno"]) == [], "the file's own fault")
  }

  /// A file of multicast, which tells no node.
  private static let multicast = """
    totem {
      version: 2
      crypto_cipher: 3des
      crypto_hash: sha1
      interface {
        ringnumber: 0
        bindnetaddr: 10.0.0.0
        mcastaddr: 226.94.1.1
        broadcast: yes
      }
    }

    """

  @Test func nodesThatFoundEachOtherByMulticastHaveToBeGiven() throws {
    #expect(try missing(Self.multicast).count == 1)
    let nodes = ["uno=10.0.0.1", "dos=10.0.0.2", "tres=10.0.0.3"].compactMap { NewNode($0) }
    let (text, _) = try convert(Self.multicast, nodes: nodes)
    #expect(text.contains("  crypto_cipher: aes256\n  crypto_hash: sha1\n"))
    #expect(!text.contains("interface") && !text.contains("two_node"))
    #expect(
      text.contains("  node {\n    name: tres\n    nodeid: 3\n    ring0_addr: 10.0.0.3\n  }\n"))
    let nodesBesides = try missing(Self.rings, names: ["10.0.0.1": "uno"], nodes: nodes)
    #expect(nodesBesides == ["the file has a node list, and nodes were given besides"])
  }

  @Test func membersOnTwoRingsArePairedByTheirLastPart() throws {
    func file(_ first: [String], _ second: [String]) -> String {
      func ring(_ number: Int, _ members: [String]) -> String {
        let lines = members.map { "    member {\n      memberaddr: \($0)\n    }\n" }.joined()
        return "  interface {\n    ringnumber: \(number)\n\(lines)  }\n"
      }
      return "totem {\n  version: 2\n  secauth: off\n\(ring(0, first))\(ring(1, second))}\n"
    }
    let names = ["10.0.0.1": "uno", "10.0.0.2": "dos"]
    let good = file(["10.0.0.1", "10.0.0.2"], ["10.1.0.2", "10.1.0.1"])
    let (text, _) = try convert(good, names: names)
    #expect(text.contains("ring0_addr: 10.0.0.1\n    ring1_addr: 10.1.0.1\n"))
    #expect(text.contains("ring0_addr: 10.0.0.2\n    ring1_addr: 10.1.0.2\n"))
    let bad = file(["10.0.0.1", "10.0.0.2"], ["10.1.0.7", "10.1.0.1"])
    #expect(try missing(bad).contains { $0.contains("belong to one node") })
    let nodes = ["uno=10.0.0.1,10.1.0.7", "dos=10.0.0.2,10.1.0.1"].compactMap { NewNode($0) }
    #expect(try convert(bad, nodes: nodes).text.contains("ring1_addr: 10.1.0.7"))
    let other = ["uno=10.0.0.1,10.1.0.8", "dos=10.0.0.2,10.1.0.1"].compactMap { NewNode($0) }
    #expect(
      try missing(bad, nodes: other) == [
        "the member \"10.1.0.7\" is in none of the nodes that were given"
      ])
  }

  @Test(arguments: [
    ("", "aes256", "sha256"), ("secauth: on", "aes256", "sha256"),
    ("secauth: yes", "aes256", "sha256"), ("secauth: off", "none", "none"),
    ("secauth: off\n  crypto_cipher: aes128\n  crypto_hash: sha1", "aes128", "sha1"),
    ("crypto_cipher: none\n  crypto_hash: none", "none", "none"),
    ("secauth: on\n  crypto_hash: sha512", "aes256", "sha512"),
    ("secauth: off\n  crypto_cipher: aes192", "aes192", "sha256"),
  ])
  func encryptionIsWhatItWasMeantToBe(lines: String, cipher: String, hash: String) throws {
    let (text, conversion) = try convert(
      "totem {\n  version: 2\n  transport: udpu\n  \(lines)\n}\nnodelist {\n  node {\n"
        + "    nodeid: 1\n    ring0_addr: 10.0.0.1\n  }\n}\n")
    let crypto = Configuration(Document(Array(text.utf8))).totem.crypto
    #expect(crypto.cipher?.value == cipher && crypto.hash?.value == hash, "\(text)")
    #expect(crypto.secauth == nil && conversion.needsKey == (hash != "none"))
  }

  /// No release that encrypted without being told to reads a file that names knet.
  @Test(arguments: [
    ("", "none", false), ("secauth: on", "sha256", true), ("secauth: off", "none", false),
    ("secauth: yes", "none", false), ("crypto_hash: sha1", "sha1", true),
    ("secauth: on # no comment", "none", false),
  ])
  func encryptionOfAFileForKnetStays(line: String, hash: String, isOn: Bool) throws {
    let file =
      "totem {\n  version: 2\n  transport: knet\n  \(line)\n}\nnodelist {\n  node {\n"
      + "    nodeid: 1\n    ring0_addr: 10.0.0.1\n  }\n}\n"
    let (text, conversion) = try convert(file)
    #expect(text.contains("knet\n  \(line)\n}\n") && !text.contains("added"), "\(text)")
    #expect(conversion.needsKey == isOn)
    #expect(Configuration(Document(Array(text.utf8))).totem.crypto.effectiveHash == hash)
  }

  @Test func aFileForKnetWithACipherGetsAHash() throws {
    let (text, conversion) = try convert(
      "totem {\n  version: 2\n  transport: knet\n  crypto_cipher: aes128\n}\nnodelist {\n  node {\n"
        + "    nodeid: 1\n    ring0_addr: 10.0.0.1\n  }\n}\n")
    #expect(text.contains("crypto_cipher: aes128\n  crypto_hash: sha256\n"), "\(text)")
    #expect(conversion.needsKey)
  }

  @Test func aFileForKnetStaysAsItIs() throws {
    let text = """
      totem {
        version: 2
        transport: knet
        crypto_cipher: aes256
        crypto_hash: sha256
        interface {
          linknumber: 1
          knet_link_priority: 20
        }
      }
      nodelist {
        node {
          name: uno
          nodeid: 1
          ring0_addr: 10.0.0.1
          ring1_addr: 10.1.0.1
        }
      }
      quorum {
        provider: corosync_votequorum
      }

      """
    let (result, conversion) = try convert(text)
    #expect(result == text && conversion.changes.isEmpty)
  }

  @Test func valuesThatNobodyCanReadAreRefusedUnlessTheyGo() throws {
    let soon = Self.members.replacing("version: 2\n", with: "version: 2\n    token: soon\n")
    #expect(try missing(soon) == ["line 6: corosync can't read the value \"soon\""])
    let threads = Self.members.replacing("threads: 0", with: "threads: many")
    #expect(try missing(threads) == [])
  }

  @Test func commentsBehindValuesGetLinesOfTheirOwn() throws {
    let file = Self.rings.replacing("transport: udpu", with: "transport: udpu # no multicast")
      .replacing("rrp_mode: active", with: "rrp_mode: active\t# both")
      .replacing("\tringnumber: 1", with: "\tringnumber: 1 # the second")
    let (text, _) = try convert(file, names: ["10.1.0.1": "uno"])
    for lines in [
      "\t# no multicast\n\ttransport: knet\n", "\t# both\n\tlink_mode: active\n",
      "\t\t# the second\n\t\tlinknumber: 1\n",
    ] {
      #expect(text.contains(lines), "\(text)")
    }
    let knet = try convert(
      Self.rings.replacing("udpu", with: "knet # x"), names: ["10.1.0.1": "uno"])
    #expect(knet.text.contains("\t# x\n\ttransport: knet\n"))
  }

  @Test func brokenFilesAreLeftAlone() {
    #expect(throws: EditError.notWellFormed(problems: 1)) { try convert("totem {\n") }
  }
}
