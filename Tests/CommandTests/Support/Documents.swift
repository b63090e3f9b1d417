import FoundationEssentials
import TestSupport

/// What `get --format json` prints, one of them.
struct FoundValue: Decodable, Equatable {
  let path: String
  let value: String
}

/// What `history --format json` prints, one of them.
struct HistoryEntry: Decodable {
  let id: String
  let time: String
  let file: String
  let stage: String
  let oldVersion: UInt64?
  let newVersion: UInt64?
  let command: String
  let user: UInt32
  let login: String?
  let undoes: String?
  let note: String?
}

/// What commands that change a file print with `--format json`.
struct ChangeReport: Decodable {
  let result: String
  let file: String
  let entry: String?
  let oldVersion: UInt64?
  let newVersion: UInt64?
  let version: UInt64?
  let changes: [Change]
  let findings: [Finding]
  let hazards: [Hazard]
  let preflight: [Preflight]
  let forcible: [String]
  let reasons: [String]
  let warnings: [String]
  let members: [Member]

  struct Change: Decodable, Equatable {
    let path: String
    let old: String?
    let new: String?
    let effect: String
  }

  struct Finding: Decodable {
    let file: String
    let line: Int
    let column: Int
    let severity: String
    let rule: String
    let message: String
    let isOld: Bool
  }

  struct Hazard: Decodable {
    let id: String
    let kind: String
    let message: String
    let advice: String
    let isRefused: Bool
  }

  struct Preflight: Decodable {
    let check: String
    let message: String
    let risk: String
    let isRefused: Bool
  }
}

struct Member: Decodable, Equatable {
  let nodeid: UInt32
  let name: String?
  let joined: Bool
  let configVersion: UInt64?
}

/// What `status --format json` prints.
struct StatusDocument: Decodable {
  let file: String
  let clusterName: String?
  let transport: String
  let cipher: String
  let hash: String
  let fileVersion: UInt64?
  let reason: String?
}

/// What `recover --format json` prints, one of them.
struct RecoveryDocument: Decodable {
  let entry: HistoryEntry
  let result: String
  let summary: String
  let reasons: [String]
  let removedFiles: [String]
  let warnings: [String]
}

/// Reads the standard output of a command as JSON.
func decode<Document: Decodable>(
  _ type: Document.Type, _ result: CommandResult
) throws -> Document {
  do {
    return try JSONDecoder().decode(type, from: Data(result.outputBytes))
  } catch {
    throw CommandFailure("not the JSON that was expected: \(error); \(result)")
  }
}

/// What a command prints as JSON that could not even judge its file.
struct FailureDocument: Decodable {
  let result: String
  let file: String
  let reasons: [String]
}

struct RecoverDocument: Decodable {
  let changes: [RecoveryDocument]
  let series: SeriesDocument?
}

struct SeriesDocument: Decodable {
  struct Step: Decodable {
    let number: Int
    let title: String
    let isMade: Bool
  }

  let result: String
  let purpose: String
  let position: Int
  let steps: [Step]
}
