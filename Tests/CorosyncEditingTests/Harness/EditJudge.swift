import CorosyncModel
import CorosyncSyntax
import Glibc
import TestSupport

/// Lets the real daemon judge files, each on a host that is the first node of its list.
enum EditJudge {
  static var isAvailable: Bool {
    geteuid() == 0 && access("/usr/sbin/corosync", X_OK) == 0
      && access("/usr/bin/unshare", X_OK) == 0
  }

  static let reason = "needs root, corosync and unshare"

  /// The seed of the generated files, which `COROSYNC_SEED` overrides.
  static func seed(default seed: UInt64) -> UInt64 {
    getenv("COROSYNC_SEED").flatMap { UInt64(String(cString: $0)) } ?? seed
  }

  /// What `corosync -t` says of files, in their order; nil for those that it takes.
  static func refusals(of documents: [Document]) throws -> [String?] {
    let folder = try CommandFolder()
    for (number, document) in documents.enumerated() {
      try folder.write("\(number).conf", document.bytes)
      let host = Host(document)
      try folder.write("\(number).host", "\(host.name)\n\(host.address)\n")
      try folder.write("\(number).hosts", host.hosts)
    }
    let result = try CommandProcess.run(
      ["/bin/bash", "-c", script, "judge", folder.path], within: .seconds(600))
    guard result.status == 0 else { throw CommandFailure("the judge failed: \(result)") }
    return try documents.indices.map { number in
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

extension EditJudge {
  /// The host that a file's first node is.
  private struct Host {
    let name: String

    /// An address with its prefix.
    let address: String

    /// The content of `/etc/hosts`: every host name of the node list has an address of its own.
    let hosts: String

    init(_ document: Document) {
      let nodes = Configuration(document).nodes
      let first = nodes.first
      let ring0 = first?.addresses[.lowest]?.value ?? ""
      let literal = IPAddress(ring0).map { "\($0)" }
      let names = nodes.flatMap { $0.addresses.values }.map(\.value)
        .filter { IPAddress($0) == nil && !$0.isEmpty && !$0.contains { " \t#".contains($0) } }
      name = first?.name?.value ?? (literal == nil && !ring0.isEmpty ? ring0 : "uno")
      address = literal.map { $0.contains(":") ? "\($0)/64" : "\($0)/24" } ?? "10.200.0.1/24"
      hosts =
        "127.0.0.1 localhost\n"
        + Set(names).sorted().enumerated().map { "10.200.0.\($0.offset % 250 + 1) \($0.element)\n" }
        .joined()
    }
  }
}
