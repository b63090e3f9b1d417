import CorosyncDiagnostics
import CorosyncEditing
import CorosyncStore
import CorosyncSyntax
import CorosyncValidation
import SystemPackage

/// Lays out one file after the other.
struct FileFormatter {
  let layout: Layout
  let release: Release
  let console: Console
  let isCheck: Bool
  let isDifference: Bool

  private var writes: Bool { !isCheck && !isDifference }

  /// Lays out a file, or the standard input for `-`; how it went, where nothing failed.
  func format(_ path: String) throws -> ExitStatus {
    if path == "-" { return try formatInput() }
    do throws(StoreError) {
      let file = try ConfigurationFile(path: FilePath(path))
      let snapshot = try file.read()
      let result: [UInt8]
      switch formatted(snapshot.bytes, named: path) {
      case .success(let bytes): result = bytes
      case .failure(let failure): return failure.status
      }
      if result == snapshot.bytes { return .done }
      guard writes else { return show(path, snapshot.bytes, result) }
      if let reason = try reasonNotToWrite(file) {
        console.complain("error: \(reason)")
        return .refused
      }
      try file.replace(with: result, over: snapshot)
      console.note("formatted \(escaped(path))")
      return .done
    } catch {
      throw Failure(.files, error.description)
    }
  }

  private func formatInput() throws -> ExitStatus {
    let bytes = try InputFile.read("-")
    switch formatted(bytes, named: "<stdin>") {
    case .failure(let failure): return failure.status
    case .success(let result):
      guard writes else { return result == bytes ? .done : show("<stdin>", bytes, result) }
      console.output(bytes: result)
      return .done
    }
  }

  /// The bytes laid out; the reason against it, once it has been printed.
  private func formatted(_ bytes: [UInt8], named path: String) -> Result<[UInt8], Failure> {
    let document = Document(bytes, release: release)
    do {
      return .success(try FormatDocument(layout).apply(to: document).bytes)
    } catch {
      let text = FindingText(path: path, document: document)
      for line in SyntaxRule.findings(in: document).flatMap({ text.lines($0) }) {
        console.complain(line)
      }
      console.complain("error: \(escaped(path)): \(error)")
      return .failure(Failure(.refused, error.description))
    }
  }

  private func show(_ path: String, _ old: [UInt8], _ new: [UInt8]) -> ExitStatus {
    if isDifference {
      console.output("\(escaped(path)):")
      for line in LineDifference(from: old, to: new).lines {
        console.output(line)
      }
    } else {
      console.output(escaped(path))
    }
    return isCheck ? .refused : .done
  }

  /// Why a file may only be changed in a way that loads and proves it; nil for others.
  private func reasonNotToWrite(_ file: ConfigurationFile) throws(StoreError) -> String? {
    let path = escaped(file.path.string)
    let advice =
      "lay out a copy with \"corosync-edit fmt - <\(path) >NEW\" and put it in place with "
      + "\"corosync-edit apply NEW --file \(path)\""
    let backend = try BackendDetection.backend(
      for: file.realPath, fileSystem: LocalFileSystem())
    if backend.distributes {
      return "\"\(path)\" is distributed to every node, which needs a new config_version; \(advice)"
    }
    guard Daemon.find()?.uses(file) == true else { return nil }
    return "\"\(path)\" is the file of the running corosync; \(advice)"
  }
}
