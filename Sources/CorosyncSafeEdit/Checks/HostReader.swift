import CorosyncDiagnostics
public import CorosyncModel
public import CorosyncPlan
public import CorosyncSyntax
public import CorosyncValidation

/// Looks at the machine of the running daemon, for what the daemon reads and looks up along with
/// its file.
public struct HostReader: Sendable {
  /// Where the names of users and groups are looked up.
  public var users: UserLookup

  /// Looks host names up; nil where they are not looked up.
  public var resolver: Resolver?

  /// The files of `uidgid.d` beside the daemon's file, read for a release.
  public var uidgidFiles: @Sendable (_ release: Release) -> [UidgidFile]

  /// What is at the path of a key file.
  public var keyFile: @Sendable (_ path: String) -> HostFacts.KeyFile.Content

  public init(
    users: UserLookup, resolver: Resolver?,
    uidgidFiles: @escaping @Sendable (_ release: Release) -> [UidgidFile],
    keyFile: @escaping @Sendable (_ path: String) -> HostFacts.KeyFile.Content
  ) {
    self.users = users
    self.resolver = resolver
    self.uidgidFiles = uidgidFiles
    self.keyFile = keyFile
  }
}

extension HostReader {
  /// The key file of corosync where the configuration names none.
  private static let defaultKeyFile = "/etc/corosync/authkey"

  /// What the daemon would read along with a configuration.
  package func facts(for configuration: Configuration) -> HostFacts {
    HostFacts(
      keyFile: keyPath(of: configuration).map { HostFacts.KeyFile(path: $0, content: keyFile($0)) },
      uidgidFaults: uidgidFaults(configuration))
  }

  /// The path of the key file that a configuration uses; nil where it uses none.
  private func keyPath(of configuration: Configuration) -> String? {
    let crypto = configuration.totem.crypto
    guard crypto.isOn else { return nil }
    if let path = crypto.keyFile?.value { return path }
    return crypto.key == nil ? Self.defaultKeyFile : nil
  }

  private func uidgidFaults(_ configuration: Configuration) -> [String] {
    let files = uidgidFiles(configuration.document.release)
    let problems = Projection(configuration.document, uidgidFiles: files, users: users).problems
    return files.enumerated().flatMap { index, file in
      let values = problems.filter { $0.source == .uidgidFile(index) }.map { ValueRule.finding($0) }
      return (SyntaxRule.findings(in: file.document) + values).sortedByPosition().map { finding in
        let line = file.document.position(of: finding.range.lowerBound).line
        return "line \(line) of uidgid.d/\(escaped(file.name)): \(finding.message)"
      }
    }
  }
}
