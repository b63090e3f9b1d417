/// An error code of corosync's client libraries.
///
/// The raw value is the number (`cs_error_t` in corosync/corotypes.h). Not every number has a name:
/// a newer daemon may answer with one that this list lacks. 0 is never used; success is 1.
public struct CorosyncErrorCode: RawRepresentable, Hashable, Sendable {
  /// The number that the library returned.
  public let rawValue: UInt32

  /// Makes a code of a number; any number is taken.
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// `CS_OK`, success.
  public static let ok = CorosyncErrorCode(rawValue: 1)
  /// `CS_ERR_LIBRARY`: no connection to the daemon, or it was lost.
  public static let library = CorosyncErrorCode(rawValue: 2)
  /// `CS_ERR_TIMEOUT`.
  public static let timeout = CorosyncErrorCode(rawValue: 5)
  /// `CS_ERR_TRY_AGAIN`: the daemon starts, synchronises, or its queue is full.
  public static let tryAgain = CorosyncErrorCode(rawValue: 6)
  /// `CS_ERR_INVALID_PARAM`; for a reload: the daemon refused the configuration.
  public static let invalidParameter = CorosyncErrorCode(rawValue: 7)
  /// `CS_ERR_BAD_HANDLE`.
  public static let badHandle = CorosyncErrorCode(rawValue: 9)
  /// `CS_ERR_ACCESS`: no permission, or a read-only key.
  public static let access = CorosyncErrorCode(rawValue: 11)
  /// `CS_ERR_NOT_EXIST`.
  public static let notExist = CorosyncErrorCode(rawValue: 12)
  /// `CS_ERR_NAME_TOO_LONG`: also a name too short or with a byte that no key may have.
  public static let nameTooLong = CorosyncErrorCode(rawValue: 13)
  /// `CS_ERR_INTERRUPT`.
  public static let interrupt = CorosyncErrorCode(rawValue: 16)
  /// `CS_ERR_NO_RESOURCES`.
  public static let noResources = CorosyncErrorCode(rawValue: 18)
  /// `CS_ERR_NOT_SUPPORTED`.
  public static let notSupported = CorosyncErrorCode(rawValue: 19)
  /// `CS_ERR_FAILED_OPERATION`; for a node status: no such node.
  public static let failedOperation = CorosyncErrorCode(rawValue: 21)
  /// `CS_ERR_NO_SECTIONS`: the end of an iteration.
  public static let noSections = CorosyncErrorCode(rawValue: 27)

  /// Every code that corosync/corotypes.h names, in ascending order.
  public static var known: [CorosyncErrorCode] {
    (UInt32(1)...100).map(CorosyncErrorCode.init).filter { $0.row != nil }
  }
}

extension CorosyncErrorCode: CustomStringConvertible {
  /// The name in corosync/corotypes.h, `CS_ERR_ACCESS`; `CS_ERR_` and the number for an unnamed
  /// one.
  public var name: String { row?.name ?? "CS_ERR_\(rawValue)" }

  /// What the code says in plain words, with its name and number.
  public var description: String {
    "\(row?.words ?? "unknown error") (\(name), \(rawValue))"
  }

  private var row: (name: String, words: String)? {
    switch rawValue {
    case 1: ("CS_OK", "success")
    case 2: ("CS_ERR_LIBRARY", "no connection to the daemon")
    case 3: ("CS_ERR_VERSION", "wrong version")
    case 4: ("CS_ERR_INIT", "initialization failed")
    case 5: ("CS_ERR_TIMEOUT", "time ran out")
    case 6: ("CS_ERR_TRY_AGAIN", "the daemon is starting or busy, try again")
    case 7: ("CS_ERR_INVALID_PARAM", "invalid argument")
    case 8: ("CS_ERR_NO_MEMORY", "out of memory")
    case 9: ("CS_ERR_BAD_HANDLE", "the connection is closed")
    case 10: ("CS_ERR_BUSY", "busy")
    case 11: ("CS_ERR_ACCESS", "permission denied")
    case 12: ("CS_ERR_NOT_EXIST", "does not exist")
    case 13: ("CS_ERR_NAME_TOO_LONG", "the name is too long, too short or has a wrong byte")
    case 14: ("CS_ERR_EXIST", "exists already")
    case 15: ("CS_ERR_NO_SPACE", "no space left")
    case 16: ("CS_ERR_INTERRUPT", "interrupted by a signal")
    default: lateRow
    }
  }

  private var lateRow: (name: String, words: String)? {
    switch rawValue {
    case 17: ("CS_ERR_NAME_NOT_FOUND", "name not found")
    case 18: ("CS_ERR_NO_RESOURCES", "out of file descriptors or other resources")
    case 19: ("CS_ERR_NOT_SUPPORTED", "not supported")
    case 20: ("CS_ERR_BAD_OPERATION", "wrong operation")
    case 21: ("CS_ERR_FAILED_OPERATION", "the operation failed")
    case 22: ("CS_ERR_MESSAGE_ERROR", "faulty message")
    case 23: ("CS_ERR_QUEUE_FULL", "the queue is full")
    case 24: ("CS_ERR_QUEUE_NOT_AVAILABLE", "no queue available")
    case 25: ("CS_ERR_BAD_FLAGS", "invalid flags")
    case 26: ("CS_ERR_TOO_BIG", "too big")
    case 27: ("CS_ERR_NO_SECTIONS", "no further entries")
    case 28: ("CS_ERR_CONTEXT_NOT_FOUND", "context not found")
    case 30: ("CS_ERR_TOO_MANY_GROUPS", "too many groups")
    case 100: ("CS_ERR_SECURITY", "security error")
    default: nil
    }
  }
}
