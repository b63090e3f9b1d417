import CorosyncCmap
import CorosyncSyntax

/// How the daemon's parser stores the value of a key that it does not take as any string.
struct ValueRule {
  private let types: ByRelease<CmapType>

  /// What the parser itself checks, by release.
  private let checks: [CatalogueKey.Constraint]

  /// Makes the rule of a key; nil for a key that is any string in every release.
  init?(_ key: CatalogueKey) {
    types = key.types
    checks = key.constraints.filter { $0.otherwise == .refusedByParser }
    if checks.isEmpty, types.values.allSatisfy({ $0 == .string }) { return nil }
  }

  /// The type that the value is stored as.
  func type(in release: Release) -> CmapType { types[release] }

  /// The value that the daemon stores, or the reason why it refuses it.
  func read(
    _ value: ArraySlice<UInt8>, release: Release, knet: KnetLibrary
  ) -> Result<CmapValue, Refused> {
    let check = checks.first { $0.holds(in: release) }
    return switch (type(in: release), check) {
    case (.string, .some(let check)):
      Self.word(value, check.list.map { knet[$0] } ?? check.values.words)
    case (.string, nil): .success(.string(Array(value)))
    case (.uint64, _): Self.unsigned(value, release)
    // The only number that the parser checks beyond its type.
    case (_, .some): Self.codePoint(value)
    case (let type, nil): Self.integer(value, type)
    }
  }

  /// Why a value is refused.
  struct Refused: Error {
    let kind: ValueProblem.Kind

    init(_ kind: ValueProblem.Kind) { self.kind = kind }
  }

  private static func word(
    _ value: ArraySlice<UInt8>, _ allowed: [String]
  ) -> Result<CmapValue, Refused> {
    allowed.contains { $0.utf8.elementsEqual(value) }
      ? .success(.string(Array(value))) : .failure(Refused(.badWord(allowed: allowed)))
  }

  private static func unsigned(
    _ value: ArraySlice<UInt8>, _ release: Release
  ) -> Result<CmapValue, Refused> {
    WholeNumber(value).map { .success(.uint64($0.unsigned)) }
      ?? .failure(Refused(release.refusesBadUnsigned ? .unsignedInteger : .unsignedAborts))
  }

  private static func codePoint(_ value: ArraySlice<UInt8>) -> Result<CmapValue, Refused> {
    CodePoint.read(value).map { .success(.uint8($0)) } ?? .failure(Refused(.dscp))
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
    guard let number = WholeNumber(value)?.signed.flatMap({ Number(exactly: $0) }) else {
      return .failure(
        Refused(
          .integerRange(
            min: Int64(truncatingIfNeeded: Number.min), max: Int64(truncatingIfNeeded: Number.max)))
      )
    }
    return .success(make(number))
  }
}
