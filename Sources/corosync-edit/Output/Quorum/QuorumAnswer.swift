import CorosyncPlan

/// What a group decides, in one line.
enum QuorumAnswer {
  static func line(_ verdict: QuorumVerdict, _ names: QuorumNames) -> String {
    let head = names.list(verdict.nodes)
    let unit = verdict.votes == 1 ? "vote" : "votes"
    let votes = "\(verdict.votes) \(unit), \(verdict.quorum) needed"
    let device = verdict.hasDeviceVotes ? ", the device votes for it" : ""
    if verdict.isDivided {
      return "\(head): only \(names.list(verdict.quorate)) quorate, \(votes)\(device)"
    }
    let waiting = verdict.waitsForAll && !verdict.isQuorate ? ", waits for all nodes" : ""
    return "\(head): \(verdict.isQuorate ? "quorate" : "NOT quorate"), \(votes)\(device)\(waiting)"
  }
}
