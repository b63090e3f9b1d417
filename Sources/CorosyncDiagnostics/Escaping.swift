import CorosyncCmap

/// Makes text for people of bytes from a file or a daemon.
///
/// Printable characters stay as they are. Control characters, bytes that are no UTF-8, characters
/// that change the direction of text and other blanks than a space are written as `\t`, `\x1B`,
/// `\u{202E}` or `\u{A0}`, so that no byte of a file can steer a terminal or hide in it. A
/// backslash is doubled.
public func escaped(_ bytes: some Sequence<UInt8>) -> String {
  TerminalText.of(bytes, .unambiguous)
}

/// Makes text for people of text from a file or a daemon, as ``escaped(_:)-(Sequence<UInt8>)``.
public func escaped(_ text: String) -> String { escaped(text.utf8) }
