/// Texts that can be the names of machines.
package enum HostName {
  /// Whether a machine can have the name: letters, digits, `_`, `-` inside a part, dots between the
  /// parts, and a last part that is not all digits.
  static func isPlausible(_ text: String) -> Bool {
    let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard let last = labels.last, !last.allSatisfy({ (48...57).contains($0) }),
      text.utf8.count <= 253
    else { return false }
    return labels.allSatisfy { label in
      !label.isEmpty && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
        && label.allSatisfy(isOfLabel)
    }
  }

  /// Whether a text has only bytes that names have, in whatever order.
  package static func hasUsableBytes(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 == UInt8(ascii: ".") || isOfLabel($0) }
  }

  private static func isOfLabel(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }
}
