import SystemPackage

/// The name of a temporary file beside a live one: `.corosync.conf.corosync-edit.ID`.
struct TemporaryName {
  let component: FilePath.Component

  /// The name for a change of `file`; nil where the path ends in no file name.
  init?(for file: FilePath, id: EntryID) {
    guard let name = file.lastComponent,
      let path = FilePath(bytes: Self.prefix(of: name) + Array(id.description.utf8)),
      let component = path.lastComponent
    else { return nil }
    self.component = component
  }

  /// The entry that a file beside the live file `name` was made for; nil for any other file.
  static func entry(of component: FilePath.Component, beside name: FilePath.Component) -> EntryID? {
    let bytes = component.bytes
    let prefix = prefix(of: name)
    guard bytes.starts(with: prefix) else { return nil }
    return EntryID(String(decoding: bytes.dropFirst(prefix.count), as: UTF8.self))
  }

  private static func prefix(of name: FilePath.Component) -> [UInt8] {
    Array(".".utf8) + name.bytes + Array(".corosync-edit.".utf8)
  }
}
