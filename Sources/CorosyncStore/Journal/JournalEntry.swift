public import SystemPackage

/// One change of a configuration file, as the journal knows it.
public struct JournalEntry: Hashable, Sendable {
  /// The version of the text format that this code reads and writes.
  public static let formatVersion = 1

  /// Its name, which also says when it was made.
  public var id: EntryID

  /// The file that is changed, without symbolic links.
  public var file: FilePath

  /// How far the change has come.
  public var stage: Stage

  /// What the change is.
  public var change: Change

  /// The program that made or last advanced the entry.
  public var process: ProcessFacts

  /// The name of the temporary file beside the live one.
  public var temporaryName: FilePath.Component

  /// Why the entry has its stage, for people.
  public var note: String?

  /// An entry.
  public init(
    id: EntryID, file: FilePath, stage: Stage, change: Change, process: ProcessFacts,
    temporaryName: FilePath.Component, note: String? = nil
  ) {
    self.id = id
    self.file = file
    self.stage = stage
    self.change = change
    self.process = process
    self.temporaryName = temporaryName
    self.note = note
  }

  /// Whether the outcome of the change is not known yet.
  public var isOpen: Bool { !stage.isFinal }
}
