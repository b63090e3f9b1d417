import CorosyncModel
import CorosyncSyntax

/// What the sections `interface` of a file say.
struct OldInterfaces {
  /// The peers of each link in the order of the file.
  var members: [LinkNumber: [String]] = [:]

  /// For each link the line that opens a section about it.
  var lines: [LinkNumber: Int] = [:]
}

extension ConversionDraft {
  private static let gone = [
    "bindnetaddr": "knet takes each node's address from the node list",
    "mcastaddr": "knet sends to each node by itself, without multicast",
    "broadcast": "knet sends to each node by itself, without broadcast",
    "ttl": "only for multicast; corosync refuses it with knet",
    "dynamic": "no release reads it",
  ]

  /// Makes the sections about rings sections about links, and takes the peers out of them.
  mutating func convertInterfaces() -> OldInterfaces {
    var found = OldInterfaces()
    for section in index.sections("totem.interface") {
      guard let link = link(ofInterface: section) else { continue }
      found.lines[link] = found.lines[link] ?? document.sections[section].openLine
      let members = index.children[section].filter {
        document.text(document.sections[$0].name) == "member"
      }
      for member in members {
        for line in index.pairs[member] where name(ofLine: line) == "memberaddr" {
          found.members[link, default: []].append(value(ofLine: line))
        }
      }
      convert(interface: section, members)
    }
    return found
  }

  func name(ofLine line: Int) -> String { document.text(document.lines[line].name) }

  /// The number that the section gives by its new or its old name; 0 where it does not.
  private mutating func link(ofInterface section: Int) -> LinkNumber? {
    let line =
      line(of: "linknumber", inSection: section) ?? line(of: "ringnumber", inSection: section)
    guard let line else { return .lowest }
    guard let number = UInt8(value(ofLine: line)), number <= LinkNumber.highest.rawValue else {
      miss(
        "\(place(line)): \"\(value(ofLine: line))\" is no number of a link, which are 0 to 7")
      return nil
    }
    return LinkNumber(rawValue: number)
  }

  /// The line of a section's key that counts; nil where there is none.
  func line(of key: String, inSection section: Int) -> Int? {
    index.pair(key, inSection: section).flatMap { document.lineIndex(at: $0.range.lowerBound) }
  }

  /// A line as a message names it.
  func place(_ line: Int) -> String { "line \(document.lines[line].number)" }

  private mutating func convert(interface section: Int, _ members: [Int]) {
    let hasLinkNumber = index.pair("linknumber", inSection: section) != nil
    var kept = 0
    var gone: [(line: Int, reason: String)] = []
    var renamed: [Int] = []
    for line in index.pairs[section] {
      let name = name(ofLine: line)
      if let reason = Self.gone[name] {
        gone.append((line, reason))
      } else if name == "ringnumber" {
        renamed.append(line)
      } else if name != "linknumber" {
        kept += 1
      }
    }
    let others = index.children[section].count - members.count
    for member in members {
      note(
        "removed the section \"member\"", at: document.sections[member].openLine,
        "peers stand in the node list")
    }
    for (line, reason) in gone { note("removed \"\(name(ofLine: line))\"", at: line, reason) }
    if kept == 0, others == 0, !hasComments(section) {
      note(
        "removed the section \"interface\"", at: document.sections[section].openLine,
        "nothing is left in it that knet needs")
      dropAll(section)
      return
    }
    for member in members { dropKeepingComments(member) }
    for (line, _) in gone { drop(line: line) }
    for line in renamed {
      if hasLinkNumber {
        remove(line: line, "\"linknumber\" stands in its place")
      } else {
        rename(line: line, to: "linknumber", "the name since corosync 3, which ignores the old one")
      }
    }
  }
}

extension ConversionDraft {
  private func lines(of section: Int) -> Range<Int>? {
    guard let open = document.sections[section].openLine,
      let close = document.sections[section].closeLine
    else { return nil }
    return open..<(close + 1)
  }

  /// Whether there are comments in a section, also behind values.
  func hasComments(_ section: Int) -> Bool {
    lines(of: section)?.contains { line in
      document.lines[line].kind == .comment
        || document.lines[line].kind == .pair
          && value(ofLine: line)
            != document.text(
              document.lines[line].value)
    } ?? false
  }

  /// Removes a section with everything in it, and the blank line before it where another follows.
  mutating func dropAll(_ section: Int) {
    guard let lines = lines(of: section) else { return }
    var first = lines.lowerBound
    let following = lines.upperBound < document.lines.count ? document.lines[lines.upperBound] : nil
    if first > 0, document.lines[first - 1].kind == .blank, following?.kind != .open,
      following?.kind != .comment, following?.kind != .pair
    {
      first -= 1
    }
    add(
      .remove(
        document.lines[first].range
          .lowerBound..<document.lines[lines.upperBound - 1].range.upperBound))
  }

  /// Removes a section and leaves the comments in it where they are.
  mutating func dropKeepingComments(_ section: Int) {
    guard let lines = lines(of: section) else { return }
    for line in lines where document.lines[line].kind != .comment { drop(line: line) }
  }
}
