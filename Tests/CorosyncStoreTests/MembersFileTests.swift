import Testing

@testable import CorosyncStore

@Suite struct MembersFileTests {
  @Test(
    arguments: [
      (#"{"nodename": "uno", "version": 4, "cluster": {"name": "c", "quorate": 1}}"#, true),
      (
        """
        {
        "nodename": "uno",
        "cluster": { "name": "c", "version": 3, "nodes": 3, "quorate": 0 },
        "nodelist": { "uno": { "id": 1, "quorate": 1 } }
        }
        """, false
      ),
      (#"{"quorate": 1, "x": {"quorate": 1}, "cluster": {"quorate" : 0}}"#, false),
      (#"{"x": {"cluster": {"quorate": 1}}, "cluster": {"a": {"quorate": 1}}}"#, nil),
      (#"{"cluster": {"name": "\"quorate\": 1 \\", "quorate": 10}}"#, true),
      (#"{"cluster": {"quorate": "yes"}}"#, nil),
      (#"{"cluster": {"quorate"#, nil),
      (#"{"cluster": {"quorate":"#, nil),
      ("}}}}", nil),
      (#""\"#, nil),
      ("", nil),
    ] as [(String, Bool?)])
  func readsOneNumber(text: String, isQuorate: Bool?) {
    #expect(MembersFile.isQuorate(Array(text.utf8)) == isQuorate)
  }
}
