/// What the arguments of corosync(8) say, read as its getopt(3) does.
struct DaemonArguments {
  /// Options that take a value: `-c FILE`, and `-l FILE` from 3.1.10 on.
  private static let valued: Set<Character> = ["c", "l"]

  /// The last `-c`; nil without one.
  private(set) var configurationFile: String?
  /// Whether the process only tests the file (`-t`) or tells its release (`-v`).
  private(set) var endsAtOnce = false

  /// Reads the arguments that follow the program's name.
  init(_ arguments: some Sequence<String>) {
    var rest = arguments.makeIterator()
    while let argument = rest.next() {
      if argument == "--" { return }
      guard argument.hasPrefix("-") else { continue }
      var letters = argument.dropFirst()
      while let letter = letters.popFirst() {
        guard DaemonArguments.valued.contains(letter) else {
          if letter == "t" || letter == "v" { endsAtOnce = true }
          continue
        }
        let value = letters.isEmpty ? rest.next() : String(letters)
        if letter == "c" { configurationFile = value }
        break
      }
    }
  }
}
