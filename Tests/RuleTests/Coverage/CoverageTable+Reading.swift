import CorosyncDiagnostics
import CorosyncSyntax
import CorosyncValidation

extension CoverageTable {
  static let reading: [CoverageRow] = [
    CoverageRow(
      "lex.line-too-long", "line-too-long", Example.tail("# " + String(repeating: "c", count: 509)),
      Example.tail("# " + String(repeating: "c", count: 508))),
    CoverageRow(
      "lex.section-name-missing", "section-name-missing", Example.tail("{", "}"),
      Example.tail("x {", "}")),
    CoverageRow(
      "lex.extra-after-open", "text-after-opening-brace", Example.tail("logging { # c", "}"),
      Example.tail("logging {", "}")),
    CoverageRow(
      "lex.section-path-too-long", "section-path-too-long",
      Example.tail(String(repeating: "s", count: 254) + " {", "}"),
      Example.tail(String(repeating: "s", count: 253) + " {", "}")),
    CoverageRow(
      "lex.key-empty", "key-name-missing", Example.tail("logging {", ":v", "}"),
      Example.tail("logging {", ": v", "}"), release: Release(3, 1, 10)),
    CoverageRow(
      "lex.key-path-too-long", "key-path-too-long",
      Example.tail(String(repeating: "k", count: 254) + ": v"),
      Example.tail(String(repeating: "k", count: 253) + ": v")),
    CoverageRow(
      "lex.extra-around-close", "text-around-closing-brace", Example.tail("logging {", "} # c"),
      Example.tail("logging {", "}")),
    CoverageRow(
      "lex.unexpected-close", "unexpected-closing-brace", Example.tail("}"), Example.tail("# }")),
    CoverageRow(
      "lex.not-a-statement", "not-a-statement", Example.tail("word"), Example.tail("word:")),
    CoverageRow(
      "lex.missing-close", "section-not-closed", Example.tail("logging {"),
      Example.tail("logging {", "}")),
    CoverageRow(
      "lex.crash-nested-logger", "section-crashes-daemon",
      Example.tail("logging {", "logger_subsys {", "subsys: A", "x {", "}", "}", "}"),
      Example.tail("logging {", "logger_subsys {", "subsys: A", "}", "}")),
    CoverageRow(
      "lex.crash-nested-interface", "section-crashes-daemon",
      Example.with { $0.interfaces = [["knet_transport: udp", "x {", "}"]] },
      Example.with { $0.interfaces = [["x {", "}"]] }),
  ]
}
