import Glibc

/// A random number generator that gives the same numbers for the same seed: SplitMix64.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SplitMix64 {
  /// The seed of generated input, which `COROSYNC_SEED` overrides.
  public static func seed(default seed: UInt64) -> UInt64 {
    getenv("COROSYNC_SEED").flatMap { UInt64(String(cString: $0)) } ?? seed
  }

  /// Whether something that happens in `percent` of a hundred cases happens.
  public mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &self) < percent
  }

  /// One of the elements, which must not be empty.
  public mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &self)]
  }

  /// A number within the limits.
  public mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  /// A position of an element; nil where there is none.
  public mutating func index(in elements: some Collection) -> Int? {
    elements.isEmpty ? nil : Int.random(in: 0..<elements.count, using: &self)
  }
}
