import CorosyncStore
import Synchronization
import SystemPackage

/// A file system in memory in which any call can be made to fail.
final class MemoryFileSystem: FileSystem {
  /// A call that was made.
  struct Call: Equatable, CustomStringConvertible {
    var name: String
    var path: FilePath

    var description: String { "\(name) \(path)" }
  }

  /// What happens to calls, by their number from 0.
  enum Plan {
    case none
    /// The call with this number fails.
    case fail(at: Int, with: Errno)
    /// The process dies before the call with this number: it and all later ones do nothing.
    case crash(at: Int)
    /// Calls for which the function gives an error fail with it.
    case rule(@Sendable (Call, Int) -> Errno?)
  }

  struct State {
    var disk = MemoryDisk()
    var plan = Plan.none
    var calls: [Call] = []
    var nextHandle: CInt = 3
    var largestWrite = Int.max
    var largestRead = Int.max
    /// Is run before each call, with its number, outside of the fault plan.
    var hook: (@Sendable (Call, Int, inout MemoryDisk) -> Void)?
  }

  let state = Mutex(State())

  /// Makes a call: counts it, lets it fail as planned, and turns an `Errno` into an error.
  func perform<Value: Sendable>(
    _ name: String, _ path: FilePath, to destination: FilePath? = nil,
    _ body: (inout State) throws(Errno) -> Value
  ) throws(FileSystemError) -> Value {
    try state.withLock { state throws(FileSystemError) in
      let call = Call(name: name, path: path)
      let number = state.calls.count
      state.calls.append(call)
      state.hook?(call, number, &state.disk)
      do throws(Errno) {
        if let errno = state.plan.errno(for: call, number: number) { throw errno }
        return try body(&state)
      } catch {
        throw FileSystemError(call: name, path: path, destination: destination, errno: error)
      }
    }
  }
}

extension MemoryFileSystem.Plan {
  /// The error of every call of a process that is dead; no real call gives it.
  static let dead = Errno(rawValue: 9999)

  func errno(for call: MemoryFileSystem.Call, number: Int) -> Errno? {
    switch self {
    case .none: nil
    case .fail(let index, let errno): number == index ? errno : nil
    case .crash(let index): number >= index ? Self.dead : nil
    case .rule(let rule): rule(call, number)
    }
  }
}

/// What the tests do to it.
extension MemoryFileSystem {
  var calls: [Call] { state.withLock { $0.calls } }

  func set(_ plan: Plan) {
    state.withLock {
      $0.plan = plan
      $0.calls = []
    }
  }

  /// The next process: no faults, no locks of the one before.
  func restart() {
    state.withLock {
      $0.plan = .none
      $0.calls = []
      $0.disk.open = [:]
    }
  }

  func losePower(keepingNames: Bool) {
    restart()
    state.withLock { $0.disk.losePower(keepingNames: keepingNames) }
  }

  func setHook(_ hook: (@Sendable (Call, Int, inout MemoryDisk) -> Void)?) {
    state.withLock { $0.hook = hook }
  }

  /// Puts a file there, directories above it included, all of it on the disk.
  func put(_ path: FilePath, _ bytes: [UInt8], permissions: UInt32 = 0o644) {
    state.withLock { $0.disk.put(path, .file(bytes), permissions: permissions) }
  }

  func putDirectory(_ path: FilePath, permissions: UInt32 = 0o755) {
    state.withLock { $0.disk.put(path, .directory([:]), permissions: permissions) }
  }

  func putLink(_ path: FilePath, to target: FilePath) {
    state.withLock { $0.disk.put(path, .link(target), permissions: 0o777) }
  }

  /// The content of a file; nil where none is there.
  func bytes(at path: FilePath) -> [UInt8]? {
    state.withLock { state in
      guard let inode = try? state.disk.inode(of: path) else { return nil }
      return state.disk.nodes[inode]?.bytes
    }
  }

  /// The names in a directory, sorted; none where it is missing.
  func list(_ path: FilePath) -> [String] {
    state.withLock { state in
      guard let inode = try? state.disk.inode(of: path) else { return [] }
      return (state.disk.nodes[inode]?.names ?? [:]).keys.sorted()
    }
  }
}

extension MemoryDisk {
  mutating func put(_ path: FilePath, _ content: MemoryNode.Content, permissions: UInt32) {
    let parent = path.removingLastComponent()
    if (try? place(of: path)) == nil {
      put(parent, .directory([:]), permissions: 0o755)
    }
    guard let place = try? place(of: path) else { return }
    let inode = place.inode ?? nextNumber()
    time += 1
    var node = MemoryNode(content, permissions: permissions, modified: time)
    node.durable = content
    nodes[inode] = node
    setName(place.name, in: place.directory, to: inode)
    if let names = nodes[place.directory]?.names {
      nodes[place.directory]?.durable = .directory(names)
    }
  }
}
