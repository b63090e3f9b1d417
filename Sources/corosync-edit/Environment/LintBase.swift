import CorosyncDiagnostics
import CorosyncStore
import Subprocess
import SystemPackage

/// Where the contents come from that linted files are to replace.
enum LintBase {
  /// A file's content.
  case content([UInt8])
  /// A revision of the repository that each file is in.
  case revision(String)

  /// Takes a text for the path of a file where there is one, else for a revision.
  init(_ text: String) throws {
    if let bytes = try InputFile.readIfPresent(text) {
      self = .content(bytes)
    } else {
      self = .revision(text)
    }
  }

  /// What the file at `path` is to replace; nil for a file that the revision does not have.
  func content(for path: String) throws -> [UInt8]? {
    switch self {
    case .content(let bytes): bytes
    case .revision(let revision): try Self.show(revision, FilePath(path))
    }
  }

  private static func show(_ revision: String, _ path: FilePath) throws -> [UInt8]? {
    // Of a symbolic link git has the name that it leads to, not the content there.
    let path = (try? LocalFileSystem().resolve(path)) ?? path
    guard let name = path.lastComponent?.string else { return nil }
    let folder = path.removingLastComponent()
    if let bytes = try git(["show", "\(revision):./\(name)"], in: folder).bytes { return bytes }
    let check = try git(["rev-parse", "--verify", "--quiet", "\(revision)^{commit}"], in: folder)
    guard check.bytes == nil else { return nil }
    let reason = check.reason.isEmpty ? "there is no such revision and no such file" : check.reason
    throw Failure(
      .files, "cannot read \"\(escaped(revision))\" for \"\(escaped(path.string))\": \(reason)")
  }

  /// The output of git, nil where it failed, and then why.
  private static func git(
    _ arguments: [String], in folder: FilePath
  ) throws -> (bytes: [UInt8]?, reason: String) {
    do {
      return try blocking {
        let result = try await run(
          .name("git"), arguments: Arguments(arguments),
          workingDirectory: folder.isEmpty ? "." : folder,
          output: .bytes(limit: ConfigurationFile.sizeLimit), error: .string(limit: 4096))
        let reason = result.standardError.split(separator: "\n").first ?? ""
        return (
          result.terminationStatus.isSuccess ? result.standardOutput : nil, escaped(String(reason))
        )
      }
    } catch {
      throw Failure(.files, "cannot run git: \(error)")
    }
  }
}
