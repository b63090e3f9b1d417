public import ArgumentParser
public import CorosyncModel

/// A path on the command line.
extension ConfigurationPath: ExpressibleByArgument {
  public init?(argument: String) {
    guard let path = try? ConfigurationPath(parsing: argument) else { return nil }
    self = path
  }
}
