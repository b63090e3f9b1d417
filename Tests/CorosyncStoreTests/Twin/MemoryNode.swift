import CorosyncStore
import SystemPackage

/// A file or directory of the in-memory file system, with what a power failure would leave of it.
struct MemoryNode {
  enum Content {
    case file([UInt8])
    case directory([String: UInt64])
    case link(FilePath)
  }

  var content: Content
  var durable: Content
  var permissions: UInt32
  var user: UInt32 = 0
  var group: UInt32 = 0
  var attributes: [ExtendedAttribute: [UInt8]] = [:]
  var modified: Int64

  init(_ content: Content, permissions: UInt32, modified: Int64) {
    self.content = content
    self.permissions = permissions
    self.modified = modified
    switch content {
    case .file: durable = .file([])
    case .directory: durable = .directory([:])
    case .link: durable = content
    }
  }

  var bytes: [UInt8] {
    if case .file(let bytes) = content { bytes } else { [] }
  }

  var names: [String: UInt64]? {
    if case .directory(let names) = content { names } else { nil }
  }

  var kind: FileKind {
    switch content {
    case .file: .regular
    case .directory: .directory
    case .link: .symbolicLink
    }
  }
}
