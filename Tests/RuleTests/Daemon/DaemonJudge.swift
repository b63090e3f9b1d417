import CorosyncModel
import CorosyncValidation
import Glibc

/// Lets the real daemon judge configurations, many at once, on a host named `uno`.
enum DaemonJudge {
  static var isAvailable: Bool {
    geteuid() == 0 && access("/usr/sbin/corosync", X_OK) == 0
      && access("/usr/bin/unshare", X_OK) == 0
  }

  static let reason = "needs root, corosync and unshare"

  /// Whether the daemon can be started too: the test lab has a program for it.
  static var canStart: Bool { isAvailable && access(starter, X_OK) == 0 }

  /// The seed of the generated files, which `COROSYNC_SEED` overrides.
  static func seed(default seed: UInt64) -> UInt64 {
    getenv("COROSYNC_SEED").flatMap { UInt64(String(cString: $0)) } ?? seed
  }

  /// How many files are started, which `COROSYNC_STARTS` overrides.
  static var startCount: Int {
    max(getenv("COROSYNC_STARTS").flatMap { Int(String(cString: $0)) } ?? 60, 20)
  }

  /// What the daemon did with a file.
  struct Outcome {
    /// The exit status, with 128 and the number of the signal where it died.
    let status: Int
    let output: String

    var isAccepted: Bool { status == 0 }
  }

  struct Failure: Error {
    let status: Int32
  }

  /// The host that the files are judged on.
  static let options = RuleOptions(
    resolver: Resolver { name in
      switch name {
      case "uno": IPAddress("10.10.0.1").map { [$0] } ?? []
      case "localhost": IPAddress("127.0.0.1").map { [$0] } ?? []
      default: []
      }
    },
    localNode: "uno", localAddresses: ["127.0.0.1", "::1"].compactMap { IPAddress($0) })

  /// What `corosync -t` says of files, in their order.
  static func test(_ files: [[UInt8]]) throws -> [Outcome] {
    try judge(files, script: testScript, arguments: [])
  }

  /// What the daemon says of files when it is started on them, in their order; status 0 where it
  /// runs.
  static func start(_ files: [[UInt8]]) throws -> [Outcome] {
    try judge(files, script: startScript, arguments: [starter])
  }

  private static func judge(
    _ files: [[UInt8]], script: String, arguments: [String]
  ) throws -> [Outcome] {
    let folder = try TestFolder()
    for (index, file) in files.enumerated() { try folder.write(file, to: "\(index).conf") }
    let status = run(["/bin/bash", "-c", script, "judge", folder.path] + arguments)
    // xargs says 123 where one of the commands failed, which says nothing of the others.
    guard status == 0 || status == 123 else { throw Failure(status: status) }
    return try files.indices.map { index in
      let status = String(decoding: try folder.read("\(index).status"), as: UTF8.self)
      return Outcome(
        status: Int(status.prefix { $0.isNumber }) ?? -1,
        output: String(decoding: try folder.read("\(index).out"), as: UTF8.self))
    }
  }

  /// In namespaces of its own: a host `uno` with a key and nothing of the machine's.
  private static let testScript = #"""
    set -e
    inside='
      hostname uno
      ip link set lo up
      for d in /var/lib/corosync /var/log /run /dev/shm /etc/corosync; do
        mount -t tmpfs tmpfs "$d"
      done
      mkdir /var/log/corosync /run/here
      cd /run/here
      head -c 256 /dev/zero >/etc/corosync/authkey
      printf "127.0.0.1 localhost\n10.10.0.1 uno\n" >/run/hosts
      printf "" >/run/resolv.conf
      mount --bind /run/hosts /etc/hosts
      mount --bind /run/resolv.conf /etc/resolv.conf
      find "$0" -name "*.conf" -print0 | sed -z "s/\.conf$//" |
        xargs -0 -P 3 -n 1 sh -c "$1"
    '
    one='timeout -s KILL 5 corosync -t -c "$0.conf" >"$0.out" 2>&1; echo $? >"$0.status"'
    unshare --mount --net --uts --propagation private bash -ec "$inside" "$1" "$one"
    """#

  private static let startScript = #"""
    find "$1" -name "*.conf" -print0 | sed -z "s/\.conf$//" |
      STARTER=$2 xargs -0 -P 3 -n 1 sh -c \
        '"$STARTER" "$0.conf" >/dev/null 2>"$0.out"; echo $? >"$0.status"'
    """#

  /// The lab's program that starts a daemon, found from this file's own path.
  private static var starter: String {
    let tests = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return "/\(tests)/Lab/one-node"
  }

  /// Runs a program to its end; its exit status.
  private static func run(_ arguments: [String]) -> Int32 {
    let pointers = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, arguments[0], nil, nil, pointers, environ)
    guard failure == 0 else { return -1 }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
  }
}
