/// The name of a rule, in kebab case: it names the fault, as in `duplicate-node-id`.
///
/// A name is never used again for another rule.
public struct RuleID: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  public init(stringLiteral name: String) { rawValue = name }

  public var description: String { rawValue }
}
