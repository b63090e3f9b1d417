import CorosyncDiagnostics
import CorosyncStore
import SystemPackage

/// Files that a person names.
enum InputFile {
  /// The content of a file; of the standard input for `-`.
  static func read(_ path: String) throws -> [UInt8] {
    do {
      return path == "-" ? try standardInput() : try content(of: path)
    } catch let error as Errno {
      throw Failure(.files, "cannot read \"\(escaped(path))\": \(error)")
    }
  }

  /// The content of a file; nil where there is none of this name.
  static func readIfPresent(_ path: String) throws -> [UInt8]? {
    do {
      return try content(of: path)
    } catch Errno.noSuchFileOrDirectory {
      return nil
    } catch let error as Errno {
      throw Failure(.files, "cannot read \"\(escaped(path))\": \(error)")
    }
  }

  private static func content(of path: String) throws -> [UInt8] {
    let file = try FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec)
    return try file.closeAfter { try rest(of: file, path) }
  }

  private static func standardInput() throws -> [UInt8] { try rest(of: .standardInput, "-") }

  private static func rest(of file: FileDescriptor, _ path: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try buffer.withUnsafeMutableBytes { try file.read(into: $0) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= ConfigurationFile.sizeLimit else {
        throw Failure(
          .files, "\"\(escaped(path))\" has more than \(ConfigurationFile.sizeLimit) bytes")
      }
    }
  }
}
