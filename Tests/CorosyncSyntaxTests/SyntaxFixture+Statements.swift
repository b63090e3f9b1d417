import CorosyncSyntax

extension SyntaxFixture {
  private static let noStatement = "Line is not opening or closing section or key value"
  private static let extraOpen = "Extra characters after opening bracket '{'"
  private static let extraClose = "Extra characters before or after closing bracket '}'"
  private static let nameless = "Missing section name before opening bracket '{'"
  private static let newest = Release.newest

  /// Bytes that are blanks, and bytes that only look so.
  static let blanks: [SyntaxFixture] = [
    SyntaxFixture("tabs and spaces", "\t foo \t: \t a \t b \t\n", ["foo=a \t b"]),
    SyntaxFixture("form feed", "\u{C}\n", ["!"], ["1: \(noStatement)"]),
    SyntaxFixture("vertical tab in a value", "foo: \u{B}1\n", ["foo=\u{B}1"]),
    SyntaxFixture("no-break space behind, 3.1.7", "foo: v\u{C2}\u{A0}\n", ["foo=v\u{C2}\u{A0}"]),
    SyntaxFixture(
      "no-break space behind, 3.1.8", "foo: v\u{C2}\u{A0}\n", ["foo=v\u{C2}"],
      release: Release(3, 1, 8)),
    SyntaxFixture("a grave behind, 3.1.7", "foo: \u{C3}\u{A0}\n", ["foo=\u{C3}\u{A0}"]),
    SyntaxFixture("a grave behind", "foo: \u{C3}\u{A0}\n", ["foo=\u{C3}"], release: newest),
    SyntaxFixture(
      "no-break space before", "foo:\u{C2}\u{A0}1\n", ["foo=\u{C2}\u{A0}1"], release: newest),
    SyntaxFixture(
      "no-break space as indent", "\u{C2}\u{A0}foo: 1\n", ["\u{C2}\u{A0}foo=1"], release: newest),
    SyntaxFixture("A0 as indent, 3.1.7", "\u{A0}foo: 1\n", ["\u{A0}foo=1"]),
    SyntaxFixture("A0 as indent", "\u{A0}foo: 1\n", ["foo=1"], release: newest),
    SyntaxFixture("A0 alone, 3.1.7", "\u{A0}\n", ["!"], ["1: \(noStatement)"]),
    SyntaxFixture("A0 alone", "\u{A0}\n", [""], release: newest),
    SyntaxFixture(
      "A0 around a brace", "foo\u{A0}{\u{A0}\n\u{A0}}\u{A0}\n", ["foo {", "}"],
      release: newest),
    SyntaxFixture(
      "A0 around a brace, 3.1.7", "foo\u{A0}{\u{A0}\n}\n", ["foo\u{A0} {", "}"],
      ["1: \(extraOpen)"]),
  ]

  /// What makes a line what it is.
  static let classification: [SyntaxFixture] = [
    SyntaxFixture("comment behind a value", "foo: 2 # two\n", ["foo=2 # two"]),
    SyntaxFixture("comment", " \t# foo { : }\n", ["#"]),
    SyntaxFixture("both braces", "foo {} \n", ["!"], ["1: \(extraOpen)"]),
    SyntaxFixture("section on one line", "foo { bar: 1 }\n", ["!"], ["1: \(extraOpen)"]),
    SyntaxFixture("comment behind {", "foo { # c\n}\n", ["foo {", "}"], ["1: \(extraOpen)"]),
    SyntaxFixture("comment behind }", "foo {\n} # end\n", ["foo {", "}"], ["2: \(extraClose)"]),
    SyntaxFixture(
      "} and a colon is a key", "foo {\n} # end: x\n}\n", ["foo {", "} # end=x", "}"]),
    SyntaxFixture("{ in a value", "foo: a{b\n}\n", ["foo: a {", "}"], ["1: \(extraOpen)"]),
    SyntaxFixture("colon and {", "foo: a {\n}\n", ["foo: a {", "}"]),
    SyntaxFixture("colon right before {", "foo: {\n}\n", ["foo {", "}"]),
    SyntaxFixture("} in a value", "foo: a}b\nbar: }\n", ["foo=a}b", "bar=}"]),
    SyntaxFixture("} {", "} {\n}\n", ["} {", "}"]),
    SyntaxFixture(
      "name above {", "foo\n{\n}\n", ["!", " {", "}"], ["1: \(noStatement)", "2: \(nameless)"]),
    SyntaxFixture("a word", "foo\n", ["!"], ["1: \(noStatement)"]),
    SyntaxFixture("text before }", "foo {\nbar }\n}\n", ["foo {", "!", "}"], ["2: \(extraClose)"]),
    SyntaxFixture("two }", "foo {\n}}\n", ["foo {", "}"], ["2: \(extraClose)"]),
  ]

  static let opening: [SyntaxFixture] = [
    SyntaxFixture("no blank", "foo{\n}\n", ["foo {", "}"]),
    SyntaxFixture("colons and blanks", "foo : : {\n}\n", ["foo {", "}"]),
    SyntaxFixture("a colon alone", ": {\n}\n", [": {", "}"]),
    SyntaxFixture("two colons", ":: {\n}\n", [": {", "}"]),
    SyntaxFixture("tight colon", ":{\n}\n", [": {", "}"]),
    SyntaxFixture("no name", "{\n}\n", [" {", "}"], ["1: \(nameless)"]),
    SyntaxFixture("no name, blanks", " \t {\n}\n", [" {", "}"], ["1: \(nameless)"]),
    SyntaxFixture("name with a blank", "foo bar {\n}\n", ["foo bar {", "}"]),
    SyntaxFixture("name with #", "foo #x {\n}\n", ["foo #x {", "}"]),
    SyntaxFixture("dotted name", "a.b {\n}\n", ["a.b {", "}"]),
    SyntaxFixture("two {", "foo {{\n}\n", ["foo {", "}"], ["1: \(extraOpen)"]),
    SyntaxFixture("{ and blank and {", "foo { {\n}\n", ["foo {", "}"], ["1: \(extraOpen)"]),
    SyntaxFixture("253 bytes", "k" * 253 + " {\n}\n", ["k" * 253 + " {", "}"]),
    SyntaxFixture(
      "254 bytes", "k" * 254 + " {\n}\n", ["k" * 254 + " {", "}"],
      ["1: Start of section makes total cmap path too long"]),
    SyntaxFixture(
      "nested path of 254", "foo {\n" + "k" * 250 + " {\n}\n}\n",
      ["foo {", "k" * 250 + " {", "}", "}"]),
    SyntaxFixture(
      "nested path of 255", "foo {\n" + "k" * 251 + " {\n}\n}\n",
      ["foo {", "k" * 251 + " {", "}", "}"],
      ["2: Start of section makes total cmap path too long"]),
  ]

  static let pairs: [SyntaxFixture] = [
    SyntaxFixture("tight", "foo:bar\n", ["foo=bar"]),
    SyntaxFixture("blanks around", "foo : bar\n", ["foo=bar"]),
    SyntaxFixture("tab behind", "foo:\tbar\n", ["foo=bar"]),
    SyntaxFixture("no value", "foo:\nbar: \n", ["foo=", "bar="]),
    SyntaxFixture("colons in the value", "foo: fd00::1\n", ["foo=fd00::1"]),
    SyntaxFixture("two colons", "foo:: v\n", ["foo=: v"]),
    SyntaxFixture("colons and blanks", "foo :  : v\n", ["foo=: v"]),
    SyntaxFixture("no key, 3.1.7", "foo {\n:v\n}\n", ["foo {", "=v", "}"]),
    SyntaxFixture(
      "no key", "foo {\n:v\n}\n", ["foo {", "=v", "}"], ["2: Key name can't be empty"],
      release: newest),
    SyntaxFixture("key is a colon, 3.1.7", "foo {\n: v\n}\n", ["foo {", ":=v", "}"]),
    SyntaxFixture("key is a colon", "foo {\n : v\n}\n", ["foo {", ":=v", "}"], release: newest),
    SyntaxFixture("lone colon, 3.1.7", "foo {\n:\n}\n", ["foo {", "=", "}"]),
    SyntaxFixture(
      "lone colon", "foo {\n:\n}\n", ["foo {", "=", "}"], ["2: Key name can't be empty"],
      release: newest),
    SyntaxFixture("key of 253 bytes", "k" * 253 + ": v\n", ["k" * 253 + "=v"]),
    SyntaxFixture(
      "key of 254 bytes", "k" * 254 + ": v\n", ["k" * 254 + "=v"],
      ["1: New key makes total cmap path too long"]),
    SyntaxFixture(
      "key path of 254 bytes", "foo {\n" + "k" * 250 + ": v\n}\n",
      ["foo {", "k" * 250 + "=v", "}"]),
    SyntaxFixture(
      "key path of 255 bytes", "foo {\n" + "k" * 251 + ": v\n}\n",
      ["foo {", "k" * 251 + "=v", "}"], ["2: New key makes total cmap path too long"]),
  ]

  static let closing: [SyntaxFixture] = [
    SyntaxFixture("blanks around }", "foo {\n \t}\t \n", ["foo {", "}"]),
    SyntaxFixture(
      "} too many", "foo {\n}\n}\nbar: 1\n", ["foo {", "}", "!", "bar=1"],
      [
        "3: Unexpected closing brace"
      ]),
    SyntaxFixture(
      "} missing", "foo {\nbar: 1\n", ["foo {", "bar=1"], ["2: Missing closing brace"]),
    SyntaxFixture(
      "two } missing", "foo {\nbar {\n\n", ["foo {", "bar {", ""],
      ["3: Missing closing brace", "3: Missing closing brace"]),
    SyntaxFixture("text around } outside", "} x\n", ["!"], ["1: \(extraClose)"]),
  ]

  static let all =
    reading + withNUL + lineEnds + blanks + classification + opening + pairs + closing
}
