public import CorosyncDiagnostics
import CorosyncModel

/// Finds sections `interface` for links that can't be.
public enum InterfaceNumberRule: Rule {
  public static let ids: [RuleID] = ["interface-number-too-high"]
  public static let stage = RuleStage.test
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "A section interface with a linknumber above 7.",
    why: "The daemon does not start. At a reload it says nothing and skips the settings of links "
      + "from there on.",
    example: Example.with { $0.interfaces = [["linknumber: 8", "mcastport: 5409"]] },
    fix: "Number the links from 0 to 7.",
    source: "totemconfig.c get_interface_params")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let links = subject.links
    return links.settings.filter { $0.key > 7 }.map { link, range in
      finding(at: range, "link number \(Int32(bitPattern: link)) is outside of 0 to 7")
    }
  }
}
