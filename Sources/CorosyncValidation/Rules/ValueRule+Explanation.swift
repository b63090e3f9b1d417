public import CorosyncDiagnostics

extension ValueRule {
  public static func explanation(of id: RuleID) -> RuleExplanation {
    values[id] ?? sections[id] ?? explanation
  }

  private static let values: [RuleID: RuleExplanation] = [
    "value-out-of-range": explanation.about(
      "A value that is no number of the key's range, where the parser itself looks.",
      fix: "Write a number that the key takes; \"explain KEY\" has the range.",
      example: Example.totem("token: abc")),
    "value-aborts-daemon": explanation.about(
      "A config_version that is no number, or a poll_period within resources, up to 3.1.9.",
      fix: "Write a number from 1 up.",
      example: Example.with { $0.setTotem("config_version", "one") }),
    "unknown-word": explanation.about(
      "A value that is none of the key's words, where the parser itself looks.",
      fix: "Write one of the words that the message lists.",
      example: Example.totem("ip_version: ipv5")),
    "unknown-user": explanation.about(
      "A uid that is no user of the machine, where users are looked up, that is empty, longer than "
        + "440 bytes, or the number 4294967295.",
      fix: "Write the name of a user that every node has, or a number.",
      example: Example.tail("uidgid {", "  uid:", "}")),
    "unknown-group": explanation.about(
      "A gid that is no group of the machine, where groups are looked up, that is empty, or the "
        + "number 4294967295.",
      fix: "Write the name of a group that every node has, or a number.",
      example: Example.tail("uidgid {", "  gid:", "}")),
  ]

  private static let sections: [RuleID: RuleExplanation] = [
    "unstorable-name": explanation.about(
      "A name of a key that the daemon can't store: with those of the sections around it a name has "
        + "3 to 255 bytes of letters, digits, and \"._-/:\".",
      fix: "Write another name.", example: Example.with { $0.nodes[2].append("b\u{FC}ro: 2") }),
    "key-not-allowed": explanation.about(
      "A key other than uid and gid in uidgid, or other than memberaddr in member.",
      fix: "Remove the key.", example: Example.tail("uidgid {", "  user: 0", "}")),
    "section-not-allowed": explanation.about(
      "A section within uidgid or member, from 3.1.10 on.", fix: "Remove the section.",
      example: Example.tail("uidgid {", "  more {", "  }", "}")),
    "identifying-key-missing": explanation.about(
      "A section logger_subsys without subsys, or logging_daemon without name.",
      fix: "Add the key.",
      example: Example.tail("logging {", "  logger_subsys {", "    debug: on", "  }", "}")),
    "section-crashes-daemon": explanation.about(
      "A section within interface, logger_subsys or logging_daemon, or a member outside of "
        + "interface, with which the daemon uses memory that it has freed, up to 3.1.9.",
      fix: "Remove the section.",
      example: Example.tail(
        "logging {", "  logger_subsys {", "    subsys: QB", "    more {", "    }", "  }", "}")),
  ]
}
