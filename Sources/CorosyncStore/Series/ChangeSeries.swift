public import SystemPackage

/// Several changes of a file that belong together, on record until the last of them is made.
///
/// Each of them leaves a content that is good by itself, so a series that a program left in the
/// middle can be gone on with, or back. How far it has come is told by the file, not by the record.
public struct ChangeSeries: Hashable, Sendable {
  /// The version of the text format that this code reads and writes.
  public static let formatVersion = 1

  /// The most changes of a series.
  public static let limit = 64

  /// What a series is, as it is planned.
  public struct Plan: Hashable, Sendable {
    /// What the whole is for; the same command has the same purpose.
    public var purpose: String

    /// What each change does, in order, at least one and at most ``ChangeSeries/limit``.
    public var titles: [String]

    /// The content before the first change and after each: one more than there are titles.
    public var contents: [[UInt8]]

    /// The numeric id of the user who makes it.
    public var user: UInt32

    /// The login name of the person.
    public var login: String?

    /// Traps where the numbers of titles and contents don't fit.
    public init(
      purpose: String, titles: [String], contents: [[UInt8]], user: UInt32, login: String? = nil
    ) {
      precondition(contents.count == titles.count + 1, "a content before and after each change")
      precondition((1...ChangeSeries.limit).contains(titles.count), "too few or many changes")
      self.purpose = purpose
      self.titles = titles
      self.contents = contents
      self.user = user
      self.login = login
    }
  }

  /// Its name, which also says when it was begun.
  public let id: EntryID

  /// The file that is changed, without symbolic links.
  public let file: FilePath

  public let plan: Plan

  /// The program that began it.
  public let process: ProcessFacts
}

extension ChangeSeries {
  /// The content of the record's text file.
  var text: [UInt8] {
    var text = KeyedText()
    text.append("corosync-edit-series", String(Self.formatVersion).utf8)
    text.append("id", id.description.utf8)
    text.append("file", file.bytes)
    text.append("purpose", plan.purpose.utf8)
    text.append("user", String(plan.user).utf8)
    text.append("login", plan.login?.utf8)
    text.append("pid", String(process.id).utf8)
    text.append("program", process.command.utf8)
    text.append("changes", String(plan.titles.count).utf8)
    for (number, title) in plan.titles.enumerated() {
      text.append("change-\(number + 1)", title.utf8)
    }
    return text.bytes
  }

  /// The series that a text file stands for; `content` reads the content after so many changes.
  init(
    text bytes: [UInt8], content: (Int) throws(StoreError) -> [UInt8], at path: FilePath
  ) throws(StoreError) {
    let facts: (id: EntryID, file: FilePath, process: ProcessFacts, plan: Plan)
    do throws(EntryDamage) {
      facts = try Self.facts(bytes)
    } catch {
      throw .entryDamaged(path, error)
    }
    (id, file, process) = (facts.id, facts.file, facts.process)
    var contents: [[UInt8]] = []
    for number in 0...facts.plan.titles.count { contents.append(try content(number)) }
    var plan = facts.plan
    plan.contents = contents
    self.plan = plan
  }

  private static func facts(
    _ bytes: [UInt8]
  ) throws(EntryDamage) -> (EntryID, FilePath, ProcessFacts, Plan) {
    guard let text = KeyedText(bytes) else { throw .brokenLine }
    let version = try text.required("corosync-edit-series") { $0 }
    guard version == String(formatVersion) else { throw .unknownFormat(version) }
    let count = try text.required("changes") { Int($0) }
    guard (1...limit).contains(count) else { throw .badValue(key: "changes") }
    var titles: [String] = []
    for number in 1...count { titles.append(try text.required("change-\(number)") { $0 }) }
    let process = ProcessFacts(
      id: try text.required("pid") { Int32($0) },
      command: try text.required("program") { $0 })
    return (
      try text.required("id") { EntryID($0) }, try text.requiredPath("file"), process,
      Plan(
        purpose: try text.required("purpose") { $0 }, titles: titles,
        contents: Array(repeating: [], count: count + 1),
        user: try text.required("user") { UInt32($0) }, login: text.text("login"))
    )
  }
}
