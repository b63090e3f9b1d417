import CorosyncModel
import Testing

struct IPNetworkTests {
  @Test(arguments: [
    ("10.20.20.0/24", "10.20.20.0/24"), ("10.20.20.5/24", "10.20.20.0/24"),
    ("0.0.0.0/0", "0.0.0.0/0"), ("10.1.2.3/32", "10.1.2.3/32"), ("10.1.2.3/31", "10.1.2.2/31"),
    ("fd00:1:0:0::7/64", "fd00:1::/64"), ("::/0", "::/0"), ("ff::1/128", "ff::1/128"),
  ]) func readsNetworks(_ text: String, _ expected: String) {
    #expect(IPNetwork(text)?.description == expected)
  }

  @Test(arguments: [
    "", "/", "10.0.0.0", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/+8", "10.0.0/24",
    "10.0.0.0/24/1", "fd00::/129", "host/24", "10.0.0.0/ 8", "fe80::1%eth0/64",
    "10.0.0.0/99999999999999999999",
  ]) func refusesOthers(_ text: String) { #expect(IPNetwork(text) == nil) }

  @Test func knowsItsAddresses() throws {
    let network = try #require(IPNetwork("10.20.16.0/20"))
    #expect(network.contains(try #require(IPAddress("10.20.31.255"))))
    #expect(!network.contains(try #require(IPAddress("10.20.32.0"))))
    #expect(!network.contains(try #require(IPAddress("::10.20.16.1"))))
    #expect(network.hostPart(of: try #require(IPAddress("10.0.1.2"))) == 0x102)
    #expect(network.address(withHostPart: 0xF01)?.description == "10.20.31.1")
    #expect(network.address(withHostPart: 0x1000) == nil)
    let all = try #require(IPNetwork("::/0"))
    #expect(all.hostPart(of: .v6(.max)) == .max)
  }

  @Test(arguments: [
    ("10.0.0.1", "10.0.0.1"), ("0.0.0.0", "0.0.0.0"), ("::", "::"), ("::1", "::1"),
    ("FD00:0:0:1::0:2", "fd00:0:0:1::2"), ("1:0:0:2:0:0:0:3", "1:0:0:2::3"),
    ("1:0:2:3:4:5:6:7", "1:0:2:3:4:5:6:7"), ("1:2:3:4:5:6:0:0", "1:2:3:4:5:6::"),
    ("0:0:1:2:3:4:0:0", "::1:2:3:4:0:0"), ("::ffff:10.0.0.1", "::ffff:10.0.0.1"),
    ("2001:db8::a00:1", "2001:db8::a00:1"),
  ]) func writesAddresses(_ text: String, _ expected: String) {
    #expect(IPAddress(text)?.description == expected)
  }
}
