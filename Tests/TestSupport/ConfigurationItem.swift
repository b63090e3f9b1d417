/// A part of a configuration without its layout.
public indirect enum ConfigurationItem: Hashable, Sendable {
  case pair(_ key: String, _ value: String)
  case section(_ name: String, _ items: [ConfigurationItem])
}

extension ConfigurationItem {
  /// Whether this is a pair with that key.
  func isPair(_ name: String) -> Bool {
    if case .pair(name, _) = self { true } else { false }
  }
}
