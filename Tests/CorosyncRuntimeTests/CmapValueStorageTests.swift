#if Runtime
import CCorosync
import CorosyncCmap
import Testing

@testable import CorosyncRuntime

@Suite("Values as the daemon stores them")
struct CmapValueStorageTests {
  private func value(_ type: CmapType, _ bytes: [UInt8]) -> CmapValue? {
    bytes.withUnsafeBytes {
      CmapValue(type: cmap_value_types_t(rawValue: type.rawValue), bytes: $0)
    }
  }

  @Test(
    "a value that was stored is read again",
    arguments: [
      CmapValue.int8(.min), .uint8(.max), .int16(.min), .uint16(.max), .int32(.min), .uint32(.max),
      .int64(.min), .uint64(.max), .float(-0.5), .double(.pi), .text("knet"), .string([]),
      .binary([0, 1, 0]), .binary([]),
    ])
  func roundTrip(stored: CmapValue) {
    #expect(value(stored.type, stored.storage) == stored)
  }

  @Test("a number with a length of another type is no value", arguments: CmapType.allCases)
  func wrongLength(type: CmapType) {
    guard type != .string, type != .binary else { return }
    for count in [0, 3, 9] { #expect(value(type, [UInt8](repeating: 1, count: count)) == nil) }
  }

  @Test("a type that this module does not know is no value")
  func unknownType() {
    let found = [UInt8](repeating: 1, count: 8).withUnsafeBytes {
      CmapValue(type: cmap_value_types_t(rawValue: 13), bytes: $0)
    }
    #expect(found == nil)
  }

  @Test("a string ends at its first NUL, and needs none")
  func strings() {
    #expect(value(.string, [0x61, 0, 0x62]) == .text("a"))
    #expect(value(.string, [0x61]) == .text("a"))
  }
}
#endif
