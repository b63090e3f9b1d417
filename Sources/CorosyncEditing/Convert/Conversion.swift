public import CorosyncSyntax

/// What makes a file one for knet.
public struct Conversion: Sendable, Hashable {
  /// The edits; empty where the file is one for knet already.
  public let edits: [SourceEdit]

  /// What the edits change, in the order of the file's lines.
  public let changes: [ConversionChange]

  /// Whether traffic is encrypted or authenticated afterwards, so that every node needs the key.
  public let needsKey: Bool
}

/// One change of a conversion, with its reason.
public struct ConversionChange: Sendable, Hashable {
  /// The line of the file before, from 1; nil for what was not there.
  public let line: Int?

  /// What changes: a clause such as `removed "ttl"`.
  public let change: String

  /// Why: a clause.
  public let reason: String
}
