import CorosyncEditing
import CorosyncRuntime
import Glibc

/// What must hold on this node before a device is added to the running cluster.
struct DeviceChecks {
  /// The checks, by the names that `--force` takes.
  enum Name: String, CaseIterable {
    /// The certificates of corosync-qdevice are there.
    case certificates = "device-certificates"
    /// The running daemon has no option in effect that excludes a device.
    case runningOption = "device-option-running"
  }

  private struct Objection {
    let name: Name
    let message: String
    let advice: String
  }

  /// Where corosync-qdevice looks for its certificates.
  static let database = "/etc/corosync/qdevice/net/nssdb"

  private let workspace: Workspace
  private let output: OutputOptions

  init(_ workspace: Workspace, _ output: OutputOptions) {
    self.workspace = workspace
    self.output = output
  }

  /// Says what speaks against adding a device and was not overridden, and throws where something
  /// does.
  func require(encryption: DeviceEncryption?, forced: [String]) throws {
    let objections = [
      encryption == .off || Self.hasCertificates ? nil : Self.noCertificates,
      try runningOption(),
    ].compactMap(\.self).filter { !forced.contains($0.name.rawValue) }
    if objections.isEmpty { return }
    if output.format == .json {
      try printJSON(
        FailureJSON(file: workspace.path, reasons: objections.map(\.message)), to: output.console)
    }
    for objection in objections {
      output.console.complain("error: \(objection.message) [\(objection.name.rawValue)]")
      output.console.complain(
        "  instead: \(objection.advice); to override: --force \(objection.name.rawValue)")
    }
    throw Failure(.refused, "the change is refused; nothing was written")
  }

  /// Whether this node has a certificate database, of either form that NSS knows.
  static var hasCertificates: Bool {
    ["cert9.db", "cert8.db"].contains { access("\(database)/\($0)", R_OK) == 0 }
  }

  private static let noCertificates = Objection(
    name: .certificates,
    message: "there are no certificates in \(database), without which corosync-qdevice does not "
      + "start on this node",
    advice: "make them with corosync-qdevice-net-certutil, or give --tls off")

  /// An option that votequorum keeps from its start, also where the file does not have it any more.
  private func runningOption() throws -> Objection? {
    #if Runtime
    let flags: QuorumStatus.Flags
    do {
      flags = try CorosyncDaemon().quorum(within: Workspace.askLimit).flags
    } catch RuntimeError.noQuorumProvider {
      return nil
    } catch {
      throw Failure(.daemon, error.description)
    }
    let options: [(QuorumStatus.Flags, String)] = [
      (.autoTieBreaker, "auto_tie_breaker"), (.lastManStanding, "last_man_standing"),
      (.allowDownscale, "allow_downscale"),
    ]
    guard let option = options.first(where: { flags.contains($0.0) })?.1 else { return nil }
    return Objection(
      name: .runningOption,
      message:
        "corosync runs with \(option), which excludes a quorum device, and keeps it until it "
        + "is restarted",
      advice: "remove quorum.\(option) and restart corosync on all nodes, one after the other")
    #else
    return nil
    #endif
  }
}
