/// Why the running daemon could not be asked or changed.
public enum RuntimeError: Error, Hashable, Sendable {
  /// The daemon or its library answered with an error.
  case callFailed(CallSite, CorosyncErrorCode)

  /// The deadline passed.
  ///
  /// `site` is the last call that was begun; nil if the operation had not begun at all, because
  /// earlier ones hung. `wasSent` is false where that call is known not to have been carried out:
  /// the daemon had answered each time that it was busy.
  case deadlinePassed(site: CallSite?, wasSent: Bool)

  /// Corosync runs without a quorum provider (`quorum.provider` is not set).
  case noQuorumProvider

  /// The answer has a type or a length that does not fit it, as from a newer daemon.
  case unexpectedAnswer(CallSite)

  /// No thread or file descriptor could be had for the call; the number is an `errno`.
  case outOfResources(errno: Int32)
}

extension RuntimeError {
  /// The call that failed; nil where none was begun.
  public var site: CallSite? {
    switch self {
    case .callFailed(let site, _), .unexpectedAnswer(let site): site
    case .deadlinePassed(let site, _): site
    case .noQuorumProvider: CallSite(.votequorumInitialize)
    case .outOfResources: nil
    }
  }

  /// The daemon's code; nil where it gave none.
  public var code: CorosyncErrorCode? {
    if case .callFailed(_, let code) = self { code } else { nil }
  }

  /// Whether a change or a reload may have been carried out in spite of the error.
  ///
  /// True where the answer to `cmap_set`, `cmap_delete`, `corosync_cfg_reload_config` or
  /// `votequorum_setexpected` did not arrive: the deadline passed or the connection was lost after
  /// the request had been sent.
  public var outcomeIsUnknown: Bool {
    switch self {
    case .deadlinePassed(let site, let wasSent):
      wasSent && site?.call.changesDaemon == true
    case .callFailed(let site, let code):
      code == .library && site.call.changesDaemon
    case .noQuorumProvider, .unexpectedAnswer, .outOfResources:
      false
    }
  }
}
