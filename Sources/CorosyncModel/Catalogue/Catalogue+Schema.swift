extension Catalogue {
  /// The catalogue as data for other programs, in a shape of its own that doesn't follow the Swift
  /// types.
  public static var schema: CatalogueSchema { CatalogueSchema() }
}

/// The catalogue as data: an encoder makes `Grammar/catalogue.json` of it.
///
/// The top level has `format` (1; higher when the shape changes), `sections` and `keys`. Facts are
/// those of the newest release; `earlier` lists what differed, each value with the release `before`
/// which it held. Members without a value are left out.
public struct CatalogueSchema: Sendable, Encodable {
  private enum CodingKeys: String, CodingKey {
    case format, sections, keys
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(1, forKey: .format)
    try container.encode(Catalogue.sections, forKey: .sections)
    try container.encode(Catalogue.keys, forKey: .keys)
  }
}
