public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds a `config_version` in a comment or elsewhere that stands before the real one.
public enum ConfigVersionShadowedRule: Rule {
  public static let ids: [RuleID] = ["config-version-shadowed"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "A config_version in a comment or elsewhere that stands before the real one.",
    why:
      "Proxmox VE's file system takes the first text of the form config_version: NUMBER in the "
      + "file, comments included, to tell which of two files is newer. corosync reads the "
      + "real key.",
    example: Example.with { $0.head = ["# config_version: 3 was the old one"] },
    fix: "Word the comment differently.",
    source: "pmxcfs cfs-utils.c")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    guard let real = configuration.totem.configVersion,
      let found = ProxmoxVersion(firstIn: configuration.document.bytes), found.value != real.value
    else { return [] }
    return [
      Diagnostic(
        "config-version-shadowed", .warning, at: found.range,
        "Proxmox VE reads config_version \(found.value) here, not \(real.value); "
          + "word this text differently",
        notes: [Diagnostic.Note(at: real.range, "corosync reads this one")])
    ]
  }
}

/// The version of a file as Proxmox VE's file system finds it: the first `config_version`, blanks,
/// colon, blanks and digits anywhere in the bytes.
public struct ProxmoxVersion: Sendable, Hashable {
  /// The number; the highest possible where the digits are too many.
  public let value: UInt64

  /// The digits.
  public let range: Range<Int>

  private static let name = Array("config_version".utf8)

  /// Searches the bytes once from the start; nil where there is no version.
  public init?(firstIn bytes: [UInt8]) {
    var start = 0
    while let found = bytes[start...].firstRange(of: Self.name) {
      if let version = Self.digits(behind: found.upperBound, in: bytes) {
        self = version
        return
      }
      start = found.upperBound
    }
    return nil
  }

  private init(value: UInt64, range: Range<Int>) {
    self.value = value
    self.range = range
  }

  private static func digits(behind offset: Int, in bytes: [UInt8]) -> ProxmoxVersion? {
    let colon = skipBlanks(from: offset, in: bytes)
    guard colon < bytes.count, bytes[colon] == .colon else { return nil }
    let start = skipBlanks(from: colon + 1, in: bytes)
    let digits = bytes[start...].prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty else { return nil }
    let value = UInt64(String(decoding: digits, as: UTF8.self)) ?? .max
    return ProxmoxVersion(value: value, range: start..<start + digits.count)
  }

  /// Blanks as a regular expression's `\s` has them.
  private static func skipBlanks(from start: Int, in bytes: [UInt8]) -> Int {
    var offset = start
    while offset < bytes.count, bytes[offset] == .space || (0x09...0x0D).contains(bytes[offset]) {
      offset += 1
    }
    return offset
  }
}
