import Glibc

/// The end of a terminal or of a pipe while a change is under way.
enum LostTerminal {
  /// Has the program go on without anyone to talk to, so that the change is proved or undone.
  ///
  /// A connection often breaks just when the network of a cluster is changed. Writing to what is
  /// gone fails from here on instead of ending the program.
  static func outlive() {
    signal(SIGHUP, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
  }
}
