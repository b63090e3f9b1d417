import Glibc
import TestSupport

/// What the tests need that not every machine has.
enum Availability {
  static let needsTracing: String = "needs root and a strace that may trace and inject"
  static let needsLab: String = "needs root, strace, corosync and namespaces: see \"lab check\""
  static let needsMounts: String = "needs root and a mount namespace"

  /// Whether system calls can be made to fail here; some containers forbid tracing.
  static let canTrace: Bool = {
    guard geteuid() == 0, let program = try? CommandProcess.path(ofProduct: "corosync-edit"),
      access(program, X_OK) == 0
    else { return false }
    let probe = ["strace", "-o", "/dev/null", "-e", "inject=getppid:signal=KILL:when=1", "true"]
    return isSuccess(probe)
  }()

  static let canRunLab: Bool = {
    #if Runtime
    canTrace && LabCluster.isPossible
    #else
    false
    #endif
  }()

  static let canMount = geteuid() == 0 && isSuccess(["unshare", "--mount", "true"])

  private static func isSuccess(_ arguments: [String]) -> Bool {
    (try? CommandProcess.run(arguments))?.status == 0
  }
}
