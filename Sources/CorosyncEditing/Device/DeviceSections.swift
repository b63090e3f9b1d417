import CorosyncModel
import CorosyncSyntax

/// Writes keys into a section that may not be there yet, with sections inside of it.
struct DeviceSections {
  private let index: DocumentIndex

  init(_ index: DocumentIndex) { self.index = index }

  /// The edits that give a section these keys; a new one stands at the end of the section around
  /// it.
  func set(_ pairs: [DevicePair], in path: ConfigurationPath) throws(EditError) -> [SourceEdit] {
    if pairs.isEmpty { return [] }
    guard index.sections(path).isEmpty else {
      var edits: [SourceEdit] = []
      for pair in pairs {
        edits += try SetKey(path.appending(pair.key), to: pair.value).edits(in: index)
      }
      return edits
    }
    return [try add(NewDeviceSection(path.last.name, pairs), to: path.parent)]
  }

  /// The edit that writes a new section at the end of another one, which must be there.
  func add(
    _ section: NewDeviceSection, to parent: ConfigurationPath?
  ) throws(EditError) -> SourceEdit {
    let document = index.document
    guard let parent, let around = index.sections(parent).last else {
      throw .noSuchSection(parent ?? .quorum)
    }
    let indentation = SectionStyle(section: around, in: index).indentation
    let lines = try section.lines(indentation, step: document.indentationStep, document.lineEnd)
    return InsertionPoint(atEndOfSection: around, of: document).insert(lines)
  }
}

/// A section that the file does not have yet.
struct NewDeviceSection {
  private let name: String
  private let pairs: [DevicePair]
  private let sections: [NewDeviceSection]

  init(_ name: String, _ pairs: [DevicePair], _ sections: [NewDeviceSection] = []) {
    self.name = name
    self.pairs = pairs
    self.sections = sections.filter { !$0.pairs.isEmpty }
  }

  /// The bytes of all its lines.
  ///
  /// The depth is that of the sections of a device, and no input adds to it.
  func lines(
    _ indentation: [UInt8], step: [UInt8], _ lineEnd: [UInt8]
  ) throws(EditError) -> [UInt8] {
    var lines = indentation + Array("\(name) {".utf8) + lineEnd
    let inner = indentation + step
    for pair in pairs {
      try Writability.check(name: pair.key)
      let line = inner + Array("\(pair.key): \(pair.value)".utf8)
      try Writability.check(value: pair.value, lineLength: line.count)
      lines += line + lineEnd
    }
    for section in sections { lines += try section.lines(inner, step: step, lineEnd) }
    return lines + indentation + [.closeBrace] + lineEnd
  }
}

extension ConfigurationPath {
  /// `quorum.device`.
  static let device = quorum.appending("device")

  /// `quorum.device.net`.
  static let deviceNet = device.appending("net")

  /// `quorum.device.heuristics`.
  static let deviceHeuristics = device.appending("heuristics")
}
