import CorosyncConf
import Testing

/// One kind of change, the word for it, and how to see that the new value is in effect.
struct ChangeKind: Sendable, CustomTestStringConvertible {
  let name: String

  /// What is to be said of it; nil where it makes no difference.
  let word: ChangeEffect?

  /// Makes the file before the change from the lab's file.
  var from: @Sendable (LabFile) -> LabFile = { $0 }

  /// Makes the file after the change from the one before.
  let edit: @Sendable (LabFile) -> LabFile

  /// What holds where the new value is in effect, all of it; empty where nothing can be seen of it.
  var proof: [Evidence] = []

  /// What holds where a part of the daemon uses the new value.
  var part: [Evidence] = []

  /// What holds where the cluster came to harm.
  var harm: [Evidence] = []

  /// Keys of the map that show the new value at once, though nothing uses it yet.
  var shown: [String: String] = [:]

  /// Whether the node is restarted to see the new value come into effect.
  var isRestarted = false

  /// A node whose daemon is stopped before the change.
  var stopped: String?

  var testDescription: String { name }

  /// Whether a message of the daemon tells what became of the change.
  var isToldByMessage: Bool {
    (proof + part).contains { evidence in
      if case .message = evidence { true } else { false }
    }
  }

  init(
    _ word: ChangeEffect?, _ name: String, from: @escaping @Sendable (LabFile) -> LabFile = { $0 },
    proof: [Evidence] = [], part: [Evidence] = [], harm: [Evidence] = [],
    shown: [String: String] = [:], isRestarted: Bool = false, stopped: String? = nil,
    edit: @escaping @Sendable (LabFile) -> LabFile
  ) {
    self.name = name
    self.word = word
    self.from = from
    self.edit = edit
    self.proof = proof
    self.part = part
    self.harm = harm
    self.shown = shown
    self.isRestarted = isRestarted
    self.stopped = stopped
  }
}

/// Something that the daemon of the first node shows.
enum Evidence: Sendable {
  /// A key of its map has the value; nil for a key that is not there.
  case map(String, String?)
  /// A key of its statistics has the value; nil for a key that is not there.
  case stats(String, String?)
  /// A line of corosync-quorumtool has the text.
  case quorum(String)
  /// It made a message with the text, since the change or the start, be it logged or not.
  case message(String)
  /// Its log has the text, since the change or the start.
  case log(String)
  /// It listens on the UDP port.
  case port(Int)
  /// It sends data to the second node on the link.
  case sends(Int)
}
