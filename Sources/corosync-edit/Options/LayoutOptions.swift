public import ArgumentParser
public import CorosyncEditing

/// How a file is laid out.
struct LayoutOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What a line is indented by for each section around it: tab, or a number of blanks, 0 to 16.",
      discussion: "Default: tab, as in corosync's own example file.", valueName: "width"))
  var indent: Layout.Indentation = .tab

  var layout: Layout { Layout(indentation: indent) }
}

extension Layout.Indentation: ExpressibleByArgument {
  public init?(argument: String) {
    if argument == "tab" {
      self = .tab
    } else if let count = Int(argument), (0...16).contains(count) {
      self = .blanks(count)
    } else {
      return nil
    }
  }

  public var defaultValueDescription: String {
    switch self {
    case .tab: "tab"
    case .blanks(let count): String(count)
    }
  }
}
