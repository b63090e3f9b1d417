import ArgumentParser
import CorosyncModel
import CorosyncPlan
import CorosyncSyntax

struct QuorumSimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Tell which failures and splits leave a cluster quorate.",
    discussion: """
      Each node is followed through corosync's own steps, with the options of the file and the \
      algorithm of the quorum device. No running cluster is needed or touched.

      Without a question everything is tried: nodes that fail at once, the device with them, splits \
      in two, failures one after another, a start from nothing. Equal nodes are counted and not told \
      apart.

      --fail and --partition ask about one case; nodes are told by name or nodeid. The command then \
      ends with status 0 where some part of the cluster is quorate, with 1 where none is. --fail may \
      be given several times: the nodes of each fail after those before it, when the window of \
      last_man_standing has passed.

        corosync-edit quorum simulate --fail uno,dos
        corosync-edit quorum simulate --partition uno,dos/tres,cuatro --device uno,dos
        corosync-edit quorum simulate new.conf --before old.conf
      """)

  @OptionGroup var input: InputOptions

  @Option(
    help: ArgumentHelp("Show what changes from this file to the other.", valueName: "file"),
    completion: .file())
  var before: String?

  @Option(
    help: ArgumentHelp("Let these nodes fail at once.", valueName: "nodes"))
  var fail: [String] = []

  @Option(
    help: ArgumentHelp(
      "Split the nodes into these groups, divided by slashes; nodes that are left out fail.",
      valueName: "groups"))
  var partition: String?

  @Option(
    help: ArgumentHelp(
      "The nodes that see the quorum device, or none. Default: all.", valueName: "nodes"))
  var device: String?

  @Flag(help: "No node ran before: each group starts by itself.")
  var coldStart = false

  @OptionGroup var target: ReleaseOptions

  @OptionGroup var output: OutputOptions

  func validate() throws {
    let isQuestion = !fail.isEmpty || partition != nil
    if before != nil && isQuestion {
      throw ValidationError("--before compares two files; it takes no --fail and no --partition")
    }
    if (device != nil || coldStart) && !isQuestion {
      throw ValidationError("--device and --cold-start belong to --fail or --partition")
    }
  }

  func run() throws {
    let release = target.release
    let loaded = try load(input.path ?? Workspace.defaultFile(Daemon.find()), for: release)
    let settings = QuorumSettings(loaded.configuration)
    if let before {
      try compare(try load(before, for: release), loaded)
    } else if fail.isEmpty && partition == nil {
      try show(QuorumSurvey(settings), loaded.path)
    } else {
      try answer(settings, loaded.path)
    }
  }

  private func load(_ path: String, for release: Release) throws -> LoadedConfiguration {
    let loaded = try LoadedConfiguration(path, for: release)
    try loaded.report(to: output.console, asJSON: output.format == .json)
    try QuorumNodeLimit.check(loaded.configuration, at: loaded.path)
    return loaded
  }

  private func show(_ survey: QuorumSurvey, _ path: String) throws {
    if output.format == .json {
      return try printJSON(QuorumSurveyJSON(survey, file: path), to: output.console)
    }
    for line in QuorumReport(survey, path: path).lines { output.console.output(line) }
  }

  private func compare(_ old: LoadedConfiguration, _ new: LoadedConfiguration) throws {
    let effect = QuorumEffect(from: old.configuration, to: new.configuration)
    let before = QuorumSurvey(QuorumSettings(old.configuration))
    let after = QuorumSurvey(QuorumSettings(new.configuration))
    if output.format == .json {
      let json = QuorumComparisonJSON(effect, from: before, at: old.path, to: after, at: new.path)
      return try printJSON(json, to: output.console)
    }
    let comparison = QuorumComparison(effect, from: before, to: after)
    for line in comparison.lines { output.console.output(line) }
  }

  private func answer(_ settings: QuorumSettings, _ path: String) throws {
    let cluster = try QuorumQuestion(
      settings, fail: fail, partition: partition, device: device, coldStart: coldStart
    ).cluster
    let verdicts = cluster.verdicts
    let names = QuorumNames(settings)
    let hasQuorum = verdicts.contains { !$0.quorate.isEmpty }
    if output.format == .json {
      let groups = verdicts.map { QuorumVerdictJSON($0, names) }
      try printJSON(
        QuorumAnswerJSON(file: path, quorate: hasQuorum, groups: groups), to: output.console)
    } else {
      for verdict in verdicts { output.console.output(QuorumAnswer.line(verdict, names)) }
      if verdicts.isEmpty { output.console.output("no node is left") }
      if verdicts.count(where: { !$0.quorate.isEmpty }) > 1 {
        output.console.output("warning: several parts act at once: split brain")
      }
    }
    if !hasQuorum { throw ExitStatus.refused.code }
  }
}
