extension RuntimeError: CustomStringConvertible {
  /// One clause that says what failed and, for the usual causes, what to do.
  public var description: String {
    switch self {
    case .callFailed(let site, let code):
      "\(site): \(RuntimeError.words(for: code, at: site))"
    case .deadlinePassed(nil, _):
      "corosync did not answer earlier calls within the deadline"
    case .deadlinePassed(let site?, false):
      "\(site): the deadline passed before corosync took the request, try again later"
    case .deadlinePassed(let site?, true):
      "\(site): no answer from corosync within the deadline\(outcomeNote)"
    case .noQuorumProvider:
      "no quorum provider: corosync runs without 'quorum.provider: corosync_votequorum'"
    case .unexpectedAnswer(let site):
      "\(site): the answer does not fit its type, corosync may be newer than this program"
    case .outOfResources(let number):
      "no thread or file descriptor left for the calls to corosync (errno \(number))"
    }
  }

  private var outcomeNote: String {
    outcomeIsUnknown ? ", the request may still be carried out" : ""
  }

  private static func words(for code: CorosyncErrorCode, at site: CallSite) -> String {
    advice(for: code, at: site).map { "\($0) (\(code.name))" } ?? code.description
  }

  private static func advice(for code: CorosyncErrorCode, at site: CallSite) -> String? {
    switch (code, site.call) {
    case (.library, let call) where call.opensConnection:
      "corosync is not running on this node, start it first"
    case (.library, _):
      "the connection to corosync was lost, look whether it still runs"
    case (.tryAgain, _):
      "corosync is starting or busy, try again later"
    case (.access, let call) where call.opensConnection:
      "this user may not talk to corosync, run as root or add a 'uidgid' section"
    case (.access, .cmapSet), (.access, .cmapDelete):
      "the key is read-only, change corosync.conf and reload instead"
    case (.invalidParameter, .cmapSet):
      "the value does not fit its type or has more than 16384 bytes"
    case (.notSupported, .cmapSet), (.notSupported, .cmapDelete):
      "the map of statistics cannot be changed"
    case (.failedOperation, .cfgNodeStatus):
      "corosync knows no such node"
    default:
      nil
    }
  }
}
