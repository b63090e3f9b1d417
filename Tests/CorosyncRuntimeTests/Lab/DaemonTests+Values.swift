import Testing

extension DaemonTests {
  @Test(
    "a value of every type is read and set as corosync-cmapctl does it",
    arguments: [
      ("i8", "-8"), ("u8", "200"), ("i16", "-300"), ("u16", "60000"), ("i32", "-70000"),
      ("u32", "4000000000"), ("i64", "-9223372036854775808"), ("u64", "18446744073709551615"),
      ("flt", "0.1"), ("dbl", "1e300"), ("str", "two words"), ("str", ""),
    ])
  func types(type: String, text: String) throws {
    let ours = "probe.ours.\(type)"
    let theirs = "probe.theirs.\(type)"
    #expect(try lab.probe("set", ours, type, text) == [])
    _ = try lab.cmapctl("-s", "--", theirs, type, text)
    let expected = try lab.cmapctl("-g", ours)
    #expect(try lab.probe("get", ours) == expected)
    let other = try lab.probe("get", theirs)
    #expect(other.map { $0.replacing("theirs", with: "ours") } == expected)
  }

  @Test("binary values are printed as corosync-cmapctl -b prints them")
  func binary() throws {
    _ = try lab.probe("set", "probe.bin", "bin", "a\\\t")
    #expect(try lab.probe("get", "probe.bin") == ["probe.bin (bin) = a\\\\\\x09"])
    #expect(try lab.cmapctl("-b", "-g", "probe.bin") == ["probe.bin (bin) = a\\\\\\x09"])
  }

  @Test("setting a key replaces its type")
  func replacesType() throws {
    _ = try lab.probe("set", "probe.typed", "u32", "5")
    _ = try lab.probe("set", "probe.typed", "str", "5")
    #expect(try lab.probe("get", "probe.typed") == ["probe.typed (str) = 5"])
  }

  @Test("a key that does not exist has no value, and deleting it is no error")
  func missing() throws {
    #expect(try lab.probe("get", "probe.no.such.key") == ["probe.no.such.key missing"])
    _ = try lab.probe("set", "probe.gone", "u8", "1")
    #expect(try lab.probe("delete", "probe.gone") == ["true"])
    #expect(try lab.probe("delete", "probe.gone") == ["false"])
    #expect(try lab.probe("get", "probe.gone") == ["probe.gone missing"])
  }

  @Test("a read-only key is refused, with the key and the code in the error")
  func readOnly() throws {
    let key = "nodelist.node.0.ring0_addr"
    let error = try lab.failure("set", key, "str", "192.0.2.1")
    #expect(error.hasPrefix("cmap_set of '\(key)': "))
    #expect(error.hasSuffix("(CS_ERR_ACCESS)"))
    #expect(try lab.failure("delete", key).hasPrefix("cmap_delete of '\(key)': "))
  }

  @Test("strings up to 16383 bytes are set and read whole", arguments: [0, 510, 511, 512, 16_383])
  func lengths(count: Int) throws {
    _ = try lab.probe("set-raw", "probe.long", "\(count)")
    let expected = "probe.long (str) = " + String(repeating: "x", count: count)
    #expect(try lab.probe("get", "probe.long") == [expected])
  }

  @Test("a longer string is refused", arguments: [16_384, 100_000])
  func tooLong(count: Int) throws {
    let error = try lab.failure("set-raw", "probe.long", "\(count)")
    #expect(error.hasPrefix("cmap_set of 'probe.long': the value does not fit its type"))
  }

  @Test("all keys of the configuration are those of corosync-cmapctl, in its order")
  func configuration() throws {
    let expected = try lab.cmapctl("-b")
    #expect(expected.count > 100)
    #expect(try lab.probe("list") == expected)
  }

  @Test("a prefix selects keys as it does for corosync-cmapctl")
  func prefix() throws {
    let expected = try lab.cmapctl("-b", "nodelist.")
    #expect(expected.count > 4)
    #expect(try lab.probe("list", "config", "nodelist.") == expected)
    #expect(try lab.probe("list", "config", "no.such.prefix") == [])
  }

  @Test("the keys of the statistics are those of corosync-cmapctl, with their types")
  func statistics() throws {
    // The values change all the time, and each client has keys of its own connection.
    func names(_ lines: [String]) -> [String] {
      lines.filter { !$0.hasPrefix("stats.ipcs.") }
        .map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
    }
    let expected = names(try lab.cmapctl("-b", "-m", "stats"))
    #expect(expected.count > 50)
    #expect(names(try lab.probe("list", "stats")) == expected)
  }
}
