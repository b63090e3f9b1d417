extension LinkNumber {
  /// The link of a key `ringX_addr`; nil for other keys.
  package init?(ofAddressKey key: String) {
    guard key.utf8.count == 10, key.hasPrefix("ring"), key.hasSuffix("_addr"),
      let number = UInt8(key.dropFirst(4).prefix(1)), number <= LinkNumber.highest.rawValue
    else { return nil }
    self.init(rawValue: number)
  }

  /// The key of a node's address on the link.
  package var addressKey: String { "ring\(rawValue)_addr" }
}
