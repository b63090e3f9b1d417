/// A key of the device and its value.
struct DevicePair {
  let key: String
  let value: String

  init(_ key: String, _ value: String) {
    self.key = key
    self.value = value
  }

  /// Nil where there is no value to write.
  init?(_ key: String, _ value: String?) {
    guard let value else { return nil }
    self.init(key, value)
  }
}
