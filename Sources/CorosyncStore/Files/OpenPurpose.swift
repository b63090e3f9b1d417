/// What a file is opened for; decides the flags of open(2).
///
/// None follows a symbolic link in the last component, and none outlives `exec`.
public enum OpenPurpose: Hashable, Sendable {
  /// Reading an existing file, without waiting for a writer if it is a FIFO.
  case reading

  /// Listing, locking or synchronizing an existing directory.
  case directory

  /// Writing a new file (mode 0600); `EEXIST` if there is anything of that name.
  case creating

  /// Writing a file (mode 0600) from the start, emptied first if it exists.
  case rewriting

  /// Locking a file (mode 0600), which is created if missing; also to read and write it.
  case locking
}
