public import CorosyncDiagnostics
import CorosyncSyntax
public import CorosyncValidation

/// A finding with everything that a report tells about it; the file's content is not needed again.
public struct LintFinding: Sendable, Hashable {
  /// The file as it was named; `-` for the standard input.
  public let file: String

  public let rule: RuleID
  public let severity: Diagnostic.Severity
  public let span: SourceSpan

  /// One clause without a full stop; values from the file are escaped.
  public let message: String

  /// Other places that explain the finding, in the order to be read; may be empty.
  public let notes: [Note]

  /// Repairs, the best one first; may be empty.
  public let fixes: [Fix]

  /// When the daemon refuses the file for it; nil where the daemon takes the file.
  public let stage: RuleStage?

  /// The line that ``span`` starts in.
  public let excerpt: Excerpt

  /// What the finding is known by when lines move.
  public let fingerprint: Fingerprint
}

extension LintFinding {
  /// Another place that a finding refers to.
  public struct Note: Sendable, Hashable {
    public let file: String
    public let span: SourceSpan
    public let message: String
    public let excerpt: Excerpt

    init(_ note: Diagnostic.Note, in document: Document, file: String) {
      self.file = file
      span = SourceSpan(note.range, in: document)
      message = note.message
      excerpt = Excerpt(note.range, in: document)
    }
  }

  /// A repair of what a finding is about.
  public struct Fix: Sendable, Hashable {
    /// What the repair does, an imperative.
    public let title: String

    /// Whether it keeps the file's meaning, or makes it what it was certainly meant to be.
    public let isSafe: Bool

    /// Whether the daemon loads other keys or values afterwards, or a file that it refused before.
    public let changesMap: Bool

    public let edits: [Edit]
  }

  /// A part of a repair: some text in place of other.
  public struct Edit: Sendable, Hashable {
    public let span: SourceSpan
    public let text: String
  }
}

extension LintFinding {
  init(
    _ finding: Diagnostic, in document: Document, file: String, fingerprint: Fingerprint,
    otherNotes: [Note] = []
  ) {
    self.file = file
    rule = finding.rule
    severity = finding.severity
    span = SourceSpan(finding.range, in: document)
    message = finding.message
    notes = finding.notes.map { Note($0, in: document, file: file) } + otherNotes
    fixes = finding.fixIts.map { Fix($0, in: document) }
    stage = LintRules.stage(of: finding.rule).flatMap { $0.isDaemonRefusal ? $0 : nil }
    excerpt = Excerpt(finding.range, in: document)
    self.fingerprint = fingerprint
  }
}

extension LintFinding.Fix {
  fileprivate init(_ fixIt: Diagnostic.FixIt, in document: Document) {
    title = fixIt.title
    isSafe = fixIt.isSafe
    changesMap = fixIt.changesMap
    edits = fixIt.edits.map {
      LintFinding.Edit(
        span: SourceSpan($0.range, in: document),
        text: String(decoding: $0.replacement, as: UTF8.self))
    }
  }
}
