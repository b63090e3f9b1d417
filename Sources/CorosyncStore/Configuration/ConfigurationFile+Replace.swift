import SystemPackage

extension ConfigurationFile {
  /// Puts a new content in the file's place, without a lock, a backup or a record.
  ///
  /// For files that no running daemon uses: the others go through ``ConfigurationStore``. The new
  /// content is on the disk before it takes the place of the old one, at once and with the old
  /// one's owner, mode, ACL and label.
  ///
  /// - Parameters:
  ///   - bytes: The new content.
  ///   - snapshot: The file as it was when the new content was made from it.
  /// - Throws: ``StoreError/changedMeanwhile(now:)``, ``StoreError/otherHardLinks(_:count:)``,
  ///   errors of reading, or ``StoreError/call(_:)``, after which the old content is in place; a
  ///   failure of the last step, ``StoreError/notDurable(_:_:)``, after which the new one is.
  public func replace(with bytes: [UInt8], over snapshot: Snapshot) throws(StoreError) {
    let live = try readLive(with: ExtendedAttribute.allCases)
    guard live.snapshot.bytes == snapshot.bytes else {
      throw .changedMeanwhile(now: live.snapshot)
    }
    guard !live.snapshot.hasOtherHardLinks else {
      throw .otherHardLinks(realPath, count: live.snapshot.status.linkCount)
    }
    let name = realPath.lastComponent?.string ?? ""
    let mark = String(UInt64.random(in: .min ... .max), radix: 16)
    let replacement = Replacement(
      target: realPath, temporary: realPath.removingLastComponent().appending(".\(name).\(mark)"),
      fileSystem: fileSystem, patience: Patience(limit: .seconds(5), clock: SystemClock()))
    do throws(FileSystemError) {
      try replacement.prepare(bytes, like: live)
      try replacement.swap()
    } catch {
      // A file of this name that was there before is not ours to remove.
      if error.call != "open" || error.errno != .fileExists { _ = replacement.discard() }
      throw .call(error)
    }
    do throws(FileSystemError) {
      try replacement.settle()
    } catch {
      throw .notDurable(realPath, error)
    }
  }
}
