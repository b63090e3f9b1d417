import CorosyncSyntax

/// A value that held before a release, as the schema shows it.
struct EarlierValue<Form: Encodable>: Encodable {
  let before: String
  let value: Form
}

extension ByRelease {
  /// The value in the newest release.
  var newest: Value { changes.last?.value ?? original }

  /// The values of older releases, oldest first, each in an encodable form; empty where the fact
  /// never changed.
  func earlier<Form: Encodable>(_ form: (Value) -> Form) -> [EarlierValue<Form>] {
    zip(values, changes).map {
      EarlierValue(before: $1.since.description, value: form($0))
    }
  }
}
