import CorosyncSyntax

/// What changed in the daemon's storing of values within the 3.1 series, besides the keys.
extension Release {
  /// A bad unsigned number is refused; before, the daemon aborts.
  var refusesBadUnsigned: Bool { self >= Release(3, 1, 10) }

  /// Subsections of special sections are told apart from the section itself; before, their keys and
  /// their closing braces count as the section's own.
  package var separatesSubsections: Bool { self >= Release(3, 1, 10) }
}
