import CorosyncCmap
import CorosyncSyntax

extension CatalogueKey: Encodable {
  private enum CodingKeys: String, CodingKey {
    case section, name, cmapKey, type, readerType, constraints, zeroMeansDefault, `default`, unit
    case transports, since, sinceNote, retirement, effect, effectNote, access, secret, setBy
    case earlier, manPages, summary, note, source
  }

  /// Writes the key in the shape of ``CatalogueSchema``.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(section, forKey: .section)
    try container.encode(name, forKey: .name)
    try container.encode(cmapKey, forKey: .cmapKey)
    try encodeValues(to: &container)
    try encodeHistory(to: &container)
    try encodeEffects(to: &container)
    try encodeEarlier(to: &container)
    try container.encode(manPages.map(\.rawValue), forKey: .manPages)
    try container.encode(summary, forKey: .summary)
    try container.encodeIfPresent(note, forKey: .note)
    try container.encode(source, forKey: .source)
  }

  private func encodeValues(to container: inout KeyedEncodingContainer<CodingKeys>) throws {
    try container.encode(types.newest.label, forKey: .type)
    try container.encodeIfPresent(readerType?.label, forKey: .readerType)
    if !constraints.isEmpty { try container.encode(constraints, forKey: .constraints) }
    if zeroMeansDefault { try container.encode(true, forKey: .zeroMeansDefault) }
    if defaults.newest != .none { try container.encode(defaults.newest, forKey: .default) }
    try container.encodeIfPresent(unit?.rawValue, forKey: .unit)
    if isSecret { try container.encode(true, forKey: .secret) }
  }

  private func encodeHistory(to container: inout KeyedEncodingContainer<CodingKeys>) throws {
    try container.encode(
      Transport.allCases.filter(transports.contains).map(\.rawValue), forKey: .transports)
    try container.encode(since.map(\.description), forKey: .since)
    try container.encodeIfPresent(sinceNote, forKey: .sinceNote)
    try container.encodeIfPresent(retirement, forKey: .retirement)
  }

  private func encodeEffects(to container: inout KeyedEncodingContainer<CodingKeys>) throws {
    try container.encode("\(effects.newest)", forKey: .effect)
    try container.encodeIfPresent(effectNote, forKey: .effectNote)
    try container.encode("\(access.newest)", forKey: .access)
    try container.encode("\(origin)", forKey: .setBy)
  }
}

extension CatalogueKey {
  /// Writes what differed in older releases, if anything did.
  private func encodeEarlier(to container: inout KeyedEncodingContainer<CodingKeys>) throws {
    let changes = [types.changes.count, defaults.changes.count, effects.changes.count]
    guard changes.contains(where: { $0 > 0 }) || !access.changes.isEmpty else { return }
    var earlier = container.nestedContainer(keyedBy: CodingKeys.self, forKey: .earlier)
    try encode(types.earlier(\.label), forKey: .type, to: &earlier)
    try encode(defaults.earlier(\.self), forKey: .default, to: &earlier)
    try encode(effects.earlier { "\($0)" }, forKey: .effect, to: &earlier)
    try encode(access.earlier { "\($0)" }, forKey: .access, to: &earlier)
  }

  private func encode(
    _ values: [some Encodable], forKey key: CodingKeys,
    to container: inout KeyedEncodingContainer<CodingKeys>
  ) throws {
    if !values.isEmpty { try container.encode(values, forKey: key) }
  }
}

extension CatalogueKey.Retirement: Encodable {
  private enum CodingKeys: String, CodingKey {
    case kind, since, replacement, explanation
  }

  /// Writes the fact in the shape of ``CatalogueSchema``.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind.rawValue, forKey: .kind)
    try container.encodeIfPresent(since?.description, forKey: .since)
    try container.encodeIfPresent(replacement, forKey: .replacement)
    try container.encode(explanation, forKey: .explanation)
  }
}

extension CatalogueKey.DefaultValue: Encodable {
  private enum CodingKeys: String, CodingKey {
    case kind, value, words
  }

  /// Writes the default in the shape of ``CatalogueSchema``.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .none: try container.encode("none", forKey: .kind)
    case .required: try container.encode("required", forKey: .kind)
    case .literal(let value):
      try container.encode("literal", forKey: .kind)
      try container.encode(value, forKey: .value)
    case .computed(let words):
      try container.encode("computed", forKey: .kind)
      try container.encode(words, forKey: .words)
    }
  }
}
