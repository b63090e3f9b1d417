import CorosyncModel
import CorosyncValidation
import Glibc
import TestSupport

/// Lets the real daemon judge configurations, many at once, on a host named `uno`.
enum DaemonJudge {
  /// Whether the daemon can be started too.
  static var canStart: Bool {
    HiddenDaemon.isAvailable && access("/usr/sbin/corosync-cmapctl", X_OK) == 0
  }

  /// What the daemon did with a file.
  struct Outcome {
    /// The exit status, with 128 and the number of the signal where it died.
    let status: Int
    let output: String

    var isAccepted: Bool { status == 0 }
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
    try judge(files, script: testScript)
  }

  /// What the daemon says of files when it is started on them, in their order; status 0 where it
  /// runs.
  static func start(_ files: [[UInt8]]) throws -> [Outcome] {
    try judge(files, script: startScript)
  }

  private static func judge(_ files: [[UInt8]], script: String) throws -> [Outcome] {
    let folder = try CommandFolder()
    for (index, file) in files.enumerated() { try folder.write("\(index).conf", file) }
    let result = try CommandProcess.run(
      ["/bin/bash", "-c", script, "judge", folder.path], within: nil)
    // xargs says 123 where one of the commands failed, which says nothing of the others.
    guard result.status == 0 || result.status == 123 else {
      throw CommandFailure("the judge failed: \(result)")
    }
    return try files.indices.map { index in
      let status = try CommandFile.text(folder["\(index).status"])
      return Outcome(
        status: Int(status.prefix { $0.isNumber }) ?? -1,
        output: try CommandFile.text(folder["\(index).out"]))
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

  /// In each of a few sets of namespaces one file after the other, on a host `uno` with the
  /// addresses `10.10.N.1` and `fd00:N::1` for N from 0 to 7; a daemon is killed as soon as it
  /// answers.
  private static let startScript = #"""
    set -e
    inside='
      hostname uno
      for d in /var/lib/corosync /var/log/corosync /run /dev/shm /etc/corosync /sys/fs/cgroup; do
        mount -t tmpfs -o mode=0755 tmpfs "$d"
      done
      head -c 256 /dev/zero >/etc/corosync/authkey
      printf "127.0.0.1 localhost\n10.10.0.1 uno\n" >/run/hosts
      printf "" >/run/resolv.conf
      mount --bind /run/hosts /etc/hosts
      mount --bind /run/resolv.conf /etc/resolv.conf
      {
        printf "link set lo up\nlink add name plug type veth peer name socket\n"
        printf "link set plug up\nlink set socket up\nroute add 224.0.0.0/4 dev plug\n"
        for n in 0 1 2 3 4 5 6 7; do
          printf "address add 10.10.$n.1/24 dev plug\naddress add fd00:$n::1/64 dev plug nodad\n"
        done
      } | ip -batch -
      cd /var/log/corosync
      while IFS= read -r file; do
        cp "$file.conf" /etc/corosync/corosync.conf
        # Without the capability it can not get real-time priority, and goes on.
        setpriv --bounding-set -sys_nice corosync -f </dev/null >"$file.out" 2>&1 &
        daemon=$! status=0 deadline=$((SECONDS + 30))
        until timeout --kill-after=1 2 corosync-cmapctl >/dev/null 2>&1; do
          kill -0 $daemon 2>/dev/null || break
          [ $SECONDS -lt $deadline ] || { status=124; break; }
          sleep 0.05
        done
        if kill -9 $daemon 2>/dev/null; then
          wait $daemon 2>/dev/null || :
        else
          wait $daemon || status=$?
        fi
        echo $status >"$file.status"
        rm -rf /dev/shm/* /var/lib/corosync/* /var/log/corosync/* /run/corosync*
      done
    '
    find "$1" -name "*.conf" | sed "s/\.conf$//" | split -n r/4 - "$1/part."
    for part in "$1"/part.*; do
      unshare --net --mount --uts --pid --fork --kill-child --mount-proc --propagation private -- \
        bash -c "set -e; $inside" <"$part" >/dev/null 2>"$part.errors" &
    done
    wait
    cat "$1"/part.*.errors >&2
    """#
}
