/// Prints a configuration in an odd but valid layout.
struct ConfigurationPrinter {
  private var random: SplitMix64
  private var output: [UInt8] = []
  private let lineEnd: String?
  private let indent: String

  init(random: SplitMix64) {
    self.random = random
    let kind = self.random.number(0...9)
    // Mixed line ends where there is no one end for all.
    lineEnd = kind < 6 ? "\n" : kind < 8 ? "\r\n" : nil
    indent = self.random.pick(["  ", "\t", "    ", "", " \t "])
  }

  mutating func print(_ items: [ConfigurationItem]) -> [UInt8] {
    output = []
    print(items, depth: 0)
    if random.chance(20) { dropLastLineEnd() }
    return output
  }

  private mutating func print(_ items: [ConfigurationItem], depth: Int) {
    for item in items {
      decorate(depth)
      switch item {
      case .pair(let key, let value):
        if random.chance(3) { line(depth, "\(key): \(value)") }
        line(depth, key + colon() + value)
      case .section(let name, let items):
        line(depth, name + random.pick([" {", " {", " {", "{", ": {", "\t{", " : {"]))
        print(items, depth: depth + 1)
        decorate(depth)
        line(depth, "}")
      }
    }
  }

  private mutating func colon() -> String {
    random.pick([": ", ": ", ": ", ":", " : ", ":\t", "\t:  "])
  }

  /// Comments and blank lines.
  private mutating func decorate(_ depth: Int) {
    if random.chance(8) { line(depth, random.pick(["# a comment", "#", "#token: 5 {", "## }"])) }
    if random.chance(8) { line(0, random.pick(["", " ", "\t\t"])) }
  }

  private mutating func line(_ depth: Int, _ text: String) {
    let odd = random.chance(10)
    let before =
      odd ? random.pick(["", " ", "\t", "        "]) : String(repeating: indent, count: depth)
    let after = random.chance(8) ? random.pick([" ", "\t", "   \t"]) : ""
    output += Array((before + text + after + (lineEnd ?? random.pick(["\n", "\r\n"]))).utf8)
  }

  private mutating func dropLastLineEnd() {
    while let last = output.last, last == 0x0A || last == 0x0D { output.removeLast() }
  }
}
