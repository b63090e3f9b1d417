import CorosyncLint
import Glibc

/// Who runs the program.
enum Person {
  static var user: UInt32 { geteuid() }

  /// The login name: the one before `sudo`, where that was used.
  static var login: String? {
    ["SUDO_USER", "LOGNAME", "USER"].lazy.compactMap { variable($0) }.first
  }

  /// The command as it was typed, without the values of secret keys.
  static var command: String {
    (["corosync-edit"] + SecretValue.hidden(in: CommandLine.arguments.dropFirst()))
      .joined(separator: " ")
  }
}

/// The value of a variable of the environment; nil where it is not set.
func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
