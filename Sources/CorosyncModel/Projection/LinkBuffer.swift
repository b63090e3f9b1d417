import CorosyncCmap

/// What an `interface` section has said so far; it is stored at the closing brace.
struct LinkBuffer {
  /// The values in the order in which the daemon stores them.
  enum Field: String, CaseIterable {
    case bindnetaddr, mcastaddr, broadcast, mcastport, ttl
    case priority = "knet_link_priority"
    case pingInterval = "knet_ping_interval"
    case pingTimeout = "knet_ping_timeout"
    case pingPrecision = "knet_ping_precision"
    case pongCount = "knet_pong_count"
    case transport = "knet_transport"

    private static let byName = Dictionary(
      uniqueKeysWithValues: allCases.map { (KeyName($0.rawValue), $0) })

    init?(name: KeyName) {
      guard let field = Self.byName[name] else { return nil }
      self = field
    }

    /// The daemon keeps these in a signed integer, where higher numbers become negative, and
    /// stores no negative ones.
    var isSigned: Bool {
      switch self {
      case .pingInterval, .pingTimeout, .pingPrecision, .pongCount: true
      default: false
      }
    }
  }

  /// A value with its place.
  struct Held {
    let value: CmapValue
    let origin: Projection.Origin
  }

  /// An address of a `member` section.
  struct Member {
    let value: [UInt8]
    let origin: Projection.Origin
  }

  var number: UInt8 = 0
  private(set) var fields: [Field: Held] = [:]
  var members: [Member] = []

  /// The `member` sections, each with the count of addresses before it and with it.
  var memberSections: [(section: Int, addresses: Range<Int>)] = []

  private var transportIsFreed = false
  private var membersAreFreed = false

  /// Whether the daemon uses freed memory at the next closing brace.
  var isFreed: Bool { transportIsFreed || membersAreFreed }

  /// Forgets everything, as at the start of a section.
  mutating func begin() { self = LinkBuffer() }

  /// Takes a value in place of the one before; nil for a value that the daemon drops.
  mutating func take(_ field: Field, _ held: Held?) {
    fields[field] = held
    if field == .transport { transportIsFreed = false }
  }

  /// Forgets what the daemon frees at a closing brace; numbers stay.
  mutating func free() {
    transportIsFreed = fields[.transport] != nil
    membersAreFreed = membersAreFreed || !members.isEmpty
    fields = fields.filter { $0.value.value.type != .string }
    members = []
    memberSections = []
  }
}
