import CorosyncDiagnostics
import CorosyncLint
import CorosyncStore
import SystemPackage

/// The configuration files that a person means by some paths.
struct ConfigurationSearch {
  /// The files, each once, by their paths; the standard input first.
  ///
  /// Of several paths of one file the one without symbolic links stands here, else the first one.
  private(set) var files: [String] = []

  /// What could not be looked into, by path, and why.
  private(set) var failures: [(path: String, reason: String)] = []

  /// The folders in which there was no file.
  private(set) var emptyFolders: [String] = []

  private let fileSystem = LocalFileSystem()

  /// Finds the files of the paths; files that are named are taken whatever they are called.
  init(_ paths: [String], settings: SettingsFinder) {
    var found: Set<String> = []
    for path in paths {
      guard path != "-", let kind = kind(of: FilePath(path)) else {
        found.insert(path)
        continue
      }
      if kind != .directory {
        found.insert(path)
        continue
      }
      let inside = search(FilePath(path), settings)
      if inside.isEmpty { emptyFolders.append(path) }
      found.formUnion(inside)
    }
    files = distinct(found.sorted { Self.key($0).lexicographicallyPrecedes(Self.key($1)) })
  }

  /// What was to be searched and gave nothing, as files that can't be read.
  var unsearched: [FileReport] {
    emptyFolders.map {
      FileReport(file: $0, failure: "there is no configuration file in \"\(escaped($0))\"")
    } + failures.map { FileReport(file: $0.path, failure: $0.reason) }
  }

  /// The paths without those that lead to the same file as another one.
  private func distinct(_ paths: [String]) -> [String] {
    let files = paths.map { path -> (named: FilePath, real: FilePath) in
      let named = SettingsFinder.absolute(FilePath(path))
      return (named, path == "-" ? "-" : (try? fileSystem.resolve(FilePath(path))) ?? named)
    }
    let best = Dictionary(zip(files.map(\.real), zip(paths, files))) { first, next in
      first.1.named != first.1.real && next.1.named == next.1.real ? next : first
    }
    return zip(paths, files).filter { path, file in best[file.real]?.0 == path }.map(\.0)
  }

  /// Slashes come before every other byte, so that a folder's files stay together.
  private static func key(_ path: String) -> [UInt8] {
    if path == "-" { return [] }
    return path.utf8.map { $0 == UInt8(ascii: "/") ? 0 : $0 }
  }

  /// What stands at a path, with symbolic links followed; nil for nothing.
  private func kind(of path: FilePath) -> FileKind? {
    guard let real = try? fileSystem.resolve(path) else { return nil }
    return try? fileSystem.status(at: real).kind
  }

  /// The files in a folder and those below it.
  private mutating func search(_ top: FilePath, _ settings: SettingsFinder) -> [String] {
    var found: [String] = []
    var waiting = [top]
    while let folder = waiting.popLast() {
      let names: [FilePath.Component]
      do {
        names = try fileSystem.names(in: folder)
      } catch {
        failures.append((folder.string, error.description))
        continue
      }
      let patterns = settings.patterns(for: folder)
      for name in names {
        let path = folder == "." ? FilePath(root: nil, components: name) : folder.appending(name)
        guard let status = try? fileSystem.status(at: path) else { continue }
        switch status.kind {
        // Links to folders are not followed: they may lead in a circle.
        case .directory where !name.string.hasPrefix("."): waiting.append(path)
        case .regular where isWanted(path, name, patterns): found.append(path.string)
        // A link that leads nowhere is a file that can't be read, and is told so.
        case .symbolicLink where isWanted(path, name, patterns):
          if kind(of: path) ?? .regular == .regular { found.append(path.string) }
        default: break
        }
      }
    }
    return found
  }

  private func isWanted(
    _ path: FilePath, _ name: FilePath.Component, _ patterns: SettingsFinder.Patterns?
  ) -> Bool {
    let name = name.string
    if name == "corosync.conf" || name.hasSuffix(".corosync.conf") { return true }
    return patterns?.match(path) ?? false
  }
}
