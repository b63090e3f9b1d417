import ArgumentParser
import CorosyncSafeEdit

/// The checks that a person overrides.
struct ForceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Override the check of this name, which the refusal prints; may be given several times.",
      valueName: "check"))
  var force: [String] = []

  /// Refuses names that are none of `known`.
  func check(against known: Set<String>) throws {
    guard let unknown = force.first(where: { !known.contains($0) }) else { return }
    throw ValidationError(
      "--force \(unknown): there is no check of this name that can be overridden")
  }

  /// The checks of a change.
  static var ofChanges: Set<String> {
    EditOptions.forcibleNames.union(DeviceChecks.Name.allCases.map(\.rawValue))
  }
}
