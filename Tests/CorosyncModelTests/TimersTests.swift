import CorosyncModel
import CorosyncSyntax
import TestSupport
import Testing

/// The timers in effect against the daemon's formulas.
struct TimersTests {
  /// Settings, and the timers that the daemon makes of them.
  struct Case: Sendable {
    let totem: String
    let nodes: Int
    let link: String
    /// Token, surcharge, retransmit, hold, consensus, and of link 0 ping timeout and interval.
    let timers: [UInt32]

    init(_ totem: String, nodes: Int, link: String = "", _ timers: [UInt32]) {
      self.totem = totem
      self.nodes = nodes
      self.link = link
      self.timers = timers
    }
  }

  /// Computed from the formulas of `totem_volatile_config_read` and `calc_knet_ping_timers` in
  /// double and single precision.
  static let cases = [
    Case("", nodes: 2, [3000, 0, 714, 561, 3600, 1500, 750]),
    Case("", nodes: 1, [3000, 0, 714, 561, 3600, 1500, 750]),
    Case("", nodes: 3, [3650, 650, 869, 685, 4380, 1825, 912]),
    Case("", nodes: 5, [4950, 1950, 1178, 932, 5940, 2475, 1237]),
    Case("", nodes: 16, [12100, 9100, 2880, 2294, 14520, 6050, 3025]),
    Case("token: 5000", nodes: 3, [5650, 650, 1345, 1066, 6780, 2825, 1412]),
    Case("token: 0", nodes: 4, [4300, 1300, 1023, 808, 5160, 2150, 1075]),
    Case("token: 1000", nodes: 2, [1000, 0, 238, 180, 1200, 500, 250]),
    Case("token: 1000\ntoken_coefficient: 100", nodes: 2, [1000, 0, 238, 180, 1200, 500, 250]),
    Case("token: 1000\ntoken_coefficient: 0", nodes: 3, [1000, 0, 238, 180, 1200, 500, 250]),
    Case(
      "token: 10000\ntoken_coefficient: 1000", nodes: 8,
      [16000, 6000, 3809, 3037, 19200, 8000, 4000]),
    Case(
      "token: 5000\ntoken_retransmits_before_loss_const: 10", nodes: 2,
      [5000, 0, 490, 382, 6000, 2500, 1250]),
    Case(
      "token: 5000\ntoken_retransmits_before_loss_const: 0", nodes: 2,
      [5000, 0, 1190, 942, 6000, 2500, 1250]),
    Case(
      "token: 5000\ntoken_retransmits_before_loss_const: 4294967295", nodes: 2,
      [5000, 0, 0, 4_294_967_286, 6000, 2500, 1250]),
    Case("token_retransmit: 238", nodes: 2, [3000, 0, 238, 180, 3600, 1500, 750]),
    Case("token_retransmit: 0", nodes: 2, [3000, 0, 714, 561, 3600, 1500, 750]),
    Case("token_retransmit: 238\nhold: 180", nodes: 2, [3000, 0, 238, 180, 3600, 1500, 750]),
    Case("hold: 0", nodes: 2, [3000, 0, 714, 561, 3600, 1500, 750]),
    Case("consensus: 3600", nodes: 2, [3000, 0, 714, 561, 3600, 1500, 750]),
    Case("consensus: 0", nodes: 3, [3650, 650, 869, 685, 4380, 1825, 912]),
    Case(
      "token: 4294967295", nodes: 2,
      [4_294_967_295, 0, 1_022_611_260, 818_088_998, 2_147_483_648, 2_147_483_647, 1_073_741_823]),
    Case("token: 4294967295", nodes: 3, [649, 650, 154, 113, 778, 324, 162]),
    Case(
      "token: 2147483648", nodes: 2,
      [2_147_483_648, 0, 511_305_630, 409_044_494, 2_147_483_648, 1_073_741_824, 536_870_912]),
    Case(
      "token: 1789569706", nodes: 2,
      [1_789_569_706, 0, 426_088_025, 340_870_410, 2_147_483_648, 894_784_853, 447_392_426]),
    Case(
      "token: 1789569710", nodes: 2,
      [1_789_569_710, 0, 426_088_026, 340_870_410, 2_147_483_648, 894_784_855, 447_392_427]),
    Case(
      "token: 16777217", nodes: 2,
      [16_777_217, 0, 3_994_575, 3_195_650, 20_132_660, 8_388_608, 4_194_304]),
    Case("token: 40", nodes: 2, [40, 0, 9, 4_294_967_294, 48, 20, 10]),
    Case("token: 1", nodes: 2, [1, 0, 0, 4_294_967_286, 1, 0, 0]),
    Case("", nodes: 2, link: "knet_pong_count: 5", [3000, 0, 714, 561, 3600, 600, 300]),
    Case("", nodes: 2, link: "knet_pong_count: 0", [3000, 0, 714, 561, 3600, 1500, 750]),
    Case(
      "", nodes: 2, link: "knet_ping_timeout: 700\nknet_ping_interval: 300",
      [3000, 0, 714, 561, 3600, 700, 300]),
    Case(
      "", nodes: 3, link: "knet_ping_timeout: 0\nknet_ping_interval: 0",
      [3650, 650, 869, 685, 4380, 1825, 912]),
    Case(
      "token: 3000\ntoken_coefficient: 4294967295", nodes: 4,
      [2998, 4_294_967_294, 713, 560, 3597, 1499, 749]),
  ]

  @Test(arguments: cases)
  func timersAreThoseOfTheDaemon(_ sample: Case) {
    let timers = Configuration(Document(latin1(file(sample)))).timers
    let ping = timers.pings[.lowest]
    #expect(
      [
        timers.token.rawValue, timers.tokenSurcharge.rawValue, timers.tokenRetransmit.rawValue,
        timers.hold.rawValue, timers.consensus.rawValue, ping?.timeout.rawValue,
        ping?.interval.rawValue,
      ] == sample.timers)
  }

  private func file(_ sample: Case) -> String {
    let nodes = (1...sample.nodes).map {
      "node {\nname: n\($0)\nnodeid: \($0)\nring0_addr: 10.0.0.\($0)\n}\n"
    }
    let interface = sample.link.isEmpty ? "" : "interface {\n\(sample.link)\n}\n"
    return "totem {\nversion: 2\n\(sample.totem)\n\(interface)}\nnodelist {\n\(nodes.joined())}\n"
  }

  @Test func otherTimersHaveTheirDefaults() {
    let timers = Configuration(Document([])).timers
    #expect(timers.token.rawValue == 3000)
    #expect(timers.tokenRetransmitsBeforeLoss == 4)
    #expect(timers.join.rawValue == 50)
    #expect(timers.sendJoin.rawValue == 0)
    #expect(timers.merge.rawValue == 200)
    #expect(timers.downcheck.rawValue == 1000)
    #expect(timers.maxNetworkDelay.rawValue == 50)
    #expect(timers.tokenWarning == 75)
    #expect(timers.pings.isEmpty)
  }

  @Test func zeroIsTheDefaultButForTwo() {
    let zeros = ["join", "send_join", "merge", "downcheck", "max_network_delay", "token_warning"]
    let text = "totem {\n" + zeros.map { "\($0): 0\n" }.joined() + "}\n"
    let timers = Configuration(Document(latin1(text))).timers
    #expect(timers.join.rawValue == 50)
    #expect(timers.sendJoin.rawValue == 0)
    #expect(timers.merge.rawValue == 200)
    #expect(timers.downcheck.rawValue == 1000)
    #expect(timers.maxNetworkDelay.rawValue == 50)
    #expect(timers.tokenWarning == 0)
  }

  @Test func givenTimersCount() {
    let text = """
      totem {
        join: 60
        send_join: 80
        merge: 201
        downcheck: 1001
        max_network_delay: 51
        token_warning: 90
      }
      """
    let timers = Configuration(Document(latin1(text))).timers
    #expect(timers.join.rawValue == 60)
    #expect(timers.sendJoin.rawValue == 80)
    #expect(timers.merge.rawValue == 201)
    #expect(timers.downcheck.rawValue == 1001)
    #expect(timers.maxNetworkDelay.rawValue == 51)
    #expect(timers.tokenWarning == 90)
  }

  @Test func onlyNodesWithAnAddressForLink0RaiseTheToken() {
    let nodes = (1...4).map { "node {\nname: n\($0)\nnodeid: \($0)\nring1_addr: 10.0.0.\($0)\n}\n" }
    let text = "nodelist {\n\(nodes.joined())}\n"
    let timers = Configuration(Document(latin1(text))).timers
    #expect(timers.token.rawValue == 3000)
    #expect(timers.pings.keys.map(\.rawValue) == [1])
  }
}
