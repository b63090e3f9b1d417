/// A system call in the output of strace(1).
public struct TraceCall: Hashable, Sendable {
  /// The thread that made it; 0 where strace followed one thread only.
  public let thread: Int32

  /// The name, as strace's `inject=` takes it.
  public let name: String

  /// Which of the thread's calls of this name it is, from 1, as strace's `when=` counts.
  public let number: Int

  /// The paths that it is about, with every number in them replaced by `#`.
  public let paths: [String]

  /// Which of the thread's calls of this name on these paths it is, from 1.
  public let occurrence: Int

  /// The line from the name on.
  public let text: String

  /// Whether `other`, of another run, is the same step of the program.
  ///
  /// Its number may differ: which thread closes what two have shared is a matter of chance.
  public func isSameStep(as other: TraceCall) -> Bool {
    name == other.name && paths == other.paths && occurrence == other.occurrence
  }

  /// A text with every number in it replaced by `#`, as in ``paths``.
  public static func withoutNumbers(_ text: String) -> String {
    var result = ""
    for character in text {
      if !character.isNumber {
        result.append(character)
      } else if result.last != "#" {
        result.append("#")
      }
    }
    return result
  }

  /// What stands in quotation marks, and what `-y` puts in angle brackets behind a descriptor.
  static func paths(in text: String) -> [String] {
    var paths: [String] = []
    var current: String?
    var end: Character = "\""
    for character in text {
      // The result repeats what the arguments say, and a call that was not made has none.
      if current == nil, character == "=" { break }
      if let path = current {
        if character == end {
          // strace says so where the program was killed in the call or another thread's came first.
          if !path.isEmpty, path != "unfinished ..." { paths.append(withoutNumbers(path)) }
          current = nil
        } else {
          current = path + String(character)
        }
      } else if character == "\"" || character == "<" {
        current = ""
        end = character == "<" ? ">" : "\""
      }
    }
    return paths
  }
}
