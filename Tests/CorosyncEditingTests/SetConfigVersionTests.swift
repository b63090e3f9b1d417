import CorosyncEditing
import CorosyncModel
import CorosyncSyntax
import Testing

struct SetConfigVersionTests {
  @Test(arguments: [
    (
      "totem {\n  config_version:  4\n  version: 2\n}\n",
      "totem {\n  config_version:  7\n  version: 2\n}\n"
    ),
    (
      "totem {\n  version: 2\n  token: 1000\n}\n",
      "totem {\n  version: 2\n  config_version: 7\n  token: 1000\n}\n"
    ),
    ("totem {\n}\n", "totem {\n\tconfig_version: 7\n}\n"),
    ("", "totem {\n\tconfig_version: 7\n}\n"),
    ("totem {\r\n\tversion:2\r\n}", "totem {\r\n\tversion:2\r\n\tconfig_version:7\r\n}"),
    (
      "totem {\nversion: 2\n}\ntotem {\ntoken: 1\n}\n",
      "totem {\nversion: 2\nconfig_version: 7\n}\ntotem {\ntoken: 1\n}\n"
    ),
  ])
  func theVersionStandsNextToTheOther(_ before: String, _ after: String) throws {
    #expect(try SetConfigVersion(7).applied(to: before) == after)
    #expect(try SetConfigVersion(7).applied(to: after) == after)
  }

  @Test(
    arguments: [
      ([], 1), ([0], 1), ([3, 9, 4], 10), ([UInt64.max - 1], UInt64.max),
    ] as [([UInt64], UInt64)])
  func theNextVersionIsHigherThanAll(_ versions: [UInt64], _ next: UInt64) throws {
    #expect(try SetConfigVersion.after(versions).version == next)
  }

  @Test func theHighestVersionCantBeRaised() {
    #expect(throws: EditError.versionAtMaximum(.max)) { try SetConfigVersion.after([5, .max]) }
  }
}
