import CorosyncSyntax

extension SyntaxFixture {
  private static let tooLong = "Line too long"

  /// How the daemon divides a file into lines.
  static let reading: [SyntaxFixture] = [
    SyntaxFixture("empty file", "", []),
    SyntaxFixture("510 bytes", "foo:" + "v" * 506 + "\n", ["foo=" + "v" * 506]),
    SyntaxFixture("511 bytes", "foo:" + "v" * 507 + "\n", ["foo=" + "v" * 507], ["1: \(tooLong)"]),
    SyntaxFixture("510 bytes at the end", "foo:" + "v" * 506, ["foo=" + "v" * 506]),
    SyntaxFixture(
      "511 bytes at the end", "foo:" + "v" * 507, ["foo=" + "v" * 507], ["1: \(tooLong)"]),
    SyntaxFixture("509 bytes and CRLF", "foo:" + "v" * 505 + "\r\n", ["foo=" + "v" * 505]),
    SyntaxFixture(
      "510 bytes and CRLF", "foo:" + "v" * 506 + "\r\n", ["foo=" + "v" * 506], ["1: \(tooLong)"]),
    SyntaxFixture(
      "510 bytes, the last a CR at the end", "foo:" + "v" * 505 + "\r", ["foo=" + "v" * 505]),
    SyntaxFixture("long comment", "\n#" + "c" * 600 + "\n", ["", "#"], ["2: \(tooLong)"]),
    SyntaxFixture("510 blanks", " " * 510 + "\n", [""]),
    SyntaxFixture("511 blanks", " " * 511 + "\n", [""], ["1: \(tooLong)"]),
    SyntaxFixture("no final line end", "foo: 1\nbar: 2", ["foo=1", "bar=2"]),
    SyntaxFixture("line ends only", "\n\r\n\n", ["", "", ""]),
    SyntaxFixture("one CR", "\r", [""]),
    SyntaxFixture("one NUL", "\0", [""]),
  ]

  static let withNUL: [SyntaxFixture] = [
    SyntaxFixture("NUL first", "\0foo {\nbar: 1\n", ["", "bar=1"]),
    SyntaxFixture("NUL first, with CR", "\0foo\r\nbar: 1\n", ["", "bar=1"]),
    SyntaxFixture(
      "NUL first, 510 bytes behind", "\0" + "x" * 510 + "bar: 1\n", ["", "bar=1"]),
    SyntaxFixture("NUL first, 509 bytes behind", "\0" + "x" * 509 + "\nbar: 1\n", ["", "bar=1"]),
    SyntaxFixture(
      "NUL first, 510 bytes behind and a line end", "\0" + "x" * 510 + "\nbar: 1\n",
      ["", "", "bar=1"]),
    SyntaxFixture(
      "NUL first, the rest is refused", "\0" + "x" * 510 + "bar\nfoo: 1\n", ["", "!", "foo=1"],
      ["2: Line is not opening or closing section or key value"]),
    SyntaxFixture(
      "NUL first, two reads", "\0" + "x" * 510 + "\0" + "y" * 510 + "}\n", ["", "", "!"],
      ["3: Unexpected closing brace"]),
    SyntaxFixture("NUL in a line", "foo: 1\0\nbar: 2\n", ["foo=1", "bar=2"], ["1: \(tooLong)"]),
    SyntaxFixture("NUL in a comment", "# 1\0\nbar: 2\n", ["#", "bar=2"], ["1: \(tooLong)"]),
    SyntaxFixture("NUL after a blank", " \0\nbar: 2\n", ["", "bar=2"], ["1: \(tooLong)"]),
    SyntaxFixture("NUL in the last line", "bar: 2\nfoo: 1\0 {", ["bar=2", "foo=1"]),
    SyntaxFixture("NUL in the last line after CR", "foo: 1\r\0x", ["foo=1"]),
    SyntaxFixture("NUL in the last line after a blank", "foo: 1 \0x", ["foo=1"]),
    SyntaxFixture("NUL in the last, ended line", "foo: 1\0x\n", ["foo=1"], ["1: \(tooLong)"]),
    SyntaxFixture(
      "NUL hides a colon", "foo\0: 1", ["!"],
      [
        "1: Line is not opening or closing section or key value"
      ]),
  ]

  static let lineEnds: [SyntaxFixture] = [
    SyntaxFixture("CRLF", "foo: v\r\nbar {\r\n}\r\n", ["foo=v", "bar {", "}"]),
    SyntaxFixture("two CR", "foo: v\r\r\n", ["foo=v\r"]),
    SyntaxFixture("CR and blank", "foo: v\r \n", ["foo=v\r"]),
    SyntaxFixture("blank and CR", "foo: v \r\n", ["foo=v"]),
    SyntaxFixture("CR inside", "foo: v\rw\n", ["foo=v\rw"]),
    SyntaxFixture(
      "brace, CR, blank", "foo {\n}\r \n", ["foo {", "}"],
      ["2: Extra characters before or after closing bracket '}'"]),
    SyntaxFixture(
      "blank line with two CR", "\r\r\n", ["!"],
      ["1: Line is not opening or closing section or key value"]),
    SyntaxFixture("CR only", "foo: a\rbar: b\r", ["foo=a\rbar: b"]),
    SyntaxFixture(
      "mark before a name", "\u{EF}\u{BB}\u{BF}foo {\n}\n", ["\u{EF}\u{BB}\u{BF}foo {", "}"]),
    SyntaxFixture(
      "mark before a comment", "\u{EF}\u{BB}\u{BF}# c\n", ["!"],
      ["1: Line is not opening or closing section or key value"]),
    SyntaxFixture(
      "any byte", "foo: \u{1}\u{1B}\u{80}\u{FF}\u{B}\n", ["foo=\u{1}\u{1B}\u{80}\u{FF}\u{B}"]),
    SyntaxFixture("quotes", "foo: \"a b\"\n", ["foo=\"a b\""]),
  ]
}
