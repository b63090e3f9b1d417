import TestSupport
import Testing

/// What has to hold after a change was interrupted, and after it was settled.
struct Aftermath {
  let change: TokenChange

  /// Where it was interrupted, for messages.
  let place: String

  private var bench: EditBench { change.bench }

  /// The file is wholly the old or wholly the new one; a second run says what it found and settles
  /// it; nothing stays behind.
  ///
  /// The second run is `recover`, or the next `set` where `bySetting` is true.
  func check(bySetting: Bool) throws {
    let standing = bench.content
    #expect(standing == change.old || standing == change.new, "half a file after \(place)")
    let open = change.journal.open
    if bySetting {
      try settleBySetting(standing, open)
    } else {
      try settleByRecovering(standing, open)
    }
    try checkNothingIsLeft()
  }

  private func settleByRecovering(_ standing: String, _ open: [String]) throws {
    let partials = change.journal.partials
    let result = try bench.run(["recover"], state: change.state)
    #expect(result.status == 0 || result.status == 4, "after \(place): \(result)")
    if result.status == 0 {
      #expect(bench.content == standing, "changed by recover after \(place): \(result)")
    } else {
      #expect(bench.content != change.new, "not undone after \(place): \(result)")
    }
    for id in open + partials.map({ String($0.dropFirst()) }) {
      #expect((result.output + result.errors).contains(id), "not told after \(place): \(result)")
    }
    if open.isEmpty, partials.isEmpty {
      #expect(result.output == "nothing was left unfinished\n", "after \(place): \(result)")
    }
  }

  private func settleBySetting(_ standing: String, _ open: [String]) throws {
    // The interrupted change may stand already.
    let token = change.token + 1
    let result = try bench.run(["set", "totem.token", "\(token)", "--yes"], state: change.state)
    #expect(result.status == 0, "after \(place): \(result)")
    for id in open {
      #expect(result.errors.contains("\(id) was left unfinished"), "after \(place): \(result)")
    }
    let expected = try TokenChange.content(standing, token: token)
    #expect(bench.content == expected, "not changed after \(place): \(result)")
  }

  /// No open entry, no temporary file, and a cluster that runs the file.
  func checkNothingIsLeft() throws {
    #expect(bench.temporaries == [], "after \(place)")
    #expect(change.journal.open == [], "after \(place)")
    #expect(change.journal.partials == [], "after \(place)")
    #expect(change.journal.leftovers == [], "after \(place)")
    guard let cluster = bench.cluster else { return }
    let proof = try bench.run(["verify"], state: change.state)
    #expect(proof.status == 0, "after \(place): \(proof)")
    let isReloading = try cluster.isReloading("uno")
    #expect(!isReloading, "stuck in a reload after \(place)")
  }
}
