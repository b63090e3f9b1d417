import TestSupport

extension SplitMix64 {
  /// Bytes that are often at the edges of the format.
  mutating func bytes(upTo count: Int) -> [UInt8] {
    let edges = Array("\\x \t\r\n:\"'{}".utf8) + [0x01, 0x1B, 0x7F, 0x80, 0xC3, 0xA9, 0xFF]
    return (0..<Int.random(in: 0...count, using: &self)).map { _ in
      Bool.random(using: &self)
        ? edges[Int.random(in: edges.indices, using: &self)]
        : UInt8.random(in: 1...255, using: &self)
    }
  }

  mutating func text(upTo count: Int) -> String {
    String(decoding: bytes(upTo: count), as: UTF8.self)
  }
}
