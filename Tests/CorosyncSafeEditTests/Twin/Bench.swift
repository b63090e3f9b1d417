import CorosyncConf
import CorosyncSafeEdit
import CorosyncStore
import Glibc
import SystemPackage
import TestSupport

/// A real file, a cluster in memory that runs it, and the workflow on both.
struct Bench {
  static let old = """
    totem {
      version: 2
      cluster_name: demo
      transport: knet
      config_version: 7
      token: 3000
      crypto_cipher: aes256
      crypto_hash: sha256
    }
    quorum {
      provider: corosync_votequorum
    }
    nodelist {
      node {
        name: uno
        nodeid: 1
        ring0_addr: 10.0.0.1
      }
      node {
        name: dos
        nodeid: 2
        ring0_addr: 10.0.0.2
      }
      node {
        name: tres
        nodeid: 3
        ring0_addr: 10.0.0.3
      }
    }

    """

  /// The old content with the token changed, and with a version.
  static func content(token: Int, version: UInt64) -> String {
    old.replacing("token: 3000", with: "token: \(token)")
      .replacing("config_version: 7", with: "config_version: \(version)")
  }

  let folder: CommandFolder
  let live: String
  let cluster: TwinCluster
  let witness = Witness()
  var options = EditOptions()

  init(_ content: String = Bench.old) throws {
    folder = try CommandFolder()
    live = try folder.write("corosync.conf", content)
    cluster = try TwinCluster(live: live)
    options.lockLimit = .seconds(5)
    options.proofLimit = .seconds(5)
  }

  /// A store of its own, as another program would have it.
  func store(_ id: Int32 = 4242) throws -> ConfigurationStore {
    try ConfigurationStore(
      path: FilePath(live),
      state: StateDirectory(path: FilePath(folder["state"]), user: geteuid()),
      process: ProcessFacts(id: id, command: "tests"))
  }

  func editor(withCluster: Bool = true) throws -> SafeEditor {
    SafeEditor(
      store: try store(), cluster: withCluster ? cluster : nil, options: options,
      observer: witness)
  }

  /// Sets the token, the change that most tests make.
  @discardableResult
  func setToken(_ token: Int = 5000, withCluster: Bool = true) throws -> EditOutcome {
    try run(.operations([SetKey(path("totem.token"), to: String(token))]), withCluster: withCluster)
  }

  @discardableResult
  func run(
    _ content: EditRequest.Content, withCluster: Bool = true
  ) throws -> EditOutcome {
    try editor(withCluster: withCluster)
      .run(EditRequest(content, command: "a test", user: geteuid()))
  }

  func path(_ text: String) throws -> ConfigurationPath { try ConfigurationPath(parsing: text) }
  func text() throws -> String { try CommandFile.text(live) }
  func identity() throws -> CommandFile.Identity { try CommandFile.identity(of: live) }
  func overwrite(_ text: String) throws { try CommandFile.write(Array(text.utf8), to: live) }

  /// The stages on record, newest first.
  func stages() throws -> [Stage] { try store().journal.list().entries.map(\.stage) }

  /// What is there beside the state directory.
  func names() throws -> [String] { try folder.names().filter { $0 != "state" } }

  /// What a change is refused with; nil where it is not refused so.
  func refusal(
    withCluster: Bool = true, _ body: () throws -> EditOutcome
  ) throws -> Objections? {
    do {
      _ = try body()
      return nil
    } catch SafeEditError.refused(let edit) {
      return edit.objections
    }
  }
}
