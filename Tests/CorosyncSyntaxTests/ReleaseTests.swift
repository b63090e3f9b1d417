import CorosyncSyntax
import Testing

struct ReleaseTests {
  @Test(arguments: [
    ("3.1.7", "3.1.7"), ("3.1.7-1+deb12u2", "3.1.7"), ("3.1", "3.1.0"), ("3", "3.0.0"),
    ("3.1.10.4", "3.1.10"), ("2.4.5rc1", "2.4.5"), ("3.1.x", "3.1.0"),
  ])
  func textsOfPackagesAreRead(_ text: String, _ release: String) {
    #expect(Release(text)?.description == release)
  }

  @Test(arguments: ["", "v3.1.7", ".3", "x", "99999999999999999999.1"])
  func textsWithoutANumberAreNoRelease(_ text: String) {
    #expect(Release(text) == nil)
  }

  @Test func orderIsByNumber() {
    #expect(Release(3, 1, 7) < Release(3, 1, 10))
    #expect(Release(2, 99, 99) < Release(3, 0, 0))
    #expect(!(Release(3, 1, 7) < Release(3, 1, 7)))
  }
}
