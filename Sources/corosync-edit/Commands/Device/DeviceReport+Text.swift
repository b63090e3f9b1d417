import CorosyncDiagnostics

extension DeviceReport {
  /// The report as text.
  var lines: [String] {
    ["file:       \(file)"] + (device?.lines ?? ["device:     none"])
      + (running?.lines ?? ["running:    unknown: \(reason ?? "no cluster")"])
      + (qdevice?.lines ?? qdeviceReason.map { ["qnetd:      unknown: \($0)"] } ?? [])
  }
}

extension DeviceReport.Device {
  fileprivate var lines: [String] {
    [
      "device:     model \(escaped(model)), host \(host.map { escaped($0) } ?? "missing"), "
        + "port \(escaped(port)), tls \(escaped(tls))",
      "algorithm:  \(escaped(algorithm)), tie breaker \(escaped(tieBreaker))",
      "votes:      \(votes.map { String($0) } ?? "not known: corosync needs them written")",
      "timers:     timeout \(timeout) ms, sync_timeout \(syncTimeout) ms",
      "heuristics: \(escaped(heuristics))",
    ] + commands.keys.sorted().map { "  \(escaped($0)): \(escaped(commands[$0] ?? ""))" }
  }
}

extension DeviceReport.Running {
  fileprivate var lines: [String] {
    [
      "running:    \(state)",
      "quorum:     \(quorate ? "quorate" : "NOT quorate"), \(totalVotes) of \(expectedVotes) votes, "
        + "\(needed) needed",
    ]
  }

  private var state: String {
    if !registered { return "corosync-qdevice is NOT registered on this node" }
    if !alive { return "registered on this node, but does NOT report" }
    if !castsVote {
      return
        "registered on this node, alive, casts NO vote: it does not reach its host, or another "
        + "part has the votes"
    }
    return "registered on this node, alive, casts \(votes) \(votes == 1 ? "vote" : "votes")"
  }
}
