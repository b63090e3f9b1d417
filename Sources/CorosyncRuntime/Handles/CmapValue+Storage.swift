#if Runtime
import CCorosync
import CorosyncCmap

extension CmapValue {
  /// Reads a value as the daemon stores it; nil where type and length do not fit.
  init?(type: cmap_value_types_t, bytes: UnsafeRawBufferPointer) {
    guard let type = CmapType(rawValue: type.rawValue) else { return nil }
    switch type {
    case .string: self = .string([UInt8](bytes.prefix { $0 != 0 }))
    case .binary: self = .binary([UInt8](bytes))
    default:
      guard let number = CmapValue(number: type, bytes) else { return nil }
      self = number
    }
  }

  /// Reads one side of a notification; nil for the empty side.
  init?(notified value: cmap_notify_value) {
    guard let data = value.data else { return nil }
    self.init(type: value.type, bytes: UnsafeRawBufferPointer(start: data, count: value.len))
  }

  private init?(number type: CmapType, _ bytes: UnsafeRawBufferPointer) {
    func load<Number: BitwiseCopyable>(_: Number.Type) -> Number? {
      guard bytes.count == MemoryLayout<Number>.size else { return nil }
      return bytes.loadUnaligned(as: Number.self)
    }
    let value: CmapValue? =
      switch type {
      case .int8: load(Int8.self).map(CmapValue.int8)
      case .uint8: load(UInt8.self).map(CmapValue.uint8)
      case .int16: load(Int16.self).map(CmapValue.int16)
      case .uint16: load(UInt16.self).map(CmapValue.uint16)
      case .int32: load(Int32.self).map(CmapValue.int32)
      case .uint32: load(UInt32.self).map(CmapValue.uint32)
      case .int64: load(Int64.self).map(CmapValue.int64)
      case .uint64: load(UInt64.self).map(CmapValue.uint64)
      case .float: load(Float.self).map(CmapValue.float)
      case .double: load(Double.self).map(CmapValue.double)
      case .string, .binary: nil
      }
    guard let value else { return nil }
    self = value
  }

  /// The value's bytes as the daemon stores them: numbers in host order, strings with their NUL.
  var storage: [UInt8] {
    func bytes<Number: BitwiseCopyable>(_ number: Number) -> [UInt8] {
      withUnsafeBytes(of: number) { [UInt8]($0) }
    }
    return switch self {
    case .int8(let number): bytes(number)
    case .uint8(let number): bytes(number)
    case .int16(let number): bytes(number)
    case .uint16(let number): bytes(number)
    case .int32(let number): bytes(number)
    case .uint32(let number): bytes(number)
    case .int64(let number): bytes(number)
    case .uint64(let number): bytes(number)
    case .float(let number): bytes(number)
    case .double(let number): bytes(number)
    case .string(let text): text + [0]
    case .binary(let binary): binary
    }
  }
}
#endif
