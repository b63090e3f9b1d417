public import CorosyncModel

/// A node that is not in any file yet.
public struct NewNode: Sendable, Hashable {
  /// The name of the machine.
  public let name: String

  /// The addresses, the first one for link 0.
  public let addresses: [String]

  /// Nil for the lowest number that is free.
  public let id: NodeID?

  public init(name: String, addresses: [String], id: NodeID? = nil) {
    self.name = name
    self.addresses = addresses
    self.id = id
  }

  /// Reads `NAME=ADDRESS[,ADDRESS…]`; nil for another form.
  public init?(_ text: String) {
    guard let equals = text.firstIndex(of: "=") else { return nil }
    let addresses = text[text.index(after: equals)...].split(
      separator: ",", omittingEmptySubsequences: false)
    guard equals > text.startIndex, addresses.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.init(name: String(text[..<equals]), addresses: addresses.map { String($0) })
  }
}
