import CorosyncEditing
import TestSupport
import Testing

struct RemoveDeviceTests {
  @Test(arguments: [DeviceAlgorithm.ffsplit, .lms], [2, 3, 4])
  func removingWhatWasAddedGivesTheFileBack(algorithm: DeviceAlgorithm, nodes: Int) throws {
    let file = DeviceFile.text(nodes: nodes)
    let added = try AddDevice(host: "q", algorithm: algorithm).applied(to: file)
    #expect(added != file)
    #expect(try RemoveDevice().applied(to: added) == file)
  }

  @Test func twoNodeComesBackWhereItIsWanted() throws {
    let file = DeviceFile.text(quorum: ["two_node: 1"])
    let added = try AddDevice(host: "q", algorithm: .ffsplit).applied(to: file)
    #expect(try RemoveDevice(restoringTwoNode: true).applied(to: added) == file)
  }

  @Test func everySectionOfTheDeviceGoes() throws {
    let file = DeviceFile.withDevice() + "quorum {\n  device {\n    votes: 3\n  }\n}\n"
    let after = try RemoveDevice().applied(to: file)
    #expect(!after.contains("device"))
    #expect(!after.contains("votes: "))
  }

  @Test func aSectionThatCorosyncIgnoresCanGoToo() throws {
    let file = DeviceFile.text(quorum: ["device {", "  votes: 1", "}"])
    #expect(try RemoveDevice().applied(to: file) == DeviceFile.text())
  }

  @Test func whatCanNotWorkIsRefused() throws {
    #expect(throws: EditError.device(.notThere)) {
      try RemoveDevice().applied(to: DeviceFile.text())
    }
    #expect(throws: EditError.device(.notTwoNodes(3))) {
      try RemoveDevice(restoringTwoNode: true).applied(to: DeviceFile.withDevice(nodes: 3))
    }
  }
}
