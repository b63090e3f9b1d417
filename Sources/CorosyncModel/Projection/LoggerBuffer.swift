/// What a `logger_subsys` or `logging_daemon` section has said so far; it is stored at the closing
/// brace.
struct LoggerBuffer {
  /// A value with its place.
  struct Held {
    let value: [UInt8]
    let origin: Projection.Origin
    /// Whether the daemon has freed it, at a closing brace before.
    var isFreed = false
  }

  /// A key, without the section's own path before it, and its value.
  struct Item {
    let key: [UInt8]
    let value: [UInt8]
    let origin: Projection.Origin
  }

  var name: Held?
  var subsystem: Held?
  var items: [Item] = []
  private var itemsAreFreed = false

  /// Whether the daemon uses freed memory at the next closing brace.
  var isFreed: Bool {
    itemsAreFreed || name?.isFreed == true || subsystem?.isFreed == true
  }

  /// Forgets everything, as at the start of a section.
  mutating func begin() { self = LoggerBuffer() }

  /// Marks everything as freed, as at the closing brace of a subsection up to 3.1.9.
  mutating func free() {
    name?.isFreed = true
    subsystem?.isFreed = true
    itemsAreFreed = itemsAreFreed || !items.isEmpty
    items = []
  }
}
