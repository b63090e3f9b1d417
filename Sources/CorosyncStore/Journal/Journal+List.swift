import SystemPackage

extension Journal {
  /// All entries, newest first; none where the journal does not exist yet.
  ///
  /// An entry that cannot be read is listed as damaged and hides no other.
  public func list() throws(StoreError) -> JournalListing {
    var listing = JournalListing()
    for id in try folder.ids().complete.sorted(by: >) {
      do {
        listing.entries.append(try entry(id))
      } catch {
        guard !isGone(id, error) else { continue }
        listing.damaged.append(DamagedEntry(id: id, error: error))
      }
    }
    return listing
  }

  /// Whether the entry was pruned by another program while the list was read.
  private func isGone(_ id: EntryID, _ error: StoreError) -> Bool {
    guard case .entryDamaged(_, .missing) = error else { return false }
    do {
      _ = try fileSystem.status(at: path(of: id))
      return false
    } catch {
      return error.errno == .noSuchFileOrDirectory
    }
  }
}
