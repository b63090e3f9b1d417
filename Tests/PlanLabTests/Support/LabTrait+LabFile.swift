import TestSupport
import Testing

extension Trait where Self == LabTrait {
  /// A lab of three nodes that starts with a file made from the one that it would have.
  static func lab(
    _ options: String..., edit: @escaping @Sendable (LabFile) -> LabFile
  ) -> LabTrait {
    LabTrait(options: options) { edit(LabFile(text: $0)).text }
  }
}
