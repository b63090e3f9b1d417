import CorosyncModel
import CorosyncValidation

/// Turns what a person gives for an address into one.
enum AddressLookup {
  /// The address that a host name stands for; anything else as it is.
  ///
  /// Throws ``Failure`` for a name without an address, and for one with several.
  static func address(of text: String) throws -> String {
    // What looks like an address is judged with the file at hand.
    guard IPAddress(text) == nil, text.contains(where: \.isLetter), !text.contains(":") else {
      return text
    }
    #if Runtime
    let found = SystemResolver().resolver.addresses(of: text).filter { !isLoopback($0) }
    guard let address = found.first else {
      throw Failure(
        .refused, "\"\(text)\" is no address, and no host of this name is known; give its address")
    }
    guard found.count == 1 else {
      throw Failure(
        .refused,
        "\"\(text)\" stands for \(found.map { "\($0)" }.joined(separator: ", ")); give one of them")
    }
    return "\(address)"
    #else
    throw Failure(.refused, "\"\(text)\" can't be looked up by this program; give its address")
    #endif
  }

  private static func isLoopback(_ address: IPAddress) -> Bool {
    switch address {
    case .v4(let number): number >> 24 == 127
    case .v6(let number): number == 1
    }
  }
}
