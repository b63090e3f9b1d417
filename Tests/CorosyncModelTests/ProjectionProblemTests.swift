import CorosyncModel
import CorosyncSyntax
import TestSupport
import Testing

struct ProjectionProblemTests {
  /// A file that 3.1.7 refuses: the line, the check and the message; `died` for none.
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    let line: Int
    let check: String
    let message: String?

    init(_ text: String, _ line: Int, _ check: String, _ message: String?) {
      self.text = text
      self.line = line
      self.check = check
      self.message = message
    }

    var testDescription: String { text }
    var bytes: [UInt8] { Array(text.utf8) }
  }

  @Test(arguments: cases)
  func refusal(_ refused: Case) throws {
    let document = Document(refused.bytes, release: .debian12)
    let projection = Projection(document, users: .oneUser)
    guard case .value(let problem) = projection.firstRefusal else {
      Issue.record("not refused for a value: \(String(describing: projection.firstRefusal))")
      return
    }
    #expect(problem.daemonLine == refused.line)
    #expect(problem.check == refused.check)
    #expect(problem.isFatal == (refused.message == nil))
    if let message = refused.message { #expect(problem.daemonMessage == message) }
  }

  @Test(.enabled(if: HiddenDaemon.isAvailable, "\(HiddenDaemon.reason)"))
  func theDaemonRefusesTheSame() throws {
    let outcomes = try ProjectionJudge.judge(Self.cases.map(\.bytes), .check)
    for (refused, outcome) in zip(Self.cases, outcomes) {
      if let message = refused.message {
        let output = String(decoding: outcome.output, as: UTF8.self)
        #expect(output.hasSuffix(".conf:\(refused.line): \(message)\n"), "\(refused.text)")
      } else {
        #expect(outcome.died, "\(refused.text)")
      }
    }
  }

  @Test(arguments: [
    ("totem {\nconfig_version: x\n}", "value.unsigned"),
    ("totem {\nip_dscp: 64\n}", "value.dscp"),
    ("totem {\nip_dscp: 0x\n}", "value.dscp"),
    ("totem {\nip_dscp: 08\n}", "value.dscp"),
    ("totem {\nip_dscp: EF\n}", "value.dscp"),
    ("uidgid {\nfoo {\nuid: nobody\n}\n}", "uidgid.subsection"),
    ("totem {\ninterface {\nmember {\nfoo {\nx: y\n}\n}\n}\n}", "member.subsection"),
  ])
  func refusalBy3_1_10(_ text: String, _ check: String) {
    let document = Document(Array(text.utf8), release: Release(3, 1, 10))
    #expect(Projection(document).problems.map(\.check) == [check])
  }

  @Test(
    arguments: [
      ("crypto_model: gcrypt", Release(3, 1, 3), nil),
      ("crypto_model: nss", Release(3, 1, 3), ["gcrypt"]),
      ("crypto_model: nss", Release(3, 1, 2), nil),
      ("crypto_model: gcrypt", Release(3, 1, 2), ["nss", "openssl"]),
      ("knet_compression_model: zlib", Release(3, 1, 3), ["zstd"]),
      ("knet_compression_model: zlib", Release(3, 1, 2), nil),
    ] as [(String, Release, [String]?)])
  func theListsOfLibknetDecideFrom3_1_3On(_ line: String, _ release: Release, _ allowed: [String]?)
  {
    let knet = KnetLibrary(cryptoModels: ["gcrypt"], compressionModels: ["zstd"])
    let document = Document(Array("totem {\n\(line)\n}".utf8), release: release)
    let kinds = Projection(document, knet: knet).problems.map(\.kind)
    #expect(kinds == (allowed.map { [.badWord(allowed: $0)] } ?? []))
  }

  @Test func aClosingBraceThatIsMissedComesBehindTheValueOfTheLastLine() {
    let document = Document(Array("totem {\nversion: x".utf8), release: .debian12)
    guard case .value = Projection(document).firstRefusal else {
      Issue.record("the missing brace comes first")
      return
    }
  }

  @Test func usersThatAreNotLookedUpAreAccepted() {
    let document = Document(Array("uidgid {\nuid: nobody\n}".utf8), release: .debian12)
    let projection = Projection(document, users: .unchecked)
    #expect(projection.problems.isEmpty)
    #expect(projection.entries.isEmpty)
  }

  private static let longUser = String(repeating: "u", count: 441)
  private static let longValue = String(repeating: "9", count: 170)

  private static func range(_ key: String, _ range: String, _ value: String) -> String {
    "Value of key \"\(key)\" is expected to be integer in range (\(range)), but \"\(value)\" was given"
  }

  private static func cannotStore(_ key: String) -> String {
    "Can't store key \"\(key)\" into icmap, returned error is CS_ERR_NAME_TOO_LONG"
  }

  static let cases: [Case] = [
    Case(
      "totem {\nversion: 2 # two\n}", 2, "value.int-range",
      range("totem.version", "0..4294967295", "2 # two")),
    Case(
      "quorum {\ntwo_node: 256\n}", 2, "value.int-range", range("quorum.two_node", "0..255", "256")),
    Case(
      "totem {\nknet_compression_level: 2147483648\n}", 2, "value.int-range",
      range("totem.knet_compression_level", "-2147483648..2147483647", "2147483648")),
    Case(
      "totem {\ninterface {\nmcastport: 65536\n}\n}", 3, "value.int-range",
      range("totem.interface.mcastport", "0..65535", "65536")),
    Case(
      "nodelist {\nnode {\n}\nnode {\nnodeid:\n}\n}", 5, "value.int-range",
      range("nodelist.node.1.nodeid", "0..4294967295", "")),
    Case(
      "nodelist {\nnode {\nsub {\nnodeid: x\n}\n}\n}", 4, "value.int-range",
      range("nodelist.node.0.nodeid", "0..4294967295", "x")),
    Case(
      "totem {\ntoken: \(longValue)\n}", 2, "value.int-range", "Can't format parser error message"),
    Case("totem {\nconfig_version: abc\n}", 2, "value.unsigned-abort", nil),
    Case(
      "resources.process {\nx {\npoll_period: 18446744073709551616\n}\n}", 3,
      "value.unsigned-abort", nil),
    Case("ab: 1", 1, "value.store", cannotStore("ab")),
    Case("foo {\na b: 1\n}", 2, "value.store", cannotStore("foo.a b")),
    Case(
      "logging.logger_subsys {\ndebug: on\nsubsys: a b\n}", 4, "value.store",
      cannotStore("logging.logger_subsys.a b.debug")),
    Case("totem {\nip_version: ipv5\n}", 2, "totem.ip_version", "Invalid ip_version type"),
    Case(
      "totem {\ncrypto_model: gcrypt\n}", 2, "totem.crypto_model",
      "Invalid crypto model. Should be nss or openssl"),
    Case(
      "totem {\ncrypto_cipher: 3des\n}", 2, "totem.crypto_cipher",
      "Invalid cipher type. Should be none, aes256, aes192 or aes128"),
    Case(
      "totem {\ncrypto_hash: sha3\n}", 2, "totem.crypto_hash",
      "Invalid hash type. Should be none, md5, sha1, sha256, sha384 or sha512"),
    Case(
      "totem {\nknet_compression_model: none\n}", 2, "totem.knet_compression_model",
      "Invalid compression model. Should be zlib, lz4, lz4hc, lzo2, lzma, bzip2 or zstd"),
    Case("system {\nqb_ipc_type: x\n}", 2, "system.qb_ipc_type", "Invalid system.qb_ipc_type"),
    Case("system {\nsched_rr: on\n}", 2, "system.sched_rr", "Invalid system.sched_rr value"),
    Case(
      "system {\nmove_to_root_cgroup: x\n}", 2, "system.move_to_root_cgroup",
      "Invalid system.move_to_root_cgroup"),
    Case(
      "system {\nallow_knet_handle_fallback: x\n}", 2, "system.allow_knet_handle_fallback",
      "Invalid system.allow_knet_handle_fallback"),
    Case(
      "uidgid {\nuid: no such user\n}", 2, "uidgid.user",
      "The 'no such user' user is not found in /etc/passwd, please read the documentation."),
    Case(
      "uidgid {\ngid: no such group\n}", 2, "uidgid.group",
      "The 'no such group' group is not found in /etc/group, please read the documentation."),
    Case("uidgid {\nuid: 4294967295\n}", 2, "uidgid.user", ""),
    Case("uidgid {\ngid: 4294967295\n}", 2, "uidgid.group", ""),
    Case("uidgid {\nuid: \(longUser)\n}", 2, "uidgid.long-name", nil),
    Case("uidgid {\nuser: root\n}", 2, "uidgid.item", "uidgid: Only uid and gid are allowed items"),
    Case(
      "totem {\ninterface {\nmember {\naddr: a\n}\n}\n}", 4, "member.item",
      "Only memberaddr is allowed in member section"),
    Case(
      "logging {\nlogger_subsys {\ndebug: on\n}\n}", 4, "logger.no-subsys",
      "No subsys key in logger_subsys directive"),
    Case(
      "logging {\nlogging_daemon {\nsubsys: A\n}\n}", 4, "logger.no-name",
      "No name key in logging_daemon directive"),
    Case(
      "logging {\nlogger_subsys {\nfoo {\n}\nsubsys: A\n}\n}", 4, "logger.no-subsys",
      "No subsys key in logger_subsys directive"),
    Case(
      "logging {\nlogger_subsys {\nsubsys: A\ndebug: on\nfoo {\n}\n}\n}", 7, "logger.nested", nil),
    Case("totem {\ninterface {\nknet_transport: udp\nfoo {\n}\n}\n}", 6, "interface.nested", nil),
    Case(
      "totem {\ninterface {\nmember {\nmemberaddr: a\n}\nfoo {\n}\n}\n}", 8, "interface.nested", nil
    ),
    Case("totem.interface.member {\nmemberaddr: a\n}", 2, "member.outside-interface", nil),
  ]
}
