import CorosyncSyntax

extension CatalogueKey.Constraint: Encodable {
  private enum CodingKeys: String, CodingKey {
    case values, transports, since, before, otherwise, countsAs
  }

  /// Writes the constraint in the shape of ``CatalogueSchema``.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(values, forKey: .values)
    if let transports {
      let names = Transport.allCases.filter(transports.contains).map(\.rawValue)
      try container.encode(names, forKey: .transports)
    }
    try container.encodeIfPresent(since?.description, forKey: .since)
    try container.encodeIfPresent(before?.description, forKey: .before)
    if case .countsAs(let word) = otherwise {
      try container.encode("countsAs", forKey: .otherwise)
      try container.encode(word, forKey: .countsAs)
    } else {
      try container.encode("\(otherwise)", forKey: .otherwise)
    }
  }
}
