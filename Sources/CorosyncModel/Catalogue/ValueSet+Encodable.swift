extension ValueSet: Encodable {
  private enum CodingKeys: String, CodingKey {
    case kind, min, max, words, ignoringCase, minBytes, maxBytes, sets
  }

  /// Writes the set in the shape of ``CatalogueSchema``.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .number(let min, let max), .anyBaseNumber(let min, let max):
      try container.encode(min, forKey: .min)
      try container.encode(max, forKey: .max)
    case .words(let words, let ignoringCase):
      try container.encode(words, forKey: .words)
      try container.encode(ignoringCase, forKey: .ignoringCase)
    case .text(let minBytes, let maxBytes):
      try container.encode(minBytes, forKey: .minBytes)
      try container.encode(maxBytes, forKey: .maxBytes)
    case .oneOf(let sets): try container.encode(sets, forKey: .sets)
    default: break
    }
    try container.encode(kind, forKey: .kind)
  }

  private var kind: String {
    switch self {
    case .anything: "anything"
    case .number: "number"
    case .anyBaseNumber: "anyBaseNumber"
    case .fraction: "fraction"
    case .words: "words"
    case .nodeIDs: "nodeIDs"
    case .address: "address"
    case .multicastAddress: "multicastAddress"
    case .networkAddress: "networkAddress"
    case .hardwareAddress: "hardwareAddress"
    case .path: "path"
    case .user: "user"
    case .group: "group"
    case .command: "command"
    case .text: "text"
    case .oneOf: "oneOf"
    }
  }
}
