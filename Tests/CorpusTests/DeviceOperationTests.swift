import CorosyncConf
import TestSupport
import Testing

/// The quorum device, added to and removed from files of the world.
@Suite(.enabled(if: Corpus.isAvailable, Comment(rawValue: Corpus.reason)))
struct DeviceOperationTests {
  /// Each file that has no device, and can have one.
  @Test(arguments: [DeviceAlgorithm.ffsplit, .lms])
  func removingWhatWasAddedGivesTheMeaningBack(_ algorithm: DeviceAlgorithm) throws {
    var added = 0
    for entry in Corpus.entries where entry.isAccepted {
      let before = Document(entry.bytes, release: .debian12)
      let operation = AddDevice(host: "qnetd.example.org", algorithm: algorithm)
      let after: Document
      do throws(EditError) {
        after = try operation.apply(to: before)
      } catch {
        guard case .device = error else {
          Issue.record("\(entry): \(error)")
          continue
        }
        continue
      }
      added += 1
      let edits = try operation.edits(in: DocumentIndex(before))
      // Lines come, and at most that of two_node goes: no other byte is touched.
      #expect(edits.allSatisfy { $0.range.isEmpty || $0.replacement.isEmpty }, "\(entry)")
      let gone = edits.map { String(decoding: before.bytes[$0.range], as: UTF8.self) }.joined()
      #expect(gone.isEmpty || gone.contains("two_node"), "\(entry)")
      let configuration = Configuration(after)
      #expect(configuration.quorum.device?.net.host?.value == "qnetd.example.org", "\(entry)")
      #expect(configuration.projection.firstRefusal == nil, "\(entry)")
      let hadTwoNode = Configuration(before).quorum.twoNode?.value == true
      let removed = try RemoveDevice(
        restoringTwoNode: hadTwoNode && configuration.nodes.count == 2
      ).apply(to: after)
      let difference = ConfigurationDifference(
        from: Configuration(before), to: Configuration(removed))
      #expect(
        difference.changes.allSatisfy { $0.name == "quorum.two_node" && hadTwoNode },
        "\(entry): \(difference.changes.map(\.name))")
      if !hadTwoNode { #expect(removed.bytes == before.bytes, "\(entry)") }
    }
    #expect(added > 30, "\(added) of \(Corpus.entries.count) files took a device")
  }

  /// A device of the world's own files goes, and nothing else with it.
  @Test func everyDeviceCanBeRemoved() throws {
    var removed = 0
    for entry in Corpus.entries where entry.isAccepted {
      let before = Document(entry.bytes, release: .debian12)
      guard Configuration(before).quorum.device != nil else { continue }
      let after = try RemoveDevice().apply(to: before)
      let difference = ConfigurationDifference(
        from: Configuration(before), to: Configuration(after))
      #expect(!difference.isEmpty, "\(entry)")
      #expect(difference.changes.allSatisfy { $0.name.hasPrefix("quorum.device.") }, "\(entry)")
      #expect(difference.changes.allSatisfy { $0.new == nil }, "\(entry)")
      removed += 1
    }
    #expect(removed > 0)
  }
}
