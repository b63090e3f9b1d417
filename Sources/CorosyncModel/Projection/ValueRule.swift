import CorosyncCmap
import CorosyncSyntax

/// How the daemon stores the value of a key that it does not take as any string.
enum ValueRule: Equatable {
  case integer(CmapType)
  case unsigned64
  case dscp
  /// A string that has to be one of these.
  case word([String])

  /// The value that the daemon stores, or the reason why it refuses it.
  func read(_ value: ArraySlice<UInt8>, release: Release) -> Result<CmapValue, Refused> {
    switch self {
    case .integer(let type):
      Self.integer(value, type)
    case .unsigned64:
      CNumber.unsigned(value).map { .success(.uint64($0)) }
        ?? .failure(Refused(release.refusesBadUnsigned ? .unsignedInteger : .unsignedAborts))
    case .dscp:
      DSCP.read(value).map { .success(.uint8($0)) } ?? .failure(Refused(.dscp))
    case .word(let allowed):
      allowed.contains { $0.utf8.elementsEqual(value) }
        ? .success(.string(Array(value))) : .failure(Refused(.badWord(allowed: allowed)))
    }
  }

  /// Why a value is refused.
  struct Refused: Error {
    let kind: ValueProblem.Kind

    init(_ kind: ValueProblem.Kind) { self.kind = kind }
  }

  private static func integer(
    _ value: ArraySlice<UInt8>, _ type: CmapType
  ) -> Result<CmapValue, Refused> {
    switch type {
    case .uint8: integer(value) { CmapValue.uint8($0) }
    case .uint16: integer(value) { CmapValue.uint16($0) }
    case .int32: integer(value) { CmapValue.int32($0) }
    default: integer(value) { CmapValue.uint32($0) }
    }
  }

  private static func integer<Number: FixedWidthInteger>(
    _ value: ArraySlice<UInt8>, make: (Number) -> CmapValue
  ) -> Result<CmapValue, Refused> {
    guard let number = CNumber.signed(value).flatMap({ Number(exactly: $0) }) else {
      return .failure(
        Refused(
          .integerRange(
            min: Int64(truncatingIfNeeded: Number.min), max: Int64(truncatingIfNeeded: Number.max)))
      )
    }
    return .success(make(number))
  }
}

/// The differentiated services code points that `totem.ip_dscp` takes.
///
/// Source: `get_dscp_value`.
private enum DSCP {
  private static let names: [String: UInt8] = [
    "cs0": 0, "cs1": 8, "cs2": 16, "cs3": 24, "cs4": 32, "cs5": 40, "cs6": 48, "cs7": 56,
    "af11": 10, "af12": 12, "af13": 14, "af21": 18, "af22": 20, "af23": 22, "af31": 26,
    "af32": 28, "af33": 30, "af41": 34, "af42": 36, "af43": 38, "ef": 46,
  ]

  static func read(_ value: ArraySlice<UInt8>) -> UInt8? {
    if let named = names[String(decoding: value, as: UTF8.self)] { return named }
    guard let number = CNumber.anyBase(value), (0...63).contains(number) else { return nil }
    return UInt8(number)
  }
}
