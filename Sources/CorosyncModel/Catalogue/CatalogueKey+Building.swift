import CorosyncCmap
import CorosyncSyntax

// What the tables of the catalogue are written with. Each call returns a copy with one fact more.

extension CatalogueKey {
  private func with(_ change: (inout CatalogueKey) -> Void) -> CatalogueKey {
    var copy = self
    change(&copy)
    return copy
  }

  // MARK: Values

  func type(_ changes: ByRelease<CmapType>.Change...) -> Self {
    with { $0.types = ByRelease($0.types.original, changes) }
  }

  func wanted(_ type: CmapType) -> Self { with { $0.readerType = type } }

  func accepts(
    _ values: ValueSet, of list: KnetLibrary.List? = nil, on transports: Set<Transport>? = nil,
    since: Release? = nil, before: Release? = nil, else otherwise: Outcome
  ) -> Self {
    with {
      $0.constraints.append(
        Constraint(
          values: values, list: list, transports: transports, since: since, before: before,
          otherwise: otherwise))
    }
  }

  /// Keeps what values mean, but nobody looks.
  func unchecked() -> Self {
    with {
      $0.constraints = $0.constraints.map {
        Constraint(
          values: $0.values, list: $0.list, transports: $0.transports, since: $0.since,
          before: $0.before, otherwise: .unchecked)
      }
    }
  }

  func zeroIsDefault() -> Self { with { $0.zeroMeansDefault = true } }

  func defaults(_ value: String, _ changes: ByRelease<DefaultValue>.Change...) -> Self {
    with { $0.defaults = ByRelease(.literal(value), changes) }
  }

  func defaults(to value: DefaultValue, _ changes: ByRelease<DefaultValue>.Change...) -> Self {
    with { $0.defaults = ByRelease(value, changes) }
  }

  func computed(_ words: String) -> Self { defaults(to: .computed(words)) }

  func required() -> Self { defaults(to: .required) }

  func unit(_ unit: Unit) -> Self { with { $0.unit = unit } }

  func only(_ transports: Transport...) -> Self { with { $0.transports = Set(transports) } }

  func secret() -> Self { with { $0.isSecret = true } }

  // MARK: History

  func since(_ major: Int, _ minor: Int, _ patch: Int, _ note: String? = nil) -> Self {
    with {
      $0.since.append(Release(major, minor, patch))
      if let note { $0.sinceNote = note }
    }
  }

  func sinceUnnumbered(_ note: String) -> Self { with { $0.sinceNote = note } }

  func deprecated(_ since: Release?, use replacement: String? = nil, _ explanation: String) -> Self
  {
    retired(.deprecated, since, replacement, explanation)
  }

  func removed(_ since: Release?, use replacement: String? = nil, _ explanation: String) -> Self {
    retired(.removed, since, replacement, explanation).only().takesEffect(.none, map: .inert)
  }

  func defective(use replacement: String? = nil, _ explanation: String) -> Self {
    retired(.defective, nil, replacement, explanation)
  }

  private func retired(
    _ kind: Retirement.Kind, _ since: Release?, _ replacement: String?, _ explanation: String
  ) -> Self {
    with {
      $0.retirement = Retirement(
        kind: kind, since: since, replacement: replacement, explanation: explanation)
    }
  }

  // MARK: Effect

  func live() -> Self { takesEffect(.live, map: .live) }

  func fixedAtStart() -> Self { takesEffect(.restartWithNotice, map: .readOnly) }

  func takesEffect(_ effect: ReloadEffect, map access: MapAccess, _ note: String? = nil) -> Self {
    with {
      $0.effects = ByRelease(effect)
      $0.access = ByRelease(access)
      if let note { $0.effectNote = note }
    }
  }

  func effect(_ original: ReloadEffect, _ changes: ByRelease<ReloadEffect>.Change...) -> Self {
    with { $0.effects = ByRelease(original, changes) }
  }

  func access(_ original: MapAccess, _ changes: ByRelease<MapAccess>.Change...) -> Self {
    with { $0.access = ByRelease(original, changes) }
  }

  func set(by origin: Origin) -> Self { with { $0.origin = origin } }

  // MARK: Words

  func cmap(_ key: String) -> Self { with { $0.cmapKey = key } }

  func undocumented() -> Self { with { $0.isUndocumented = true } }

  func man(_ pages: ManPage...) -> Self { with { $0.manPages = pages } }

  /// Takes the manual pages away that a shared table filled in.
  func undescribed() -> Self { with { $0.manPages = [] } }

  func note(_ note: String) -> Self { with { $0.note = note } }

  func source(_ source: String) -> Self { with { $0.source = source } }
}

/// Makes a list of keys of one entry a line.
///
/// Unlike in an array literal, each entry is type-checked by itself, which keeps the compiler
/// quick.
@resultBuilder
enum KeyList {
  static func buildBlock(_ keys: CatalogueKey...) -> [CatalogueKey] { keys }
}

extension Catalogue {
  /// One key, with what the tables fill in if an entry says nothing.
  static func entry(_ name: String, _ type: CmapType, _ summary: String) -> CatalogueKey {
    CatalogueKey(name: name, types: ByRelease(type), summary: summary)
  }

  /// The keys of a section.
  ///
  /// - Parameters:
  ///   - section: the path of the section.
  ///   - prefix: what stands before a key's name in the map; nil for the section's path.
  ///   - since: the release for entries that name none; nil for none.
  ///   - man: the manual page for entries that name none; nil for none.
  ///   - source: the reader for entries that name none.
  ///   - entries: the keys themselves.
  /// - Returns: the keys in the order of the entries.
  static func table(
    _ section: String, prefix: String? = nil, since: Release? = nil,
    man: CatalogueKey.ManPage? = nil, source: String = "", @KeyList _ entries: () -> [CatalogueKey]
  ) -> [CatalogueKey] {
    let prefix = prefix ?? section
    return entries().map { entry in
      var key = entry
      key.section = section
      if key.cmapKey.isEmpty { key.cmapKey = prefix.isEmpty ? key.name : "\(prefix).\(key.name)" }
      if key.since.isEmpty, key.sinceNote == nil, let since { key.since = [since] }
      if key.manPages.isEmpty, !key.isUndocumented, let man { key.manPages = [man] }
      if key.source.isEmpty { key.source = source }
      return key
    }
  }
}
