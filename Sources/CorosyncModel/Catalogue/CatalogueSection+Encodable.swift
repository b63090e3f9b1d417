extension CatalogueSection: Encodable {
  private enum CodingKeys: String, CodingKey {
    case name, parent, repetition, identifiedBy, summary, legacy
  }

  /// Writes the section in the shape of ``CatalogueSchema``.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encodeIfPresent(parent, forKey: .parent)
    try container.encode(summary, forKey: .summary)
    if isLegacy { try container.encode(true, forKey: .legacy) }
    switch repetition {
    case .merged: try container.encode("merged", forKey: .repetition)
    case .numbered: try container.encode("numbered", forKey: .repetition)
    case .collected: try container.encode("collected", forKey: .repetition)
    case .identified(let names):
      try container.encode("identified", forKey: .repetition)
      try container.encode(names, forKey: .identifiedBy)
    }
  }
}
