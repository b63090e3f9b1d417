// A client of the cluster, as pacemaker is one: it sends messages to all nodes all the time, and
// counts what it receives and how often the membership changes. Runs as long as a file is there, a
// few minutes at most, and prints the counts. usage: cpg-witness FILE
#if Runtime
import CCpg
import Glibc
import Synchronization

struct Counts: Sendable {
  var sent = 0
  var received: [UInt32: Int] = [:]

  /// Changes of the ring, the first one that is told at the start left out.
  var memberships = -1

  /// Clients that went away.
  var departures = 0
}

let counts = Mutex(Counts())

/// Joins the group; nil where corosync can't be reached.
func join() -> cpg_handle_t? {
  var handle: cpg_handle_t = 0
  var model = cpg_model_v1_data_t()
  model.model = CPG_MODEL_V1
  model.cpg_deliver_fn = { _, _, node, _, _, _ in
    counts.withLock { $0.received[node, default: 0] += 1 }
  }
  model.cpg_confchg_fn = { _, _, _, _, _, left, _, _ in
    counts.withLock { $0.departures += left }
  }
  model.cpg_totem_confchg_fn = { _, _, _, _ in counts.withLock { $0.memberships += 1 } }
  model.flags = UInt32(CPG_MODEL_V1_DELIVER_INITIAL_TOTEM_CONF)
  let result = withUnsafeMutablePointer(to: &model) { pointer in
    pointer.withMemoryRebound(to: cpg_model_data_t.self, capacity: 1) {
      cpg_model_initialize(&handle, CPG_MODEL_V1, $0, nil)
    }
  }
  guard result == CS_OK else { return nil }
  var group = cpg_name()
  let name = Array("witness".utf8)
  group.length = UInt32(name.count)
  withUnsafeMutableBytes(of: &group.value) { $0.copyBytes(from: name) }
  return cpg_join(handle, &group) == CS_OK ? handle : nil
}

/// Sends one message; a corosync that is busy takes it later.
func send(_ handle: cpg_handle_t) {
  var message = [UInt8](repeating: 0x2A, count: 1000)
  message.withUnsafeMutableBytes { bytes in
    var vector = iovec(iov_base: bytes.baseAddress, iov_len: bytes.count)
    if cpg_mcast_joined(handle, CPG_TYPE_AGREED, &vector, 1) == CS_OK {
      counts.withLock { $0.sent += 1 }
    }
  }
}

guard CommandLine.arguments.count == 2 else { exit(64) }
guard let handle = join() else {
  print("cannot join the group")
  exit(1)
}
let deadline = ContinuousClock.now + .seconds(300)
while access(CommandLine.arguments[1], F_OK) == 0, ContinuousClock.now < deadline {
  send(handle)
  guard cpg_dispatch(handle, CS_DISPATCH_ALL) == CS_OK else {
    print("corosync went away")
    exit(1)
  }
  usleep(5000)
}
let end = counts.withLock { $0 }
let senders = end.received.keys.sorted().map { String($0) }.joined(separator: ",")
print(
  "memberships \(end.memberships) departures \(end.departures) sent \(end.sent) senders \(senders)")
#endif
