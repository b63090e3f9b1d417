import CorosyncModel
import Testing

@Suite("Sets of values")
struct CatalogueValueSetTests {
  static let byte = ValueSet.number(min: 0, max: 255)

  @Test(arguments: ["0", "255", "+5", "005", "-0", "\u{0B}7"])
  func whatStrtollReadsIsANumber(text: String) { #expect(Self.byte.contains(text) == true) }

  @Test(arguments: [
    "", "-", "+", "256", "-1", "0x10", "5.0", "5 ms", "1_000", "5 ", "+-5", "--5",
    "99999999999999999999999", "\u{0665}",
  ])
  func whatItDoesNotReadIsNone(text: String) { #expect(Self.byte.contains(text) == false) }

  @Test func negativeNumbersHaveTheirOwnLimit() {
    let set = ValueSet.number(min: -5, max: 5)
    #expect(set.contains("-5") == true)
    #expect(set.contains("-6") == false)
    #expect(ValueSet.number(min: Int64.min, max: 0).contains("-9223372036854775808") == true)
    #expect(ValueSet.number(min: 3, max: 5).contains("2") == false)
  }

  @Test(arguments: [
    ("0x2e", true), ("010", true), ("", true), ("63", true), ("64", false), ("08", false),
    ("0x", false), ("af99", false),
  ])
  func otherBasesAreReadWhereTheDaemonDoes(text: String, expected: Bool) {
    #expect(ValueSet.anyBaseNumber(min: 0, max: 63).contains(text) == expected)
  }

  @Test func wordsAreComparedAsTheReaderDoes() {
    #expect(ValueSet.words(["yes"], ignoringCase: false).contains("Yes") == false)
    #expect(ValueSet.words(["yes"], ignoringCase: true).contains("YES") == true)
  }

  @Test func whatDependsOnTheHostIsNotDecided() {
    #expect(ValueSet.address.contains("alpha") == nil)
    #expect(ValueSet.address.contains("") == false)
    #expect(ValueSet.oneOf([.path, .words(["off"], ignoringCase: false)]).contains("off") == true)
    #expect(ValueSet.oneOf([.path, .words(["off"], ignoringCase: false)]).contains("x") == nil)
  }

  @Test(arguments: [
    ("1 2 3", true), ("1,2", false), ("", false), ("0", false), ("4294967295", true),
  ])
  func listsOfNodeIDsAreSeparatedByBlanks(text: String, expected: Bool) {
    #expect(ValueSet.nodeIDs.contains(text) == expected)
  }

  @Test(arguments: [
    ("54:54:01:00:00:00", true), ("54:54:1:00:00:00", false), ("54-54-01-00-00-00", false),
  ])
  func hardwareAddressesHaveSixPairs(text: String, expected: Bool) {
    #expect(ValueSet.hardwareAddress.contains(text) == expected)
  }
}
