public import SystemPackage

/// Finds out what kind of file system a configuration file is on.
public enum BackendDetection {
  /// The kind of file system that `path` is on.
  ///
  /// pmxcfs is recognised by its mount: type `fuse` (other FUSE file systems have a subtype, as in
  /// `fuse.sshfs`). Where there is no `/proc`, it is taken for a plain directory.
  ///
  /// - Parameters:
  ///   - path: The file, without symbolic links.
  ///   - fileSystem: The file system to read the mount table from.
  /// - Returns: ``Pmxcfs`` or ``PlainDirectory``.
  /// - Throws: ``StoreError/call(_:)`` where the mount table cannot be read.
  public static func backend(
    for path: FilePath, fileSystem: any FileSystem
  ) throws(StoreError) -> any ConfigurationBackend {
    let table: FilePath = "/proc/self/mountinfo"
    let bytes: [UInt8]?
    do {
      bytes = try fileSystem.content(of: table, limit: 64 << 20)
    } catch {
      guard error.errno == .noSuchFileOrDirectory else { throw .call(error) }
      return PlainDirectory()
    }
    guard let bytes else { throw .tooLarge(table, limit: 64 << 20) }
    guard let mount = MountTable(bytes).mount(holding: path), isPmxcfs(mount) else {
      return PlainDirectory()
    }
    return Pmxcfs(root: mount.point)
  }

  private static func isPmxcfs(_ mount: MountTable.Mount) -> Bool {
    mount.type == "fuse" || mount.type == "fuse.pmxcfs"
  }
}
