import TestSupport

/// The manual in Documentation, as mdoc(7) source.
struct ManPage {
  private let lines: [Substring]

  init() throws { lines = try Repository.lines("Documentation/corosync-edit.8") }

  /// The lines of a section, its subsections included.
  func section(_ name: String) -> ArraySlice<Substring> {
    guard let start = lines.firstIndex(of: ".Sh \(name)") else { return [] }
    let rest = lines[(start + 1)...]
    return rest.prefix { !$0.hasPrefix(".Sh ") }
  }

  /// The commands that the section COMMANDS explains.
  var commands: Set<String> {
    let items = section("COMMANDS").prefix { !$0.hasPrefix(".Ss ") }.filter {
      $0.hasPrefix(".It Cm ")
    }
    return Set(items.compactMap { $0.split(separator: " ").dropFirst(2).first.map(String.init) })
  }

  /// The options that are explained, without dashes: long ones, and short ones of one letter.
  var options: Set<String> {
    var options: Set<String> = []
    for item in lines where item.hasPrefix(".It Fl ") {
      for word in item.split(separator: " ").dropFirst(2) {
        if word == "Ar" || word == "Cm" { break }
        if word != "," { options.insert(String(word.drop { $0 == "-" })) }
      }
    }
    return options
  }

  /// The names in the section CHECKS: those of list items, and those on lines of their own.
  var checks: Set<String> {
    let marked = section("CHECKS").filter { $0.hasPrefix(".It Cm ") || $0.hasPrefix(".Cm ") }
    let words = marked.flatMap { $0.split(separator: " ").drop { $0 == ".It" }.dropFirst() }
    return Set(words.filter { $0 != "," }.map(String.init))
  }

  /// The command lines of the examples.
  var commandLines: [String] {
    section("EXAMPLES").filter { $0.hasPrefix("corosync-edit ") }.map(String.init)
  }
}
