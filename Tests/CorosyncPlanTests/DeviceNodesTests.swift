import CorosyncModel
import CorosyncPlan
import Testing

/// The notice about nodes that come and go with a device in place.
struct DeviceNodesTests {
  private static func file(_ ids: [Int], model: String? = "net") -> PlanFile {
    PlanFile().with {
      $0.nodes = ids.map { "name: n\($0)\nnodeid: \($0)\nring0_addr: 10.0.0.\($0)" }
      let device = model.map { "device {\nmodel: \($0)\nnet {\nhost: q\n}\n}" } ?? ""
      $0.rest = "quorum {\nprovider: corosync_votequorum\n\(device)\n}"
    }
  }

  private static func messages(from old: PlanFile, to new: PlanFile) -> [String] {
    Plan(from: old.configuration, to: new.configuration).hazards
      .filter { $0.id == "device-nodes-changed" && $0.kind == .notice }.map(\.message)
  }

  @Test func eachNodeThatComesOrGoesIsNamed() {
    #expect(
      Self.messages(from: Self.file([1, 2]), to: Self.file([1, 2, 3])) == [
        "'n3' gets the device's votes with certificates of corosync-qdevice and a running one there, "
          + "when corosync has started"
      ])
    #expect(
      Self.messages(from: Self.file([1, 2, 3, 4]), to: Self.file([1, 2])) == [
        "corosync-qdevice is to be stopped for good on 'n3' and 'n4'"
      ])
  }

  @Test(arguments: [
    ([1, 2], "net", [1, 2], "net"), ([1, 2], nil, [1, 2, 3], nil),
    ([1, 2], "net", [1, 2, 3], nil), ([1, 2], nil, [1, 2, 3], "net"),
    ([1, 2], "disk", [1, 2, 3], "disk"),
  ])
  func otherChangesHaveNone(
    _ old: [Int], _ oldModel: String?, _ new: [Int], _ newModel: String?
  ) {
    #expect(
      Self.messages(from: Self.file(old, model: oldModel), to: Self.file(new, model: newModel))
        .isEmpty)
  }
}
