extension Journal {
  /// Takes over an entry, to finish or undo what another program began.
  ///
  /// - Parameters:
  ///   - id: The entry.
  ///   - limit: How long to wait for a program that is at work on it.
  /// - Returns: The entry as that program left it; nil where it still is at work.
  /// - Throws: ``StoreError/entryDamaged(_:_:)``, or ``StoreError/call(_:)``.
  public func hold(
    _ id: EntryID, waiting limit: Duration = .zero
  ) throws(StoreError) -> HeldEntry? {
    guard let hold = try folder.hold(id, waiting: limit) else { return nil }
    do throws(StoreError) {
      return HeldEntry(try entry(id), hold: hold, journal: self)
    } catch {
      fileSystem.close(hold)
      throw error
    }
  }

  /// Whether a living program, this one included, is at work on the entry.
  public func isHeldByLivingProcess(_ id: EntryID) throws(StoreError) -> Bool {
    try !waitUntilReleased(id, within: .zero)
  }

  /// Waits until no living program is at work on the entry; false when the time ran out.
  public func waitUntilReleased(
    _ id: EntryID, within limit: Duration
  ) throws(StoreError) -> Bool {
    try folder.waitUntilReleased(id, within: limit)
  }
}
