import CorosyncDiagnostics

/// A finding in a SARIF log.
struct SarifResult: Encodable {
  let ruleId: String
  let ruleIndex: Int
  let level: String
  let message: SarifMessage
  let locations: [SarifLocation]
  let relatedLocations: [SarifLocation]
  let fixes: [SarifFix]
  let partialFingerprints: [String: String]

  init(_ finding: LintFinding, ruleIndex: Int) {
    ruleId = finding.rule.rawValue
    self.ruleIndex = ruleIndex
    level = finding.severity.rawValue
    message = SarifMessage(finding.message)
    locations = [SarifLocation(finding.file, finding.span)]
    relatedLocations = finding.notes.enumerated().map { index, note in
      SarifLocation(note.file, note.span, id: index, message: SarifMessage(note.message))
    }
    fixes = finding.fixes.map { SarifFix($0, file: finding.file) }
    partialFingerprints = ["corosyncEdit/v1": finding.fingerprint.description]
  }
}

struct SarifLocation: Encodable {
  struct Physical: Encodable {
    let artifactLocation: SarifArtifact
    let region: SarifRegion?
  }

  let id: Int?
  let message: SarifMessage?
  let physicalLocation: Physical

  init(
    _ file: String, _ span: SourceSpan? = nil, id: Int? = nil, message: SarifMessage? = nil
  ) {
    self.id = id
    self.message = message
    physicalLocation = Physical(
      artifactLocation: SarifArtifact(file), region: span.map { SarifRegion($0) })
  }
}

struct SarifArtifact: Encodable {
  let uri: String

  init(_ file: String) { uri = LintPath.uri(file) }
}

/// A place in a file; columns are Unicode code points, as the run's `columnKind` says.
struct SarifRegion: Encodable {
  let startLine: Int
  let startColumn: Int
  let endLine: Int
  let endColumn: Int

  init(_ span: SourceSpan) {
    startLine = span.start.line
    startColumn = span.start.character
    endLine = span.end.line
    endColumn = span.end.character
  }
}

struct SarifFix: Encodable {
  struct Change: Encodable {
    let artifactLocation: SarifArtifact
    let replacements: [Replacement]
  }

  struct Replacement: Encodable {
    struct Content: Encodable {
      let text: String
    }

    let deletedRegion: SarifRegion
    let insertedContent: Content
  }

  struct Properties: Encodable {
    let safe: Bool
    let changesMap: Bool
  }

  let description: SarifMessage
  let artifactChanges: [Change]
  let properties: Properties

  init(_ fix: LintFinding.Fix, file: String) {
    description = SarifMessage(fix.title)
    properties = Properties(safe: fix.isSafe, changesMap: fix.changesMap)
    let replacements = fix.edits.map {
      Replacement(
        deletedRegion: SarifRegion($0.span), insertedContent: Replacement.Content(text: $0.text))
    }
    artifactChanges = [
      Change(artifactLocation: SarifArtifact(file), replacements: replacements)
    ]
  }
}
