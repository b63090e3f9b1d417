import TestSupport

/// The state directory of a change, read without the program.
struct StateFolder {
  let path: String

  private var names: [String] { (try? CommandFile.names(in: path + "/entries")) ?? [] }

  /// The names that stand for entries which were never finished or half removed.
  var partials: [String] { names.filter { $0.hasPrefix(".") } }

  /// The entries whose outcome is not on record.
  var open: [String] {
    names.filter { name in
      guard !name.hasPrefix(".") else { return false }
      let text = (try? CommandFile.text("\(path)/entries/\(name)/entry")) ?? ""
      return ["prepared", "written", "reloaded"].contains { text.contains("\nstage: \($0)\n") }
    }
  }

  /// Files in entries that are not part of them.
  var leftovers: [String] {
    names.flatMap { name in
      ((try? CommandFile.names(in: "\(path)/entries/\(name)")) ?? [])
        .filter { !["entry", "old.conf", "new.conf"].contains($0) }.map { "\(name)/\($0)" }
    }
  }
}
