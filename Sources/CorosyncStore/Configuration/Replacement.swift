import SystemPackage

/// A new content on its way into the place of a file: first beside it, then over it.
struct Replacement {
  /// The file to replace.
  let target: FilePath

  /// The file beside it that the content is written to.
  let temporary: FilePath

  let fileSystem: any FileSystem
  let patience: Patience

  /// Writes the content beside the target and waits until it is on the disk.
  ///
  /// - Parameters:
  ///   - bytes: The content.
  ///   - live: The file whose owner, mode, ACL and label the new one gets; nil for none.
  /// - Throws: The first call that failed; a part of the file may be left.
  func prepare(_ bytes: [UInt8], like live: LiveFile?) throws(FileSystemError) {
    let file = try patience.run { () throws(FileSystemError) in
      try fileSystem.open(temporary, for: .creating)
    }
    defer { fileSystem.close(file) }
    // A busy call has written nothing, and one that wrote a part is not busy.
    var rest = bytes[...]
    while !rest.isEmpty {
      rest = try patience.run { () throws(FileSystemError) in
        try fileSystem.writeSome(rest, to: file)
      }
    }
    if let live { try keepAttributes(of: live, on: file) }
    try patience.run { () throws(FileSystemError) in try fileSystem.synchronize(file) }
  }

  /// Puts the prepared file in the target's place.
  func swap() throws(FileSystemError) {
    try patience.run { () throws(FileSystemError) in
      try fileSystem.rename(temporary, to: target)
    }
  }

  /// Waits until the directory shows the new file after a power failure too.
  func settle() throws(FileSystemError) {
    try patience.run { () throws(FileSystemError) in
      try fileSystem.synchronizeDirectory(target.removingLastComponent())
    }
  }

  /// Removes the prepared file if it is there; false where it is and cannot be removed.
  func discard() -> Bool {
    do {
      _ = try patience.run { () throws(FileSystemError) in
        try fileSystem.removeIfPresent(temporary)
      }
      return true
    } catch {
      return false
    }
  }

  /// The owner comes first: changing it may clear mode bits, and the ACL is part of the mode.
  private func keepAttributes(of live: LiveFile, on file: OpenFile) throws(FileSystemError) {
    let status = live.snapshot.status
    try fileSystem.setOwner(of: file, user: status.user, group: status.group)
    try fileSystem.setPermissions(of: file, to: status.permissions)
    if let list = live.attributes[.accessControlList] {
      try fileSystem.set(.accessControlList, to: list, in: file)
    } else {
      // The directory's default list may have given the new file one.
      try fileSystem.remove(.accessControlList, from: file)
    }
    if let label = live.attributes[.securityLabel] { try keepLabel(label, on: file) }
  }

  private func keepLabel(_ label: [UInt8], on file: OpenFile) throws(FileSystemError) {
    do {
      try fileSystem.set(.securityLabel, to: label, in: file)
    } catch {
      // A policy may forbid to set a label, even to what the new file has already.
      guard try fileSystem.value(of: .securityLabel, in: file) == label else { throw error }
    }
  }
}
