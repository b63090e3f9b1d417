extension Journal {
  /// Removes the oldest entries beyond `count`, except open ones and damaged ones.
  ///
  /// - Returns: The entries that were removed, newest first.
  @discardableResult
  public func prune(keeping count: Int, under lock: WriteLock) throws(StoreError) -> [EntryID] {
    guard lock.isHeld else { throw .lockReleased }
    var removed: [EntryID] = []
    for entry in try list().entries.dropFirst(max(0, count)) where !entry.isOpen {
      guard try !isHeldByLivingProcess(entry.id) else { continue }
      try calling { () throws(FileSystemError) in
        try folder.remove(entry.id)
      }
      removed.append(entry.id)
    }
    return removed
  }
}
