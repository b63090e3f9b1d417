import CorosyncModel
import CorosyncSyntax
import TestSupport

/// Lets the real daemon judge files, each on a host of its own.
enum FileJudge {
  /// A file and the host that it is judged on.
  struct Case {
    let bytes: [UInt8]

    /// The name of the host, and an address of its own with the prefix.
    let host: String
    let address: String

    /// The content of the host's `/etc/hosts`.
    let hosts: String
  }

  /// What `corosync -t` says of each file, in their order: nil where it takes it, else its output.
  static func refusals(of cases: [Case]) throws -> [String?] {
    let folder = try CommandFolder()
    for (number, judged) in cases.enumerated() {
      try folder.write("\(number).conf", judged.bytes)
      try folder.write("\(number).host", "\(judged.host)\n\(judged.address)\n")
      try folder.write("\(number).hosts", judged.hosts)
    }
    let result = try CommandProcess.run(
      ["/bin/bash", "-c", script, "judge", folder.path], within: .seconds(600))
    guard result.status == 0 else { throw CommandFailure("the judge failed: \(result)") }
    return try cases.indices.map { number in
      let status = try CommandFile.text(folder["\(number).status"])
      return status == "0\n" ? nil : try CommandFile.text(folder["\(number).out"])
    }
  }

  /// Each file in namespaces of its own; what the machine has is hidden.
  private static let script = #"""
    set -e
    one='
      { read -r name; read -r address; } <"$0.host"
      hostname "$name" 2>/dev/null || hostname uno
      ip link set lo up
      ip address add "$address" dev lo 2>/dev/null || true
      for d in /var/lib/corosync /var/log /run /dev/shm /etc/corosync; do
        mount -t tmpfs tmpfs "$d"
      done
      mkdir -p /var/log/corosync /var/log/cluster /run/here
      cd /run/here
      head -c 256 /dev/zero >/etc/corosync/authkey
      cp "$0.hosts" /run/hosts
      : >/run/resolv.conf
      mount --bind /run/hosts /etc/hosts
      mount --bind /run/resolv.conf /etc/resolv.conf
      status=0
      timeout -s KILL 5 corosync -t -c "$0.conf" >"$0.out" 2>&1 || status=$?
      echo "$status" >"$0.status"
    '
    find "$1" -name "*.conf" -print0 | sed -z "s/\.conf$//" |
      xargs -0 -P 3 -n 1 unshare --mount --net --uts --propagation private bash -ec "$one"
    """#
}

extension FileJudge.Case {
  /// A file on the host that its first node is, where every host name of the node list has an
  /// address of its own.
  init(_ document: Document) {
    let nodes = Configuration(document).nodes
    let first = nodes.first
    let ring0 = first?.addresses[.lowest]?.value ?? ""
    let literal = IPAddress(ring0).map { "\($0)" }
    let names = nodes.flatMap { $0.addresses.values }.map(\.value)
      .filter { IPAddress($0) == nil && !$0.isEmpty && !$0.contains { " \t#".contains($0) } }
    let hosts = Set(names).sorted().enumerated()
      .map { "10.200.0.\($0.offset % 250 + 1) \($0.element)\n" }
    self.init(
      bytes: document.bytes,
      host: first?.name?.value ?? (literal == nil && !ring0.isEmpty ? ring0 : "uno"),
      address: literal.map { $0.contains(":") ? "\($0)/64" : "\($0)/24" } ?? "10.200.0.1/24",
      hosts: "127.0.0.1 localhost\n" + hosts.joined())
  }
}
