/// What stands at a path.
public enum FileKind: String, Hashable, Sendable {
  case regular = "regular file"
  case directory = "directory"
  case symbolicLink = "symbolic link"
  case other = "special file"
}
