import CorosyncCmap

extension CmapValue {
  /// Reads a value of the type that corosync-cmapctl(8) calls `label`.
  init?(label: String, _ text: String) {
    let value: CmapValue? =
      switch label {
      case "i8": Int8(text).map(CmapValue.int8)
      case "u8": UInt8(text).map(CmapValue.uint8)
      case "i16": Int16(text).map(CmapValue.int16)
      case "u16": UInt16(text).map(CmapValue.uint16)
      case "i32": Int32(text).map(CmapValue.int32)
      case "u32": UInt32(text).map(CmapValue.uint32)
      case "i64": Int64(text).map(CmapValue.int64)
      case "u64": UInt64(text).map(CmapValue.uint64)
      case "flt": Float(text).map(CmapValue.float)
      case "dbl": Double(text).map(CmapValue.double)
      case "str": .text(text)
      case "bin": .binary(Array(text.utf8))
      default: nil
      }
    guard let value else { return nil }
    self = value
  }
}
