import CorosyncModel
import CorosyncSyntax
import Glibc

/// The folder `uidgid.d` beside a configuration.
struct UidgidFolder {
  let path: String

  /// The folder beside a file.
  init(beside file: String) {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    path = parts.isEmpty ? "uidgid.d" : (parts + ["uidgid.d"]).joined(separator: "/")
  }

  /// The files that the daemon reads: all regular ones, whatever their names, but none that can't
  /// be opened; none where there is no such folder.
  ///
  /// The daemon takes them in the order of the directory, which changes nothing but which one of
  /// several broken files it complains of. Here they are in the order of their names.
  func files(for release: Release) -> [UidgidFile] {
    names().sorted().compactMap { name in
      guard isRegular(name), let bytes = try? InputFile.read("\(path)/\(name)") else { return nil }
      return UidgidFile(name: name, document: Document(bytes, release: release))
    }
  }

  private func names() -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      names.append(name)
    }
    return names
  }

  private func isRegular(_ name: String) -> Bool {
    var status = stat()
    return stat("\(path)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
