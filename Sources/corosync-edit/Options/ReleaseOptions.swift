public import ArgumentParser
public import CorosyncSyntax

/// For which corosync a file is meant.
struct ReleaseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The release of corosync whose rules count. Default: the installed one, else the newest.",
      valueName: "release"))
  var corosync: Release?

  /// The release whose rules count; where none was given, corosync is asked for it each time.
  var release: Release { corosync ?? InstalledRelease.find() ?? .newest }
}

extension Release: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
