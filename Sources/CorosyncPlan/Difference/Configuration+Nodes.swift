import CorosyncModel

extension Configuration {
  /// The nodes by their ids, without those whose id another node has too: which is which can't be
  /// told, and a rule of its own finds that.
  var nodesByID: [NodeID: Node] {
    Dictionary(grouping: nodes.filter { $0.id != nil }) { $0.id?.value ?? NodeID(rawValue: 0) }
      .compactMapValues { $0.count == 1 ? $0[0] : nil }
  }
}
