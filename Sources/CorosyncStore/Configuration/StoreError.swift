public import SystemPackage

/// Why the store could not do something.
public enum StoreError: Error, Sendable {
  /// A call failed; the live file was not being changed.
  case call(FileSystemError)

  /// The live file could not be replaced.
  case write(WriteFailure)

  /// The file was replaced, but the disk may not have it yet: the new content stands for now.
  case notDurable(FilePath, FileSystemError)

  /// The live file is not what it was when it was read; nothing was written.
  case changedMeanwhile(now: Snapshot)

  /// What stands at the path is not a regular file.
  case notRegularFile(FilePath, FileKind)

  /// The file has other names, which a replacement would leave with the old content.
  case otherHardLinks(FilePath, count: UInt64)

  /// The content is larger than can be kept there (bytes).
  case tooLarge(FilePath, limit: Int)

  /// The file changed while it was read, each time that it was tried.
  case unsettled(FilePath, tries: Int)

  /// Another program on this machine holds the lock.
  case locked(FilePath, waited: Duration, by: ProcessFacts?)

  /// Another program in the cluster holds Proxmox's lock, which is this directory.
  case clusterLocked(FilePath, waited: Duration)

  /// The lock given was released before.
  case lockReleased

  /// A journal entry cannot be read.
  case entryDamaged(FilePath, EntryDamage)

  /// Others than the user can change the state directory.
  case unsafeStateDirectory(FilePath, FileStatus)

  /// Neither `XDG_STATE_HOME` nor `HOME` says where the state is to be kept.
  case noStateDirectory
}

extension StoreError: CustomStringConvertible {
  /// One clause with the call, the path, and which content stands where that may be in doubt.
  public var description: String {
    switch self {
    case .call(let error): error.description
    case .write(let failure): failure.description
    case .notDurable(let path, let error):
      "the new content of \(quoted(path)) stands but may not survive a power failure: \(error)"
    case .changedMeanwhile(let now):
      "\(quoted(now.path)) was changed since it was read; nothing was written"
    case .notRegularFile(let path, let kind):
      "\(quoted(path)) is a \(kind.rawValue), not a regular file"
    case .otherHardLinks(let path, let count):
      "\(quoted(path)) has \(count) hard links, and the others would keep the old content"
    case .tooLarge(let path, let limit): "\(quoted(path)) would exceed \(limit) bytes"
    case .unsettled(let path, let tries):
      "\(quoted(path)) changed while it was read, \(tries) times in a row"
    default: otherDescription
    }
  }

  private var otherDescription: String {
    switch self {
    case .locked(let path, let waited, let holder):
      "\(quoted(path)) is still locked after \(waited.inSeconds)"
        + (holder.map { " by process \($0.id), \(quoted($0.command))" } ?? "")
    case .clusterLocked(let path, let waited):
      "another program in the cluster still holds \(quoted(path)) after \(waited.inSeconds);"
        + " one that died loses it after 120 s"
    case .lockReleased: "the write lock was released before the change"
    case .entryDamaged(let path, let damage): "cannot read \(quoted(path)): \(damage)"
    case .unsafeStateDirectory(let path, let status):
      "\(quoted(path)) must be a directory of yours or root's that nobody else can write to,"
        + " but is a \(status.kind.rawValue) of user \(status.user)"
        + " with mode 0\(String(status.permissions, radix: 8))"
    case .noStateDirectory:
      "set HOME or XDG_STATE_HOME to an absolute path to say where the journal is kept"
    default: ""
    }
  }
}

/// Makes a call whose failure touches nothing but the store's own files.
func calling<Value>(
  _ body: () throws(FileSystemError) -> Value
) throws(StoreError) -> Value {
  do {
    return try body()
  } catch {
    throw .call(error)
  }
}
