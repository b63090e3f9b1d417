import CorosyncCmap

/// Makes text for people of bytes from a file or a daemon.
///
/// Printable characters stay as they are. Control characters, bytes that are no UTF-8 and
/// characters that change the direction of text are written as `\t`, `\x1B` or `\u{202E}`, so that
/// no byte of a file can steer a terminal. A backslash is doubled.
public func escaped(_ bytes: some Sequence<UInt8>) -> String {
  TerminalText.of(bytes, .unambiguous)
}

/// Makes text for people of text from a file or a daemon, as ``escaped(_:)-(Sequence<UInt8>)``.
public func escaped(_ text: String) -> String { escaped(text.utf8) }
