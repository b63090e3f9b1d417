import CorosyncDiagnostics
import CorosyncLint
import CorosyncStore
import Synchronization
import SystemPackage

/// Finds and reads the settings files of folders: that of the folder itself, else of the nearest
/// one above it, up to the top of the repository or of the file system.
final class SettingsFinder: Sendable {
  /// What is known of a folder.
  struct Entry {
    var settings = LintSettings()

    /// The folder of the settings file, absolute; nil for none.
    var home: FilePath?

    /// Why the settings can't be used.
    var failure: String?
  }

  /// Which other files of a folder are configurations.
  struct Patterns {
    let patterns: [GlobPattern]
    let home: FilePath

    /// Whether a file's path below ``home`` fits one of the patterns.
    func match(_ path: FilePath) -> Bool {
      var relative = SettingsFinder.absolute(path)
      guard relative.removePrefix(home) else { return false }
      return patterns.contains { $0.matches(relative.string) }
    }
  }

  private let known = Mutex<[FilePath: Entry]>([:])

  /// The settings for files in a folder.
  func entry(for folder: FilePath) -> Entry {
    let folder = Self.absolute(folder)
    if let entry = known.withLock({ $0[folder] }) { return entry }
    var passed: [FilePath] = []
    var entry = Entry()
    var current = folder
    while true {
      if let found = known.withLock({ $0[current] }) {
        entry = found
        break
      }
      passed.append(current)
      if let own = read(in: current) {
        entry = own
        break
      }
      let above = current.removingLastComponent()
      if above == current || isRepositoryTop(current) { break }
      current = above
    }
    let result = entry
    known.withLock { for folder in passed { $0[folder] = result } }
    return result
  }

  /// The patterns for the files of a folder; nil where there are none.
  func patterns(for folder: FilePath) -> Patterns? {
    let entry = entry(for: folder)
    guard let home = entry.home, !entry.settings.files.isEmpty else { return nil }
    return Patterns(patterns: entry.settings.files, home: home)
  }

  private func read(in folder: FilePath) -> Entry? {
    let path = folder.appending(LintSettings.fileName).string
    do {
      guard let bytes = try InputFile.readIfPresent(path) else { return nil }
      return Entry(settings: try LintSettings(parsing: bytes), home: folder)
    } catch let error as LintSettingsError {
      return Entry(home: folder, failure: "\(escaped(path)):\(error.line): \(error)")
    } catch {
      return Entry(home: folder, failure: "\(error)")
    }
  }

  private func isRepositoryTop(_ folder: FilePath) -> Bool {
    (try? LocalFileSystem().status(at: folder.appending(".git"))) != nil
  }

  /// A path from the root, without `.` and `..`.
  static func absolute(_ path: FilePath) -> FilePath {
    if path.isAbsolute { return path.lexicallyNormalized() }
    let here = (try? LocalFileSystem().resolve(".")) ?? "/"
    return here.pushing(path).lexicallyNormalized()
  }
}
