/// The files of this repository.
public enum Repository {
  /// The folder of the package.
  public static let root =
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  /// The path of something in the repository.
  public static func path(_ name: String) -> String { "\(root)/\(name)" }

  public static func text(_ name: String) throws -> String { try CommandFile.text(path(name)) }

  /// The lines without their ends; the last one is empty where the file ends with a line end.
  public static func lines(_ name: String) throws -> [Substring] {
    try text(name).split(separator: "\n", omittingEmptySubsequences: false)
  }
}
