public import CorosyncSyntax

extension CatalogueKey {
  /// What a value must hold, and what happens to one that does not.
  public struct Constraint: Sendable, Hashable {
    /// The values without complaint.
    public let values: ValueSet

    /// The list of the host's libknet that decides in place of ``values``, which then holds what
    /// any libknet offers; nil for none.
    public let list: KnetLibrary.List?

    /// The transports for which this holds; nil for all.
    public let transports: Set<Transport>?

    /// The first release that this holds for; nil for all from the beginning.
    public let since: Release?

    /// The first release that this does not hold for any more; nil for none.
    public let before: Release?

    /// What happens to every other value.
    public let otherwise: Outcome

    /// Whether this holds in a release.
    public func holds(in release: Release) -> Bool {
      (since.map { $0 <= release } ?? true) && (before.map { release < $0 } ?? true)
    }
  }

  /// What happens to a value that a key should not hold.
  public enum Outcome: Sendable, Hashable {
    /// The parser refuses the file: no start, and a reload fails without harm to the map.
    case refusedByParser
    /// No start, but a reload doesn't look.
    case refusedAtStart
    /// No start, though `corosync -t` is content; a reload doesn't look either.
    case refusedAtStartNotByTest
    /// No start, and a reload fails after it has deleted keys from the map.
    case refusedAtStartAndReload
    /// The parser drops it silently, as if the key were absent.
    case dropped
    /// The default is used instead, without a word.
    case replacedByDefault
    /// The default is used instead, with a line in the log.
    case replacedByDefaultWithWarning
    /// It counts as this word.
    case countsAs(String)
    /// The network library refuses it, which only the log tells.
    case refusedByLibknet
    /// corosync-qdevice does not start, or exits when it reads it.
    case refusedByQdevice
    /// Nobody checks.
    case unchecked
  }

  /// What holds when a key is absent.
  public enum DefaultValue: Sendable, Hashable {
    /// Nothing: what the key is for does not happen.
    case none
    /// The daemon doesn't work without the key.
    case required
    /// The same as this value.
    case literal(String)
    /// The result of a computation or of other keys, in words.
    case computed(String)
  }

  /// The unit of a number.
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    case milliseconds, seconds, bytes, percent, votes, count, messages, hops, samples, load
    case tokenRotations = "token rotations"
    case portNumber = "port number"
  }

  /// What a reload does with a changed value.
  public enum ReloadEffect: Sendable, Hashable {
    /// Takes effect at once.
    case live
    /// Takes effect at the next start of corosync; the old value stays in the map, and a line in
    /// the log says so.
    case restartWithNotice
    /// Takes effect at the next start of corosync; the map shows the new value, nothing says that
    /// it is not in use.
    case restartSilently
    /// Takes effect for new nodes and links; for a link that exists before and after, the reload is
    /// refused.
    case refusedOnExistingLink
    /// The reload is refused.
    case refused
    /// corosync-qdevice must be restarted.
    case qdeviceRestart
    /// Accepted, and harms the running cluster.
    case dangerous
    /// Nothing, since nothing reads the key.
    case none
  }

  /// What a client of the map can do with a key.
  public enum MapAccess: Sendable, Hashable {
    /// Setting it is refused with CS_ERR_ACCESS.
    case readOnly
    /// Setting it takes effect at once, on this node only, until the next reload.
    case live
    /// It can be set, but nothing happens before the next reload or start.
    case inert
  }

  /// Who sets a key.
  public enum Origin: Sendable, Hashable {
    /// The configuration file.
    case file
    /// Clients of the map; writing the key in the file does nothing useful.
    case map
    /// The daemon; what the file says is overwritten.
    case daemon
  }

  /// A manual page.
  public enum ManPage: String, Sendable, Hashable, CaseIterable {
    case corosyncConf = "corosync.conf(5)"
    case votequorum = "votequorum(5)"
    case qdevice = "corosync-qdevice(8)"
    case corosync = "corosync(8)"
    case cmapKeys = "cmap_keys(7)"
  }

  /// Why a key should not be used any more.
  public struct Retirement: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable {
      /// Works, with or without a warning, but has a better successor.
      case deprecated
      /// Was dropped; its value is stored as an unused string or ignored.
      case removed
      /// Never did what it says, or does not any more.
      case defective
    }

    public let kind: Kind

    /// The first release for which ``kind`` holds; nil where that is not known.
    public let since: Release?

    /// The name of the key to use instead, such as `totem.link_mode`.
    public let replacement: String?

    /// What happened, in words.
    public let explanation: String
  }
}
