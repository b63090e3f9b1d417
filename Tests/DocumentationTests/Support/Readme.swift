import TestSupport

/// README.md.
struct Readme {
  let text: String
  let lines: [Substring]

  init() throws {
    text = try Repository.text("README.md")
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The lines of all code blocks whose fence has `language`.
  func code(_ language: String) -> [[Substring]] {
    var blocks: [[Substring]] = []
    var open: [Substring]?
    var fence: Substring = ""
    for line in lines {
      if line.hasPrefix("```") {
        if let block = open {
          if fence == "```\(language)" { blocks.append(block) }
          open = nil
        } else {
          open = []
          fence = line
        }
      } else {
        open?.append(line)
      }
    }
    return blocks
  }

  /// The command lines in code blocks, without their prompts and comments.
  var commandLines: [String] {
    code("").joined().compactMap { line in
      let command = line.hasPrefix("# ") ? line.dropFirst(2) : line
      return command.hasPrefix("corosync-edit ") || command.hasPrefix("make ")
        ? String(command) : nil
    }
  }
}
