public import CorosyncCmap
public import CorosyncSyntax

/// One key that a corosync configuration can hold, and all that is known about it.
///
/// Keys of the map that no file sets, and keys that only old releases know, are in the catalogue
/// too: see ``origin`` and ``retirement``. Source: the daemon's parser and the readers named in
/// ``source``, corosync.conf(5), votequorum(5), corosync-qdevice(8), cmap_keys(7).
public struct CatalogueKey: Sendable, Hashable {
  /// The path of the section that the key is written in, such as `totem.interface`; empty for the
  /// top level.
  public internal(set) var section = ""

  /// The name as written in the file.
  ///
  /// `ringX_addr` and `exec_NAME` stand for every link and every
  /// command, `*` for any name.
  public internal(set) var name: String

  /// The name in the daemon's map.
  ///
  /// Where a part of it varies, a letter stands for it: `N` link, `P`
  /// position of the node, `M` position of the member, `S` subsystem, `D` daemon, `I` user or
  /// group, `X` link in `ringX_addr`, `NAME` in `exec_NAME`, `*` any name.
  public internal(set) var cmapKey = ""

  /// The type that the file's text is stored as.
  ///
  /// A numeric type also says what the parser refuses: any text that is not a decimal number of the
  /// type's range. `linknumber` is checked so but not stored.
  public internal(set) var types: ByRelease<CmapType>

  /// The type that the key's reader wants, where that is not the one that the file gives: the
  /// reader then takes the key as absent.
  public internal(set) var readerType: CmapType?

  /// What a value must hold beyond its type, and what happens if it does not; may be empty.
  ///
  /// The first one without limits on ``Constraint/transports`` describes the value best.
  /// Each holds for some releases only: see ``constraints(in:)``.
  public internal(set) var constraints: [Constraint] = []

  /// Whether a value of 0 counts as an absent key.
  public internal(set) var zeroMeansDefault = false

  /// What holds when the key is absent.
  public internal(set) var defaults = ByRelease(DefaultValue.none)

  /// The unit of a numeric value.
  public internal(set) var unit: Unit?

  /// The transports for which the key has an effect; empty for keys without any.
  public internal(set) var transports = Set(Transport.allCases)

  /// The first release of each release line whose code knows the key, lowest first.
  ///
  /// Empty where the
  /// key is older than corosync or belongs to another program: see ``sinceNote``.
  public internal(set) var since: [Release] = []

  /// What the numbers in ``since`` don't tell.
  public internal(set) var sinceNote: String?

  /// Set for keys that are on their way out, are gone, or never worked.
  public internal(set) var retirement: Retirement?

  /// What a reload does with a changed value.
  public internal(set) var effects = ByRelease(ReloadEffect.none)

  /// What ``effects`` doesn't tell.
  public internal(set) var effectNote: String?

  /// What a client of the map can do with the key.
  public internal(set) var access = ByRelease(MapAccess.inert)

  /// Whether the value is a secret that must not be shown.
  public internal(set) var isSecret = false

  /// Who sets the key.
  public internal(set) var origin = Origin.file

  /// The manual pages that describe the key; may be empty.
  public internal(set) var manPages: [ManPage] = []

  /// Whether the table's manual page must not be filled in.
  var isUndocumented = false

  /// What the key is for: one sentence.
  public internal(set) var summary: String

  /// A trap or detail worth knowing.
  public internal(set) var note: String?

  /// The daemon's file and function that reads the key; for a key without a reader, where it was
  /// read last.
  public internal(set) var source = ""
}

extension CatalogueKey {
  /// The type that the file's text is stored as in a release.
  public func type(in release: Release) -> CmapType { types[release] }

  /// What holds in a release when the key is absent.
  public func defaultValue(in release: Release) -> DefaultValue { defaults[release] }

  /// What a reload does with a changed value in a release.
  public func effect(in release: Release) -> ReloadEffect { effects[release] }

  /// Whether clients of the map cannot set the key in a release.
  public func isReadOnlyInCmap(in release: Release) -> Bool { access[release] == .readOnly }

  /// Whether a new value in the map takes effect at once in a release.
  package func isLiveInCmap(in release: Release) -> Bool { access[release] == .live }

  /// Whether the daemon's release line 3 has dropped the key.
  public var isLegacy: Bool { retirement?.kind == .removed }

  /// Whether the entry stands for any name in its section.
  public var isWildcard: Bool { name == "*" }

  /// What a value must hold in a release beyond its type.
  public func constraints(in release: Release) -> [Constraint] {
    constraints.filter { $0.holds(in: release) }
  }

  /// The values that the parser stores; others make it refuse the file, also at a reload.
  public func parsedValues(in release: Release) -> ValueSet {
    let refusal = constraints(in: release).first { $0.otherwise == .refusedByParser }
    return refusal?.values ?? ValueSet(storedAs: types[release])
  }

  /// The values that the key is meant to hold with a transport (nil: any).
  public func meantValues(transport: Transport? = nil, in release: Release) -> ValueSet {
    let constraints = constraints(in: release)
    let own = constraints.first { constraint in
      transport.map { constraint.transports?.contains($0) ?? false } ?? false
    }
    return own?.values ?? constraints.first { $0.transports == nil }?.values
      ?? ValueSet(storedAs: types[release])
  }
}

extension ValueSet {
  /// The values that the parser can store with a type.
  public init(storedAs type: CmapType) {
    self =
      switch type {
      case .int8: .number(min: Int64(Int8.min), max: UInt64(Int8.max))
      case .uint8: .number(min: 0, max: UInt64(UInt8.max))
      case .int16: .number(min: Int64(Int16.min), max: UInt64(Int16.max))
      case .uint16: .number(min: 0, max: UInt64(UInt16.max))
      case .int32: .number(min: Int64(Int32.min), max: UInt64(Int32.max))
      case .uint32: .number(min: 0, max: UInt64(UInt32.max))
      case .int64: .number(min: Int64.min, max: UInt64(Int64.max))
      case .uint64: .number(min: 0, max: UInt64.max)
      case .float, .double: .fraction
      case .string, .binary: .anything
      }
  }
}
