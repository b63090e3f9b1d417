import CorosyncEditing
import CorosyncModel
import CorosyncSyntax
import TestSupport
import Testing

/// Whatever the file and whatever the key, the rest of the file stays.
struct SetKeyPropertyTests {
  private static let seed: UInt64 = 7
  private static let release = Release.debian12

  /// Keys that tell sections apart, and keys of which every line counts.
  private static let otherKeys = ["linknumber", "subsys", "name", "uid", "gid", "memberaddr"]

  /// A generated file, and one of its keys or a new key of one of its sections.
  private struct Sample {
    let document: Document
    let path: ConfigurationPath
    let isNew: Bool
    let name: String
  }

  private func forEachSample(_ body: (Sample, inout SplitMix64) throws -> Void) throws {
    var random = SplitMix64(seed: Self.seed)
    var generator = ConfigurationGenerator(seed: Self.seed)
    var count = 0
    for file in 0..<320 {
      let document = Document(generator.next(), release: Self.release)
      for isNew in [false, true] {
        guard let path = path(in: document, isNew: isNew, &random) else { continue }
        count += 1
        let name = "seed \(Self.seed), file \(file), \(path)\n\(visible(document.bytes))"
        try body(Sample(document: document, path: path, isNew: isNew, name: name), &random)
      }
    }
    #expect(count > 500)
  }

  /// A path of a key in a random section, with selectors by place.
  private func path(
    in document: Document, isNew: Bool, _ random: inout SplitMix64
  ) -> ConfigurationPath? {
    let index = DocumentIndex(document)
    let lines = document.lines.filter { $0.kind == .pair && $0.section > 0 }
    let line = random.pick(lines)
    var section = line.section
    var components: [ConfigurationPath.Component] = []
    while document.sections[section].parent != nil {
      let names = document.path(ofSection: section).map { document.text($0) }
      let all = index.sections(names.joined(separator: "."))
      let place = all.firstIndex(of: section) ?? 0
      components.insert(.init(names[names.count - 1], .position(place)), at: 0)
      section = document.sections[section].parent ?? 0
    }
    let name = isNew ? "new_key" : document.text(line.name)
    guard isNew || !Self.otherKeys.contains(name) else { return nil }
    return ConfigurationPath(components)?.appending(name)
  }

  private func value(_ random: inout SplitMix64) -> String {
    random.pick(["1", "7000", "a b", "x: y", "# z", "}", "", "caf\u{E9}", "10.0.0.1", "::1"])
  }

  @Test func everyOtherLineStaysAndTheValueIsReadBack() throws {
    try forEachSample { sample, random in
      let value = value(&random)
      let after = try SetKey(sample.path, to: value).apply(to: sample.document)
      #expect(
        Self.lineDifference(sample.document, after, isNew: sample.isNew) == nil, "\(sample.name)")
      let line = DocumentIndex(after).pair(sample.path)
      let written = try #require(line, "\(sample.name)")
      #expect(after[written.value].elementsEqual(value.utf8), "\(sample.name)")
      #expect(after.isWellFormed == sample.document.isWellFormed, "\(sample.name)")
    }
  }

  @Test func settingTwiceIsSettingOnce() throws {
    try forEachSample { sample, random in
      let set = SetKey(sample.path, to: value(&random))
      let once = try set.apply(to: sample.document)
      #expect(try set.edits(in: DocumentIndex(once)).isEmpty, "\(sample.name)")
    }
  }

  @Test func removingANewKeyGivesTheFileBack() throws {
    try forEachSample { sample, random in
      guard sample.isNew else { return }
      let with = try SetKey(sample.path, to: value(&random)).apply(to: sample.document)
      let without = try UnsetKey(sample.path).apply(to: with)
      #expect(without.bytes == sample.document.bytes, "\(sample.name)")
    }
  }

  /// Only the entry of the key differs in what the daemon makes of the file.
  @Test func theMapDiffersOnlyInTheKey() throws {
    try forEachSample { sample, _ in
      let before = Projection(sample.document)
      let value = "7"
      let after = try SetKey(sample.path, to: value).apply(to: sample.document)
      let line = try #require(DocumentIndex(after).pair(sample.path))
      let old = Set(before.entries.map { "\($0)" })
      let changed = Projection(after).entries.filter { !old.contains("\($0)") }
      // A value that equals the old one, or that the daemon refuses, changes nothing.
      #expect(changed.count <= 1, "\(sample.name)")
      for entry in changed {
        #expect(entry.origin.range == line.value, "\(sample.name)")
      }
      let new = Set(Projection(after).entries.map(\.key))
      let gone = before.entries.filter { !new.contains($0.key) }
      #expect(gone.count <= 1, "\(sample.name)")
    }
  }

  /// How the lines differ beyond one line that is changed or new; nil where they don't.
  private static func lineDifference(
    _ before: Document, _ after: Document, isNew: Bool
  ) -> String? {
    let old = before.lines.map { Array(before[$0.range]) }
    var new = after.lines.map { Array(after[$0.range]) }
    if !isNew {
      guard old.count == new.count else { return "number of lines" }
      return zip(old, new).count { $0 != $1 } > 1 ? "more than one line" : nil
    }
    guard let inserted = zip(old + [[]], new).enumerated().first(where: { $1.0 != $1.1 }) else {
      return "nothing new"
    }
    new.remove(at: inserted.offset)
    return new == old ? nil : "another line than the new one"
  }
}
