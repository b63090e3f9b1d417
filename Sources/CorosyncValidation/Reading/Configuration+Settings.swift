import CorosyncCmap
import CorosyncDiagnostics
import CorosyncEditing
import CorosyncModel
import CorosyncSyntax

extension Configuration {
  /// Whether a section `interface` switches the whole cluster to broadcast.
  var usesBroadcast: Bool { interfaces.values.contains { $0.broadcast?.value == "yes" } }

  /// The text of a key of the daemon's map; nil where it has none or another type.
  func text(_ key: CmapKey) -> Sourced<String>? {
    guard let entry = projection[key], let bytes = entry.value.stringBytes else { return nil }
    return Sourced(String(decoding: bytes, as: UTF8.self), range: entry.origin.range)
  }

  /// `quorum.device.net.host` as written.
  var deviceHost: Sourced<String>? { text("quorum.device.net.host") }

  /// `quorum.device.net.algorithm` as written; without it ffsplit counts.
  var deviceAlgorithm: Sourced<String>? { text("quorum.device.net.algorithm") }

  /// The number of a key of the daemon's map; nil where it has none or another type.
  func number(_ key: CmapKey) -> Sourced<UInt64>? {
    guard let entry = projection[key], let number = entry.value.unsigned else { return nil }
    return Sourced(number, range: entry.origin.range)
  }

  /// A repair that gives a key a value; empty where that can't be done.
  func setting(
    _ path: String, to value: String, isSafe: Bool, _ title: String
  ) -> [Diagnostic.FixIt] {
    guard let path = try? ConfigurationPath(parsing: path),
      let edits = try? SetKey(path, to: value).edits(in: index), !edits.isEmpty
    else { return [] }
    return [Diagnostic.FixIt(title, isSafe: isSafe, changesMap: true, edits: edits)]
  }

  /// A repair that removes a key everywhere; empty where that can't be done.
  func unsetting(_ path: String, isSafe: Bool, _ title: String = "remove the key")
    -> [Diagnostic.FixIt]
  {
    guard let path = try? ConfigurationPath(parsing: path),
      let edits = try? UnsetKey(path).edits(in: index)
    else { return [] }
    return [Diagnostic.FixIt(title, isSafe: isSafe, changesMap: true, edits: edits)]
  }

  /// Where the low defaults of timers come from.
  func cause(ofLowDefaults timers: Timers) -> Range<Int>? {
    (totem.tokenRetransmit ?? totem.token)?.range
      ?? totem.tokenRetransmitsBeforeLoss?.range ?? totem.tokenCoefficient?.range
  }

  /// Where to point for a node without any key.
  func place(ofPosition position: Int) -> Range<Int> {
    nodeSections[position]?.first.map { document.sections[$0].name }
      ?? place(ofSection: "nodelist")
  }
}

/// Words for a message: `"a", "b"`.
func quoted(_ words: some Sequence<String>) -> String {
  words.map { "\"\(escaped($0))\"" }.joined(separator: ", ")
}
