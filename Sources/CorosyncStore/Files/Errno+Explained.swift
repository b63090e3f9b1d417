import SystemPackage

extension Errno {
  /// The system's text for the error with its name, as in `no space left on device (ENOSPC)`.
  var explained: String {
    let text = description
    let lowered = text.prefix(1).lowercased() + text.dropFirst()
    return "\(lowered) (\(Self.names[self] ?? "errno \(rawValue)"))"
  }

  /// Names of the errors that file calls give; the C library offers them only since glibc 2.32.
  private static let names: [Errno: String] = [
    .notPermitted: "EPERM", .noSuchFileOrDirectory: "ENOENT", .interrupted: "EINTR",
    .ioError: "EIO", .noSuchAddressOrDevice: "ENXIO", .badFileDescriptor: "EBADF",
    .noMemory: "ENOMEM", .permissionDenied: "EACCES", .resourceBusy: "EBUSY",
    .fileExists: "EEXIST", .improperLink: "EXDEV", .notDirectory: "ENOTDIR",
    .isDirectory: "EISDIR", .invalidArgument: "EINVAL", .tooManyOpenFilesInSystem: "ENFILE",
    .tooManyOpenFiles: "EMFILE", .textFileBusy: "ETXTBSY", .fileTooLarge: "EFBIG",
    .noSpace: "ENOSPC", .readOnlyFileSystem: "EROFS", .tooManyLinks: "EMLINK",
    .resourceTemporarilyUnavailable: "EAGAIN", .tooManySymbolicLinkLevels: "ELOOP",
    .fileNameTooLong: "ENAMETOOLONG", .directoryNotEmpty: "ENOTEMPTY",
    .diskQuotaExceeded: "EDQUOT", .staleNFSFileHandle: "ESTALE", .notSupported: "ENOTSUP",
    .noFunction: "ENOSYS", .noLocks: "ENOLCK", .timedOut: "ETIMEDOUT",
  ]
}
