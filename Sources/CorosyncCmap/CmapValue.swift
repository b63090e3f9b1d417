/// The type of a value in the daemon's configuration map.
///
/// The raw value is the number that libcmap uses (`cmap_value_types_t`).
public enum CmapType: UInt32, Sendable, CaseIterable {
  case int8 = 1
  case uint8 = 2
  case int16 = 3
  case uint16 = 4
  case int32 = 5
  case uint32 = 6
  case int64 = 7
  case uint64 = 8
  case float = 9
  case double = 10
  case string = 11
  case binary = 12

  /// The word that `corosync-cmapctl` prints and takes: `u32`, `str` and so on.
  public var label: String {
    switch self {
    case .int8: "i8"
    case .uint8: "u8"
    case .int16: "i16"
    case .uint16: "u16"
    case .int32: "i32"
    case .uint32: "u32"
    case .int64: "i64"
    case .uint64: "u64"
    case .float: "flt"
    case .double: "dbl"
    case .string: "str"
    case .binary: "bin"
    }
  }
}

/// A value in the daemon's configuration map, with its type.
///
/// Two values are equal only when their types are: the daemon treats `totem.token` written as
/// anything but a `u32` as absent. Strings are bytes without the final NUL, in no character set.
public enum CmapValue: Hashable, Sendable {
  case int8(Int8)
  case uint8(UInt8)
  case int16(Int16)
  case uint16(UInt16)
  case int32(Int32)
  case uint32(UInt32)
  case int64(Int64)
  case uint64(UInt64)
  case float(Float)
  case double(Double)
  case string([UInt8])
  case binary([UInt8])

  /// A string value with the bytes of `text` in UTF-8.
  public static func text(_ text: String) -> CmapValue { .string(Array(text.utf8)) }

  /// The type of the value.
  public var type: CmapType {
    switch self {
    case .int8: .int8
    case .uint8: .uint8
    case .int16: .int16
    case .uint16: .uint16
    case .int32: .int32
    case .uint32: .uint32
    case .int64: .int64
    case .uint64: .uint64
    case .float: .float
    case .double: .double
    case .string: .string
    case .binary: .binary
    }
  }

  /// The value as an unsigned number; nil for negative numbers, fractions, strings and binaries.
  public var unsigned: UInt64? {
    switch self {
    case .int8(let value): UInt64(exactly: value)
    case .uint8(let value): UInt64(value)
    case .int16(let value): UInt64(exactly: value)
    case .uint16(let value): UInt64(value)
    case .int32(let value): UInt64(exactly: value)
    case .uint32(let value): UInt64(value)
    case .int64(let value): UInt64(exactly: value)
    case .uint64(let value): value
    case .float, .double, .string, .binary: nil
    }
  }

  /// The bytes of a string value; nil for every other type.
  public var stringBytes: [UInt8]? {
    if case .string(let bytes) = self { bytes } else { nil }
  }
}
