// Changes one key of the running daemon's file without the rule that would refuse it, so that a
// test can see what the workflow makes of the daemons' own refusal. With "die" it ends itself when
// the new content is in place. usage: unchecked-edit PATH VALUE [die]
#if Runtime
import CorosyncConf
import CorosyncSafeEdit
import CorosyncStore
import Glibc
import SystemPackage

/// Prints the steps of the change.
struct Printer: EditObserver {
  let diesWhenWritten: Bool

  func confirm(_ edit: PreparedEdit) -> Bool { true }

  func confirm(_ migration: PreparedMigration) -> Bool { true }
  func goOn(with step: SeriesStep) -> Bool { true }

  func report(_ event: EditEvent) {
    switch event {
    case .written:
      print("written")
      if diesWhenWritten { kill(getpid(), SIGKILL) }
    case .reloading: print("reloading")
    case .proving(let version): print("proving \(version)")
    case .rollingBack(let reasons): print("rolling back: \(reasons.joined(separator: "; "))")
    case .waitingForOther, .recovering, .discarded, .startingOver, .step, .reloadingForPings:
      print("other")
    }
  }
}

func edit(_ path: String, _ value: String) throws -> Int32 {
  var options = EditOptions()
  options.hazardRules = .standard.without(["link-address-changed"])
  options.release = Release(3, 1, 7)
  let store = try ConfigurationStore(
    path: "/etc/corosync/corosync.conf",
    state: StateDirectory(path: "/var/lib/corosync-edit", user: geteuid()),
    process: ProcessFacts(id: getpid(), command: "unchecked-edit"))
  let editor = SafeEditor(
    store: store, cluster: LocalCluster(), options: options,
    observer: Printer(diesWhenWritten: CommandLine.arguments.count > 3))
  let operation = SetKey(try ConfigurationPath(parsing: path), to: value)
  let outcome = try editor.run(
    EditRequest(.operations([operation]), command: "unchecked-edit", user: geteuid()))
  switch outcome.result {
  case .unchanged, .dryRun, .written, .verified: return 0
  case .rolledBack: return 4
  case .uncertain(let reasons):
    print("uncertain: \(reasons.joined(separator: "; "))")
    return 5
  }
}

guard CommandLine.arguments.count > 2 else { exit(64) }
do {
  exit(try edit(CommandLine.arguments[1], CommandLine.arguments[2]))
} catch {
  print("error: \(error)")
  exit(1)
}
#endif
