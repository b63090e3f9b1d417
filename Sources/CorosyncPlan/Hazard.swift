/// Something that makes a change dangerous, or impossible, for a cluster that runs; or that is
/// worth knowing of it.
public struct Hazard: Sendable, Hashable {
  /// The name of a kind of hazard, in kebab case: `link-address-changed`.
  ///
  /// It is what a person gives to `--force`.
  public struct ID: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral,
    CustomStringConvertible
  {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral name: String) { rawValue = name }
    public var description: String { rawValue }
  }

  public enum Kind: String, Sendable, Hashable {
    /// The daemons refuse the reload, after they have deleted keys from their maps.
    case refusedByReload = "refused-by-reload"
    /// The daemons take it without a check, and it harms the running cluster.
    case accepted
    /// The daemons take it, and it is as it should be; worth knowing all the same.
    case notice
  }

  public let id: ID
  public let kind: Kind

  /// What happens, one clause.
  public let message: String

  /// What to do instead, one clause.
  public let advice: String

  /// The bytes of the new file that are the cause; nil where the cause is that something is gone.
  public let range: Range<Int>?

  public init(
    _ id: ID, _ kind: Kind, _ message: String, advice: String, at range: Range<Int>? = nil
  ) {
    self.id = id
    self.kind = kind
    self.message = message
    self.advice = advice
    self.range = range
  }
}
