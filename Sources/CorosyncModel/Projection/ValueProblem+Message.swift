import CorosyncDiagnostics

extension ValueProblem {
  /// The daemon formats its messages about values into a buffer of this size.
  private static let messageLimit = 256

  /// Whether the daemon's message doesn't fit its buffer, so that it says only
  /// `Can't format parser error message`.
  public var isMessageTooLong: Bool {
    switch kind {
    case .integerRange, .unsignedInteger, .dscp, .unstorableName:
      rawMessage.count >= Self.messageLimit
    default: false
    }
  }

  /// The daemon's message without `parser error: FILE:LINE: ` before it, fit for a terminal; what
  /// happens to the daemon where it dies without one.
  ///
  /// With that beginning the daemon has room for 383 bytes; beyond, it says only
  /// `Can't format parser error message`, without file and line.
  public var daemonMessage: String {
    isMessageTooLong ? "Can't format parser error message" : escaped(rawMessage)
  }

  /// The message with the bytes of the file in it.
  private var rawMessage: [UInt8] {
    switch kind {
    case .integerRange(let min, let max): expected("integer in range (\(min)..\(max))")
    case .unsignedInteger: expected("unsigned integer")
    case .dscp: expected("number (0..63) or symbolical dscp value")
    case .unstorableName:
      "Can't store key \"".utf8 + key
        + Array("\" into icmap, returned error is CS_ERR_NAME_TOO_LONG".utf8)
    case .unknownUser: missing("user", "passwd")
    case .unknownGroup: missing("group", "group")
    default: Array(fixedMessage.utf8)
    }
  }

  private func expected(_ what: String) -> [UInt8] {
    "Value of key \"".utf8 + key + Array("\" is expected to be \(what), but \"".utf8) + value
      + Array("\" was given".utf8)
  }

  private func missing(_ what: String, _ file: String) -> [UInt8] {
    "The '".utf8 + value
      + Array("' \(what) is not found in /etc/\(file), please read the documentation.".utf8)
  }

  /// The messages that say nothing of the file's content.
  private var fixedMessage: String {
    switch kind {
    case .badWord(let allowed): WordMessage.text(key: key, allowed: allowed)
    case .uidgidItem: "uidgid: Only uid and gid are allowed items"
    case .uidgidSubsection: "Subsections are not allowed within uidgid section"
    case .uidgidForeignSection: "uidgid: Can't add subsection different than uidgid"
    case .memberItem: "Only memberaddr is allowed in member section"
    case .memberSubsection: "Subsections are not allowed within totem.interface.member section"
    case .loggerWithoutSubsystem: "No subsys key in logger_subsys directive"
    case .daemonWithoutName: "No name key in logging_daemon directive"
    case .unsignedAborts: "the daemon aborts: an assertion fails"
    case .longName: "the daemon aborts: a buffer overflows"
    case .nestedLogger, .nestedInterface:
      "the daemon uses memory that it has freed, and most likely dies"
    case .memberOutsideInterface: "the daemon dies: the list of members is not there yet"
    default: ""
    }
  }
}

/// What the daemon says of a word that a key doesn't take.
private enum WordMessage {
  static func text(key: [UInt8], allowed: [String]) -> String {
    let key = String(decoding: key, as: UTF8.self)
    return switch key {
    case "totem.ip_version": "Invalid ip_version type"
    case "totem.crypto_model": "Invalid crypto model. Should be \(list(allowed))"
    case "totem.crypto_cipher": "Invalid cipher type. Should be \(list(allowed))"
    case "totem.crypto_hash": "Invalid hash type. Should be \(list(allowed))"
    case "totem.knet_compression_model":
      "Invalid compression model. Should be \(list(allowed))"
    case "system.sched_rr": "Invalid system.sched_rr value"
    default: "Invalid \(key)"
    }
  }

  /// `a, b or c`, the way in which the daemon joins words.
  private static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}
