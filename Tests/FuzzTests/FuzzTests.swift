import CorosyncConf
import Glibc
import Testing

/// Any bytes go through everything that reads them: nothing traps, and what must hold does.
///
/// 20 seconds of one seed; the variables COROSYNC_FUZZ_SECONDS and COROSYNC_SEED change that.
@Suite struct FuzzTests {
  private static func number(_ name: String, else value: UInt64) -> UInt64 {
    getenv(name).flatMap { UInt64(String(cString: $0)) } ?? value
  }

  @Test func anyBytesAreReadByEverything() throws {
    let seed = Self.number("COROSYNC_SEED", else: 1)
    let limit = Duration.seconds(Int64(Self.number("COROSYNC_FUZZ_SECONDS", else: 20)))
    var generator = ByteGenerator(seed: seed)
    var previous: [Release: Configuration] = [:]
    var count = 0
    let start = ContinuousClock.now
    while ContinuousClock.now - start < limit || count < 100 {
      let bytes = generator.next()
      for release in [Release(3, 1, 0), .debian12, .newest] {
        let configuration = try check(bytes, release, over: previous[release])
        #expect(configuration != nil, "seed \(seed), input \(count), release \(release)")
        previous[release] = configuration
      }
      count += 1
    }
    print("\(count) inputs of seed \(seed)")
  }

  /// Reads the bytes with everything; nil where something does not hold.
  private func check(
    _ bytes: [UInt8], _ release: Release, over old: Configuration?
  ) throws -> Configuration? {
    let document = Document(bytes, release: release)
    guard Self.isWhole(document) else { return nil }
    let uidgid = UidgidFile(name: "x", document: document)
    let projection = Projection(document, uidgidFiles: [uidgid])
    let configuration = Configuration(document, projection: projection)
    _ = RuntimeSettings(configuration)
    _ = ConfigurationTree(projection)
    let findings = RuleSet.standard.check(configuration, replacing: old)
    guard Self.fit(findings, document), Self.fit(projection, document) else { return nil }
    if let old {
      let text = PlanText(Plan(from: old, to: configuration), from: old, to: configuration)
      _ = text.risks + text.changes + text.advice
    }
    for path in Self.paths { _ = configuration.index.values(at: path) }
    guard try canBeChanged(configuration), try canBeLaidOut(document) else { return nil }
    return configuration
  }

  /// Every byte is in one line, and every place within the file.
  private static func isWhole(_ document: Document) -> Bool {
    var end = 0
    for line in document.lines {
      guard line.range.lowerBound == end, line.range.upperBound > end,
        line.range.contains(line.name) && line.range.contains(line.value)
          || line.contentEnd == line.range.upperBound
      else { return false }
      end = line.range.upperBound
    }
    return end == document.bytes.count
      && document.problems.allSatisfy { $0.range.upperBound <= end }
  }

  private static func fit(_ findings: [Diagnostic], _ document: Document) -> Bool {
    findings.allSatisfy { finding in
      _ = document.position(of: finding.range.lowerBound)
      return finding.range.upperBound <= document.bytes.count
        && finding.notes.allSatisfy { $0.range.upperBound <= document.bytes.count }
        && finding.fixIts.allSatisfy { (try? $0.edits.apply(to: document.bytes)) != nil }
    }
  }

  private static func fit(_ projection: Projection, _ document: Document) -> Bool {
    projection.entries.allSatisfy { $0.origin.range.upperBound <= document.bytes.count }
      && zip(projection.entries, projection.entries.dropFirst()).allSatisfy { $0.key < $1.key }
      && (!document.isWellFormed || projection.firstRefusal != nil
        || projection.problems.isEmpty)
  }

  /// Changes make edits that fit, or say why they can't be made.
  private func canBeChanged(_ configuration: Configuration) throws -> Bool {
    let index = configuration.index
    for path in Self.paths {
      for operation: any EditOperation in [SetKey(path, to: "1"), UnsetKey(path)] {
        guard let edits = try? operation.edits(in: index) else { continue }
        _ = try edits.apply(to: index.document.bytes)
      }
    }
    return true
  }

  private func canBeLaidOut(_ document: Document) throws -> Bool {
    guard document.isWellFormed else { return true }
    let result = try FormatDocument().apply(to: document)
    return try FormatDocument().edits(in: DocumentIndex(result)).isEmpty
  }

  private static let paths = [
    "totem", "totem.token", "totem.config_version", "totem.interface[linknumber=1].mcastport",
    "totem.interface.member.memberaddr", "nodelist.node[0].ring0_addr",
    "nodelist.node[name=x].name",
    "logging.logger_subsys.QUORUM.debug", "uidgid.uid", "uidgid[uid=1].uid",
    "quorum.device.net.host",
    "x", "x.x",
  ].compactMap { try? ConfigurationPath(parsing: $0) }
}

extension Range<Int> {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
