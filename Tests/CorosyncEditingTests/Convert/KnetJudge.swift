import Glibc
import TestSupport

/// Lets the real daemon judge configurations, each on a host that is the first node of its list.
enum KnetJudge {
  static var isAvailable: Bool {
    geteuid() == 0 && access("/usr/sbin/corosync", X_OK) == 0
      && access("/usr/bin/unshare", X_OK) == 0
  }

  static let reason = "needs root, corosync and unshare"

  /// A file and the host that it is judged on.
  struct Case {
    let bytes: [UInt8]

    /// The name of the host, and an address of its own.
    let host: String
    let address: String?

    /// Names of other hosts, which have addresses too.
    let others: [String]
  }

  /// What `corosync -t` says of each file: nil where it takes it, else its output.
  static func objections(to cases: [Case]) throws -> [String?] {
    let folder = try CommandFolder()
    for (number, judged) in cases.enumerated() {
      try folder.write("\(number).conf", judged.bytes)
      try folder.write("\(number).host", judged.host)
      try folder.write("\(number).address", judged.address ?? "")
      let hosts = judged.others.enumerated().map { "10.77.0.\($0 + 1) \($1)\n" }.joined()
      try folder.write("\(number).hosts", "127.0.0.1 localhost\n\(hosts)")
    }
    let run = try CommandProcess.run(["/bin/bash", "-c", script, "judge", folder.path])
    guard run.status == 0 else { throw CommandFailure("the judge failed: \(run)") }
    return try cases.indices.map { number in
      let status = try CommandFile.text(folder["\(number).status"])
      return status == "0\n" ? nil : try CommandFile.text(folder["\(number).out"])
    }
  }

  /// In namespaces of their own: nothing of the machine's but its programs.
  private static let script = #"""
    set -e
    inside='
      ip link set lo up
      for d in /var/lib/corosync /var/log /run /dev/shm /etc/corosync; do
        mount -t tmpfs tmpfs "$d"
      done
      head -c 256 /dev/zero >/etc/corosync/authkey
      touch /run/hosts /run/resolv.conf
      mount --bind /run/hosts /etc/hosts
      mount --bind /run/resolv.conf /etc/resolv.conf
      for file in "$0"/*.conf; do
        base=${file%.conf}
        hostname "$(cat "$base.host")"
        cat "$base.hosts" >/run/hosts
        address=$(cat "$base.address")
        [ -z "$address" ] || ip address add "$address" dev lo
        sed -n "s/^[[:blank:]]*logfile:[[:blank:]]*//p" "$file" |
          while read -r log; do mkdir -p "$(dirname "$log")"; done
        status=0
        timeout -s KILL 5 corosync -t -c "$file" >"$base.out" 2>&1 || status=$?
        echo $status >"$base.status"
        [ -z "$address" ] || ip address flush dev lo
      done
    '
    unshare --mount --net --uts --propagation private bash -ec "$inside" "$1"
    """#
}
