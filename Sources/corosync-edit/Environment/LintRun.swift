import CorosyncDiagnostics
import CorosyncLint
import CorosyncStore
import CorosyncSyntax
import Dispatch
import Glibc
import Synchronization
import SystemPackage

/// Lints files side by side, and repairs them where that is wanted.
struct LintRun {
  /// What is done about repairs.
  enum Repair: Equatable {
    case none
    case write(unsafe: Bool)
    case show(unsafe: Bool)

    var isUnsafe: Bool { self == .write(unsafe: true) || self == .show(unsafe: true) }
  }

  /// What became of one file.
  struct Outcome {
    var report: FileReport
    var repairs = 0

    /// How many of the repairs change what the daemon loads.
    var mapRepairs = 0

    /// The repaired content of the standard input.
    var repaired: [UInt8]?

    /// What the repairs would change, as lines.
    var difference: [String] = []

    /// Why the file could not be repaired, and whether that is a failure of the file system.
    var refusal: (reason: String, isFailure: Bool)?
  }

  /// How many files are held in memory at once, at most.
  private static let batch = 256

  /// The options where no settings file says otherwise.
  let defaults: LintOptions

  let selection: LintSelectionOptions
  let settings: SettingsFinder
  let baseline: Baseline?

  /// The folder that fingerprints name files from.
  let home: FilePath

  let base: LintBase?
  let repair: Repair
  let ownFiles: OwnFiles?
  let console: Console

  /// The outcomes for the files, in their order.
  func outcomes(_ files: [String]) -> [Outcome] {
    let slots = Mutex([Outcome?](repeating: nil, count: files.count))
    var done = 0
    while done < files.count {
      let start = done
      let count = min(Self.batch, files.count - start)
      DispatchQueue.concurrentPerform(iterations: count) { offset in
        let outcome = outcome(files[start + offset])
        slots.withLock { $0[start + offset] = outcome }
      }
      done += count
      if files.count > Self.batch { console.progress("\(done) of \(files.count) files") }
    }
    if files.count > Self.batch { console.endProgress() }
    return slots.withLock { $0.compactMap { $0 } }
  }

  /// The linter for a file, by the settings of its folder; throws where they can't be used.
  func linter(for file: String) throws -> Linter {
    let folder = file == "-" ? FilePath(".") : FilePath(file).removingLastComponent()
    let entry = settings.entry(for: folder)
    if let failure = entry.failure { throw Failure(.files, failure) }
    var options = defaults
    options.apply(entry.settings)
    selection.apply(to: &options)
    return Linter(options, baseline: baseline)
  }

  /// The file with its content.
  func source(_ file: String, bytes: [UInt8]) throws -> LintSource {
    LintSource(
      name: file, identity: identity(of: file), bytes: bytes, base: try base?.content(for: file))
  }

  private func identity(of file: String) -> String {
    if file == "-" { return file }
    var path = SettingsFinder.absolute(FilePath(file))
    _ = path.removePrefix(home)
    return path.string
  }

  private func outcome(_ file: String) -> Outcome {
    do {
      let linter = try linter(for: file)
      let source = try source(file, bytes: try InputFile.read(file))
      return repair == .none
        ? Outcome(report: linter.lint(source)) : repaired(source, linter)
    } catch {
      return Outcome(report: FileReport(file: file, failure: "\(error)"))
    }
  }

  private func repaired(_ source: LintSource, _ linter: Linter) -> Outcome {
    let run = FixRun(source, with: linter, allowingUnsafe: repair.isUnsafe)
    var outcome = Outcome(report: linter.lint(source))
    if source.name == "-", case .write = repair { outcome.repaired = run.bytes }
    guard run.bytes != source.bytes else { return outcome }
    if case .show = repair {
      outcome.difference =
        UnifiedDifference(path: source.name, from: source.bytes, to: run.bytes).lines
    } else {
      outcome.refusal = write(run.bytes, over: source)
      if outcome.refusal != nil { return outcome }
    }
    outcome.repairs = run.applied.count
    outcome.mapRepairs = run.applied.count { $0.changesMap }
    outcome.report = linter.lint(source.replacing(run.bytes))
    return outcome
  }

  /// Why the content could not be put in place; nil where it was.
  private func write(
    _ bytes: [UInt8], over source: LintSource
  ) -> (reason: String, isFailure: Bool)? {
    if source.name == "-" { return nil }
    do {
      let file = try ConfigurationFile(path: FilePath(source.name))
      if let objection = ownFiles?.objection(to: file) { return (objection, false) }
      let now = try file.read()
      guard now.bytes == source.bytes else { throw StoreError.changedMeanwhile(now: now) }
      try file.replace(with: bytes, over: now)
      return nil
    } catch {
      return ("\(error)", true)
    }
  }
}
