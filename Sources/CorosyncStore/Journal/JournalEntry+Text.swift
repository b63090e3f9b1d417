import SystemPackage

/// The entry's file: lines of `key: value`, in a fixed order, optional ones left out.
extension JournalEntry {
  /// The content of the entry's file.
  var text: [UInt8] {
    var text = KeyedText()
    text.append("corosync-edit-entry", String(Self.formatVersion).utf8)
    text.append("id", id.description.utf8)
    text.append("time", id.time.description.utf8)
    text.append("stage", stage.rawValue.utf8)
    text.append("file", file.bytes)
    text.append("temporary", temporaryName.bytes)
    text.append("old-version", change.oldVersion?.utf8)
    text.append("new-version", change.newVersion?.utf8)
    text.append("command", change.command.utf8)
    text.append("user", String(change.user).utf8)
    text.append("login", change.login?.utf8)
    text.append("undoes", change.undoes?.description.utf8)
    text.append("pid", String(process.id).utf8)
    text.append("program", process.command.utf8)
    text.append("note", note?.utf8)
    return text.bytes
  }

  /// The entry that a file's content stands for.
  ///
  /// Keys that are not known are skipped; other format versions are refused.
  init(text bytes: [UInt8]) throws(EntryDamage) {
    guard let text = KeyedText(bytes) else { throw .brokenLine }
    let version = try text.required("corosync-edit-entry") { $0 }
    guard version == String(Self.formatVersion) else { throw .unknownFormat(version) }
    self.init(
      id: try text.required("id") { EntryID($0) },
      file: try text.requiredPath("file"),
      stage: try text.required("stage") { Stage(rawValue: $0) },
      change: try Change(text: text),
      process: ProcessFacts(
        id: try text.required("pid") { Int32($0) },
        command: try text.required("program") { $0 }),
      temporaryName: try text.requiredName("temporary"),
      note: text.text("note"))
  }
}

extension Change {
  fileprivate init(text: KeyedText) throws(EntryDamage) {
    self.init(
      command: try text.required("command") { $0 },
      oldVersion: text.text("old-version"),
      newVersion: text.text("new-version"),
      user: try text.required("user") { UInt32($0) },
      login: text.text("login"),
      undoes: text.values["undoes"] == nil ? nil : try text.required("undoes") { EntryID($0) })
  }
}
