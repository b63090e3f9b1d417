import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax
import CorosyncValidation
import Testing

/// One check, the rule that covers it, a file that triggers it and one that just does not.
struct CoverageRow: Sendable, CustomTestStringConvertible {
  let check: String
  let rule: RuleID
  let trigger: String
  let boundary: String
  var release = Release.debian12
  var options = RuleOptions()
  var base: String?

  /// Whether the trigger is not UTF-8 but Latin-1.
  var latin1 = false

  /// Whether users and groups are looked up.
  var looksUpUsers = true

  init(
    _ check: String, _ rule: RuleID, _ trigger: String, _ boundary: String,
    release: Release = .debian12, options: RuleOptions = RuleOptions(), base: String? = nil,
    latin1: Bool = false, looksUpUsers: Bool = true
  ) {
    self.check = check
    self.rule = rule
    self.trigger = trigger
    self.boundary = boundary
    self.release = release
    self.options = options
    self.base = base
    self.latin1 = latin1
    self.looksUpUsers = looksUpUsers
  }

  var testDescription: String { check }

  /// Users and groups as of a host that has root only.
  private static let users = UserLookup(
    user: { $0.elementsEqual("root".utf8) ? .id(0) : .missing },
    group: { $0.elementsEqual("root".utf8) ? .id(0) : .missing })

  func rules(of text: String) -> Set<RuleID> {
    let bytes = latin1 ? text.unicodeScalars.map { UInt8($0.value) } : Array(text.utf8)
    let document = Document(bytes, release: release)
    let users = looksUpUsers ? Self.users : .unchecked
    let subject = RuleSubject(
      Configuration(document, projection: Projection(document, users: users)),
      base: base.map { configuration($0, release) }, options: options)
    return Set(RuleSet.standard.check(subject).map(\.rule))
  }
}

/// A check that a configuration alone can't tell, and why.
struct UncoveredCheck: Sendable {
  let check: String
  let reason: String

  init(_ check: String, _ reason: String) {
    self.check = check
    self.reason = reason
  }
}
