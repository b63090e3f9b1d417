/// An extended attribute that a replaced file has to keep (xattr(7)).
public enum ExtendedAttribute: String, Hashable, Sendable, CaseIterable {
  /// The POSIX access control list.
  case accessControlList = "system.posix_acl_access"

  /// The SELinux label.
  case securityLabel = "security.selinux"
}
