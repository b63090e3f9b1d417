import CorosyncEditing
import CorosyncModel
import Testing

struct SetLinkTests {
  private static func set(_ link: LinkNumber, priority: UInt8) -> SetLink {
    SetLink(link, settings: LinkSettings(priority: priority))
  }

  static let cases = [
    OperationCase(
      "new section", set(.lowest, priority: 3), SmallCluster.file(),
      SmallCluster.file(
        totem: "  interface {\n    linknumber: 0\n    knet_link_priority: 3\n  }\n")),
    OperationCase(
      "in place", set(.lowest, priority: 3),
      SmallCluster.file(totem: "  interface {\n    knet_link_priority:\t1 \n  }\n"),
      SmallCluster.file(totem: "  interface {\n    knet_link_priority:\t3 \n  }\n")),
    OperationCase(
      "the last of merged sections that has it", set(.lowest, priority: 3),
      SmallCluster.file(
        totem: "  interface {\n    knet_link_priority: 1\n  }\n  interface {\n    linknumber: 0\n"
          + "    knet_link_priority: 2\n  }\n  interface {\n    mcastport: 5400\n  }\n"),
      SmallCluster.file(
        totem: "  interface {\n    knet_link_priority: 1\n  }\n  interface {\n    linknumber: 0\n"
          + "    knet_link_priority: 3\n  }\n  interface {\n    mcastport: 5400\n  }\n")),
    OperationCase(
      "a number that comes last", set(.one, priority: 3),
      SmallCluster.file(
        links: [0, 1],
        totem: "  interface {\n    linknumber: 0\n    mcastport: 5400\n    linknumber: 1\n  }\n"),
      SmallCluster.file(
        links: [0, 1],
        totem: "  interface {\n    linknumber: 0\n    mcastport: 5400\n    linknumber: 1\n"
          + "    knet_link_priority: 3\n  }\n")),
    OperationCase(
      "several",
      SetLink(
        .lowest,
        settings: LinkSettings(
          pingInterval: Milliseconds(rawValue: 300), pingTimeout: Milliseconds(rawValue: 900),
          pingPrecision: 2048, pongCount: 2)),
      SmallCluster.file(totem: "  interface {\n    knet_ping_timeout: 800\n  }\n"),
      SmallCluster.file(
        totem: "  interface {\n    knet_ping_timeout: 900\n    knet_ping_interval: 300\n"
          + "    knet_ping_precision: 2048\n    knet_pong_count: 2\n  }\n")),
    OperationCase(
      "nothing", SetLink(.lowest, settings: LinkSettings()), SmallCluster.file(),
      SmallCluster.file()),
    OperationCase(
      "the same", set(.lowest, priority: 3),
      SmallCluster.file(totem: "  interface {\n    knet_link_priority: 3\n  }\n"),
      SmallCluster.file(totem: "  interface {\n    knet_link_priority: 3\n  }\n")),
    OperationCase(
      "the port of a link without nodes", SetLink(.lowest, settings: LinkSettings(port: 5410)),
      "totem {\n\ttransport: udp\n\tinterface {\n\t\tbindnetaddr: 10.0.0.0\n\t\tmcastport: 5405\n\t}\n}\n",
      "totem {\n\ttransport: udp\n\tinterface {\n\t\tbindnetaddr: 10.0.0.0\n\t\tmcastport: 5410\n\t}\n}\n"
    ),
  ]

  @Test(arguments: cases) func sets(_ sample: OperationCase) throws { try sample.expectResult() }

  static let refusals = [
    RefusalCase("no such link", set(.one, priority: 1), SmallCluster.file(), "no link 1"),
    RefusalCase(
      "a priority with udpu", set(.lowest, priority: 1),
      SmallCluster.file(totem: "  transport: udpu\n"), "works with transport knet only"),
    RefusalCase(
      "half of the ping timers",
      SetLink(.lowest, settings: LinkSettings(pingInterval: Milliseconds(rawValue: 500))),
      SmallCluster.file(), "belong together"),
    RefusalCase(
      "a ping interval that is too short",
      SetLink(
        .lowest,
        settings: LinkSettings(
          pingInterval: Milliseconds(rawValue: 199), pingTimeout: Milliseconds(rawValue: 900))),
      SmallCluster.file(), "a knet_ping_interval of 199 ms is too short"),
    RefusalCase(
      "a ping timeout that is too short",
      SetLink(
        .lowest,
        settings: LinkSettings(
          pingInterval: Milliseconds(rawValue: 200), pingTimeout: Milliseconds(rawValue: 199))),
      SmallCluster.file(), "a knet_ping_timeout of 199 ms is too short"),
    RefusalCase(
      "an unwritable transport", SetLink(.lowest, settings: LinkSettings(transport: "udp {")),
      SmallCluster.file(), "is no knet_transport"),
  ]

  @Test(arguments: refusals) func refuses(_ sample: RefusalCase) throws {
    try sample.expectRefusal()
  }
}
