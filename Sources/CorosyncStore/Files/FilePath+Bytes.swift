import SystemPackage

extension FilePath {
  /// The bytes of the path, without a final NUL.
  var bytes: [UInt8] { withPlatformString(bytesUpToNUL) }

  /// The path with these bytes; nil where a NUL is among them.
  init?(bytes: some Sequence<UInt8>) {
    var characters = bytes.map(CChar.init(bitPattern:))
    guard !characters.contains(0) else { return nil }
    characters.append(0)
    self.init(platformString: characters)
  }

  /// The file `name` in the same directory.
  func sibling(_ name: FilePath.Component) -> FilePath {
    removingLastComponent().appending(name)
  }
}

extension FilePath.Component {
  /// The bytes of the name.
  var bytes: [UInt8] { withPlatformString(bytesUpToNUL) }
}

private func bytesUpToNUL(_ start: UnsafePointer<CChar>) -> [UInt8] {
  var bytes: [UInt8] = []
  while start[bytes.count] != 0 { bytes.append(UInt8(bitPattern: start[bytes.count])) }
  return bytes
}
