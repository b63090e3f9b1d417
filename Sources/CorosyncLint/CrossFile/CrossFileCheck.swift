import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax
import CorosyncValidation

/// Looks for what is wrong between files, with only those in memory that have something in common.
public struct CrossFileCheck: Sendable {
  /// The indices of the reports whose files are to be read again, in order; may be empty.
  public let candidates: [Int]

  /// Finds the files that share a name or an address with a file of another content.
  public init(_ reports: [FileReport]) {
    var seen: Set<Fingerprint> = []
    // One of several files with the same content stands for all.
    let distinct = reports.indices.filter { index in
      reports[index].traits.map { seen.insert($0.content).inserted } ?? false
    }
    var owners: [String: Int] = [:]
    var candidates: Set<Int> = []
    for index in distinct {
      for mark in reports[index].traits?.marks ?? [] {
        if let other = owners[mark] {
          candidates.formUnion([other, index])
        } else {
          owners[mark] = index
        }
      }
    }
    self.candidates = candidates.sorted()
  }

  /// Adds the findings about the candidates to their reports.
  ///
  /// - Parameters:
  ///   - reports: those that the candidates were found in.
  ///   - sources: the candidates' files, in their order; nil where one could not be read again.
  ///   - linter: gives the linter that each file was linted with.
  public func complete(
    _ reports: inout [FileReport], sources: [LintSource?], linter: (Int) -> Linter
  ) {
    let files = zip(candidates, sources).compactMap { index, source in
      source.map { (index: index, source: $0, linter: linter(index)) }
    }
    let configurations = files.map {
      Configuration(Document($0.source.bytes, release: $0.linter.options.release))
    }
    var added: [Int: [LintFinding]] = [:]
    var makers: [Int: FingerprintMaker] = [:]
    for found in CrossFileRules.check(configurations) {
      let (index, source, linter) = files[found.file]
      let document = configurations[found.file].document
      var maker =
        makers[index] ?? FingerprintMaker(document, identity: source.identity)
      let fingerprint = maker.next(for: found.diagnostic)
      makers[index] = maker
      guard linter.shows(found.diagnostic, fingerprint),
        !reports[index].suppresses(found.diagnostic, in: document)
      else { continue }
      let other = LintFinding.Note(
        found.otherPlace, in: configurations[found.otherFile].document,
        file: files[found.otherFile].source.name)
      added[index, default: []].append(
        LintFinding(
          found.diagnostic, in: document, file: source.name, fingerprint: fingerprint,
          otherNotes: [other]))
    }
    for (index, findings) in added { reports[index].add(findings) }
  }
}

extension FileReport {
  fileprivate func suppresses(_ finding: Diagnostic, in document: Document) -> Bool {
    var suppressions = suppressions
    return suppressions.suppress(finding, in: document)
  }
}

extension Linter {
  fileprivate func shows(_ finding: Diagnostic, _ fingerprint: Fingerprint) -> Bool {
    options.shows(finding) && !options.daemonOnly && baseline?.contains(fingerprint) != true
  }
}
