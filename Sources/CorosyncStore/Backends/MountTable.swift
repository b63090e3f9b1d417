import SystemPackage

/// The mounted file systems that a process sees (proc(5), `mountinfo`).
struct MountTable {
  /// One mounted file system.
  struct Mount: Hashable {
    /// Where it is mounted.
    var point: FilePath

    /// The type, as in `ext4` or `fuse`.
    var type: String
  }

  /// The mounts in the order of the table: a later one hides an earlier one at the same point.
  var mounts: [Mount]

  /// The table in a file's content; lines that are not in the format are skipped.
  init(_ bytes: [UInt8]) {
    mounts = bytes.split(separator: UInt8(ascii: "\n")).compactMap(Self.mount)
  }

  /// The file system that `path` is on, for an absolute path without symbolic links.
  func mount(holding path: FilePath) -> Mount? {
    var best: Mount?
    for mount in mounts where path.starts(with: mount.point) {
      let isDeeper = best.map { $0.point.components.count <= mount.point.components.count }
      if isDeeper ?? true { best = mount }
    }
    return best
  }

  private static func mount(_ line: ArraySlice<UInt8>) -> Mount? {
    let fields = line.split(separator: UInt8(ascii: " "))
    // Optional fields stand between the sixth and a single hyphen.
    guard fields.count > 6,
      let hyphen = fields[6...].firstIndex(where: { $0.elementsEqual("-".utf8) }),
      hyphen + 1 < fields.endIndex, let point = FilePath(bytes: unescaped(fields[4]))
    else { return nil }
    return Mount(point: point, type: String(decoding: fields[hyphen + 1], as: UTF8.self))
  }

  /// The field with `\040` and the like as the bytes that they stand for.
  private static func unescaped(_ field: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = field
    while let byte = rest.popFirst() {
      let digits = rest.prefix(3)
      if byte == UInt8(ascii: "\\"), digits.count == 3,
        digits.allSatisfy({ (0x30...0x37).contains($0) })
      {
        bytes.append(digits.reduce(0) { $0 &* 8 &+ ($1 - 0x30) })
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }
}
