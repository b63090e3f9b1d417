import CorosyncConf

/// Reads inputs with everything that reads a configuration; a profiler counts the instructions.
///
/// `reader-benchmark NAME BYTES [STAGE]`, or `reader-benchmark list`. A size of 0 makes the input
/// of one unit only, so that the difference to it is what the input costs.
@main
enum ReaderBenchmark {
  /// The stages, each with those before it.
  private static let stages = [
    "make", "document", "projection", "configuration", "rules", "format",
  ]

  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count > 2, let workload = Workload(rawValue: arguments[1]),
      let size = Int(arguments[2])
    else {
      for workload in Workload.allCases { print(workload.rawValue) }
      return
    }
    let last = arguments.count > 3 ? stages.firstIndex(of: arguments[3]) ?? 5 : 5
    let bytes = workload.bytes(size)
    var results: [Int] = []
    // An ordinary file is a small one: as many of them as make up the size.
    let count = workload == .ordinary ? max(1, size / bytes.count) : 1
    for _ in 0..<count { results = read(bytes, until: last) }
    print(count * bytes.count, results)
  }

  /// What was found, so that no work can be left out.
  private static func read(_ bytes: [UInt8], until stage: Int) -> [Int] {
    guard stage > 0 else { return [] }
    let document = Document(bytes)
    guard stage > 1 else { return [document.lines.count] }
    let projection = Projection(document)
    guard stage > 2 else { return [projection.entries.count] }
    let configuration = Configuration(document, projection: projection)
    guard stage > 3 else { return [configuration.nodes.count] }
    let findings = RuleSet.standard.check(configuration)
    let settings = configuration.runtimeSettings.settings
    let plan = Plan(from: configuration, to: configuration)
    guard stage > 4 else { return [findings.count, settings.count, plan.steps.count] }
    let edits = try? FormatDocument().edits(in: configuration.index)
    return [findings.count, settings.count, plan.steps.count, edits?.count ?? -1]
  }
}
