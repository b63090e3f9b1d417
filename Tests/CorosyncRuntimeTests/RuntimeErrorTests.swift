import CorosyncCmap
import CorosyncRuntime
import Testing

@Suite("Errors of the running daemon")
struct RuntimeErrorTests {
  static let wordings: [(RuntimeError, String)] = [
    (
      .callFailed(CallSite(.cmapInitialize), .library),
      "cmap_initialize: corosync is not running on this node, start it first (CS_ERR_LIBRARY)"
    ),
    (
      .callFailed(CallSite(.cmapSet, .key("totem.version")), .access),
      "cmap_set of 'totem.version': the key is read-only, change corosync.conf and reload instead"
        + " (CS_ERR_ACCESS)"
    ),
    (
      .callFailed(CallSite(.cfgNodeStatus, .node(7)), .failedOperation),
      "corosync_cfg_node_status_get of node 7: corosync knows no such node"
        + " (CS_ERR_FAILED_OPERATION)"
    ),
    (
      .callFailed(CallSite(.cmapIterate, .prefix("a\u{1B}")), .noResources),
      "cmap_iter_next of 'a\\x1B*': out of file descriptors or other resources"
        + " (CS_ERR_NO_RESOURCES, 18)"
    ),
    (
      .deadlinePassed(site: CallSite(.cfgReload), wasSent: true),
      "corosync_cfg_reload_config: no answer from corosync within the deadline, the request may"
        + " still be carried out"
    ),
    (
      .deadlinePassed(site: nil, wasSent: false),
      "corosync did not answer earlier calls within the deadline"
    ),
  ]

  @Test("an error says what failed and what to do", arguments: wordings)
  func description(error: RuntimeError, expected: String) {
    #expect("\(error)" == expected)
  }

  @Test("the outcome is unknown only of a change that was sent")
  func outcome() {
    let reload = CallSite(.cfgReload)
    #expect(RuntimeError.deadlinePassed(site: reload, wasSent: true).outcomeIsUnknown)
    #expect(!RuntimeError.deadlinePassed(site: reload, wasSent: false).outcomeIsUnknown)
    #expect(RuntimeError.callFailed(reload, .library).outcomeIsUnknown)
    #expect(!RuntimeError.callFailed(reload, .tryAgain).outcomeIsUnknown)
    let expected = CallSite(.votequorumSetExpected)
    #expect(RuntimeError.deadlinePassed(site: expected, wasSent: true).outcomeIsUnknown)
    let read = CallSite(.cmapGet, .key("totem.token"))
    #expect(!RuntimeError.deadlinePassed(site: read, wasSent: true).outcomeIsUnknown)
    #expect(!RuntimeError.callFailed(read, .library).outcomeIsUnknown)
  }

  @Test("the facts can be had without the words")
  func facts() {
    let error = RuntimeError.callFailed(CallSite(.cmapSet, .key("totem.version")), .access)
    #expect(error.site?.subject == .key("totem.version"))
    #expect(error.code == .access)
    #expect(RuntimeError.noQuorumProvider.code == nil)
  }
}
