import CorosyncModel
import CorosyncSyntax

/// Whether a name or value can be written so that the daemon reads the same one back.
enum Writability {
  /// The most bytes of a line before its line feed.
  private static let lineLimit = 510

  static func check(name: String) throws(EditError) {
    let bytes = Array(name.utf8)
    if bytes.isEmpty { throw .unwritableName(name, reason: "it is empty") }
    let isPlain = bytes.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
        UInt8(ascii: "/"):
        true
      default: false
      }
    }
    if !isPlain {
      throw .unwritableName(
        name, reason: "only letters, digits, \"_\", \"-\" and \"/\" can be in it")
    }
  }

  /// Refuses a key whose path is longer than the daemon takes: 254 bytes, one less at the top
  /// level.
  static func check(lengthOf path: ConfigurationPath) throws(EditError) {
    let length = path.names.utf8.count
    let limit = path.parent == nil ? 253 : 254
    if length > limit {
      throw .unwritableName(
        path.last.name,
        reason: "its path would have \(length) bytes, and corosync takes \(limit)")
    }
  }

  /// Refuses a value that would not be read back; `lineLength` is that of its line without the line
  /// feed.
  static func check(value: String, lineLength: Int) throws(EditError) {
    let bytes = Array(value.utf8)
    if let reason = reason(against: bytes) { throw .unwritableValue(value, reason: reason) }
    if lineLength > lineLimit {
      throw .unwritableValue(
        value, reason: "its line would have \(lineLength) bytes, and corosync reads \(lineLimit)")
    }
  }

  private static func reason(against value: [UInt8]) -> String? {
    if value.contains(.lineFeed) { return "it contains a line end" }
    if value.contains(0) { return "it contains a NUL byte" }
    if value.contains(.openBrace) { return "corosync takes \"{\" for the start of a section" }
    if value.last == .carriageReturn { return "it ends in a carriage return" }
    guard let first = value.first, let last = value.last else { return nil }
    if isBlank(first) || isBlank(last) { return "blanks around a value are not part of it" }
    if last == 0xA0 { return "corosync 3.1.8 and later cut its last character" }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == .space || byte == .tab }
}
