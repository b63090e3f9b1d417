public import SystemPackage

/// A change of the live file that failed, and what stands there now.
public struct WriteFailure: Error, Hashable, Sendable {
  /// The call that failed.
  public var cause: FileSystemError

  /// What the failure means on the kind of file system that the file is on.
  public var refusal: Obstacle

  /// The live file.
  public var file: FilePath

  /// Which content the live file has.
  public var standing: Standing

  /// The temporary files that could not be removed.
  public var leftovers: [FilePath]

  /// A failed change.
  public init(
    cause: FileSystemError, refusal: Obstacle = .plain, file: FilePath, standing: Standing,
    leftovers: [FilePath] = []
  ) {
    self.cause = cause
    self.refusal = refusal
    self.file = file
    self.standing = standing
    self.leftovers = leftovers
  }
}

extension WriteFailure: CustomStringConvertible {
  /// One clause: the call, what it means, what stands, and what is left behind.
  public var description: String {
    var text = cause.description
    switch refusal {
    case .plain: break
    case .notQuorate(let members, let isSeen):
      text += "; the cluster is \(isSeen ? "" : "probably ")not quorate and the file system"
      text += " therefore read-only, see \"quorate\" in \(quoted(members))"
    case .busy(let waited):
      text += "; the cluster file system was still synchronizing after"
      text += " \(waited.inSeconds), try again when it has finished"
    }
    switch standing {
    case .old: text += "; the old content of \(quoted(file)) stands"
    case .new: text += "; the new content of \(quoted(file)) stands"
    case .unknown: text += "; which content of \(quoted(file)) stands is not known"
    }
    for leftover in leftovers { text += "; left behind: \(quoted(leftover))" }
    return text
  }
}

extension Duration {
  /// The duration as people read it: `10 s`, `0.5 s`.
  var inSeconds: String {
    let (seconds, attoseconds) = components
    let tenths = attoseconds / 100_000_000_000_000_000
    return tenths == 0 ? "\(seconds) s" : "\(seconds).\(tenths) s"
  }
}
