import CorosyncModel
import CorosyncSyntax

extension ConversionDraft {
  /// Values that no corosync reads would be lost or misread, so each is to be mended first.
  mutating func refuseValues() {
    for problem in configuration.projection.problems where problem.source == .main {
      guard let line = document.lineIndex(at: problem.range.lowerBound) else { continue }
      let value = document.text(problem.range)
      // Those that go are no loss.
      if value == "3des" || isRetired(line) { continue }
      miss("\(place(line)): corosync can't read the value \"\(value)\"")
    }
  }

  private func isRetired(_ line: Int) -> Bool {
    let path = document.path(ofSection: document.lines[line].section).map { document.text($0) }
    let key = Catalogue.key(name(ofLine: line), inSection: path.joined(separator: "."))
    return key?.retirement?.kind == .removed && path == ["totem"]
  }

  /// Gives the section `totem` the transport, and takes out what only older releases read.
  mutating func convertTotem(links: Int) {
    let sections = index.sections("totem")
    guard let totem = sections.last else {
      return miss("there is no section \"totem\"")
    }
    convertTransport(sections, totem)
    convertVersion(totem)
    let hasLinkMode = !lines(of: "link_mode", in: sections).isEmpty
    for section in sections {
      for line in index.pairs[section] {
        if name(ofLine: line) == "rrp_mode" {
          convert(ringMode: line, links: links, hasLinkMode: hasLinkMode)
        } else {
          convert(totemLine: line)
        }
      }
    }
  }

  private func lines(of key: String, in sections: [Int]) -> [Int] {
    sections.flatMap { index.pairs[$0] }.filter { name(ofLine: $0) == key }
  }

  private mutating func convertTransport(_ sections: [Int], _ totem: Int) {
    let lines = lines(of: "transport", in: sections)
    for line in lines
    where !document[document.lines[line].value].elementsEqual(Transport.knet.rawValue.utf8) {
      set(line: line, to: Transport.knet.rawValue, "udp and udpu have one link and no encryption")
    }
    guard lines.isEmpty else { return }
    note(
      "added \"transport: knet\"", at: nil,
      "what corosync 3 takes without it, but 1.x and 2.x took udp")
    // The last key may be one that goes, and the comment above it is not one of the transport.
    insert(
      [("transport", Transport.knet.rawValue)], inSection: totem,
      behind: self.lines(of: "version", in: [totem]).last)
  }

  private mutating func convertVersion(_ totem: Int) {
    guard let version = index.pair(.totemVersion) else {
      note("added \"version: 2\"", at: nil, "corosync doesn't start without it")
      return insert([("version", "2")], inSection: totem)
    }
    guard let line = document.lineIndex(at: version.range.lowerBound), value(ofLine: line) != "2"
    else { return }
    set(line: line, to: "2", "the only version of the file's format that corosync takes")
  }

  private mutating func convert(totemLine line: Int) {
    switch name(ofLine: line) {
    case "nodeid": remove(line: line, "the numbers of all nodes stand in the node list")
    case "transport", "version", "secauth", "crypto_cipher", "crypto_hash": break
    default: removeRetired(line: line, section: "totem")
    }
  }

  /// Removes a key that the daemon of today does nothing with.
  mutating func removeRetired(line: Int, section: String) {
    guard let key = Catalogue.key(name(ofLine: line), inSection: section), !key.isWildcard else {
      return
    }
    if let retirement = key.retirement, retirement.kind == .removed {
      remove(line: line, retirement.explanation)
    } else if !key.transports.isEmpty, !key.transports.contains(.knet) {
      remove(line: line, "without effect with knet")
    }
  }

  private mutating func convert(ringMode line: Int, links: Int, hasLinkMode: Bool) {
    let mode = value(ofLine: line)
    if hasLinkMode { return remove(line: line, "\"link_mode\" stands in its place") }
    guard links > 1, mode == "active" || mode == "passive" else {
      return remove(line: line, "replaced by \"link_mode\", which is for several links")
    }
    let how =
      mode == "active"
      ? "every packet goes over all links, as before"
      : "one link carries the traffic and the others stand by, where rings took turns"
    rename(line: line, to: "link_mode", "its name with knet: \(how)")
  }

  /// Writes encryption out as it was meant; whether there is any.
  ///
  /// Releases before 3 encrypted unless `secauth` was `off`, whatever else it said. A file that
  /// names knet is read by no such release, so there the words stay as they are.
  mutating func convertCrypto() -> Bool {
    let sections = index.sections("totem")
    guard let totem = sections.last else { return false }
    let switches = lines(of: "secauth", in: sections)
    let ciphers = lines(of: "crypto_cipher", in: sections)
    let hashes = lines(of: "crypto_hash", in: sections)
    let isForKnet = lines(of: "transport", in: sections).last.map { value(ofLine: $0) } == "knet"
    let wasOn =
      isForKnet
      ? configuration.totem.crypto.secauth?.value == "on"
      : switches.last.map { value(ofLine: $0) } != "off"
    var cipher = ciphers.last.map { value(ofLine: $0) } ?? (wasOn ? "aes256" : "none")
    var hash = hashes.last.map { value(ofLine: $0) } ?? (wasOn ? "sha256" : "none")
    if cipher == "3des", let line = ciphers.last {
      cipher = "aes256"
      set(line: line, to: cipher, "corosync 3 has no 3des")
    }
    if cipher != "none", hash == "none" {
      hash = "sha256"
      if let line = hashes.last { set(line: line, to: hash, "a cipher needs a hash") }
    }
    var added: [(name: String, value: String)] = []
    if isForKnet {
      if hashes.isEmpty, hash != configuration.totem.crypto.effectiveHash {
        note("added \"crypto_hash: \(hash)\"", at: nil, "a cipher needs a hash")
        insert([("crypto_hash", hash)], inSection: totem)
      }
      return cipher != "none" || hash != "none"
    }
    if ciphers.isEmpty { added.append(("crypto_cipher", cipher)) }
    if hashes.isEmpty { added.append(("crypto_hash", hash)) }
    write(added, for: switches, in: totem)
    return cipher != "none" || hash != "none"
  }

  /// Puts the keys of encryption in the place of the lines that switched it.
  private mutating func write(
    _ keys: [(name: String, value: String)], for switches: [Int], in totem: Int
  ) {
    for line in switches {
      remove(
        line: line, "crypto_cipher and crypto_hash say the same in every release",
        for: line == switches.last ? keys : [])
    }
    if keys.isEmpty { return }
    if switches.isEmpty { insert(keys, inSection: totem) }
    note(
      "added " + keys.map { "\"\($0.name): \($0.value)\"" }.joined(separator: " and "), at: nil,
      switches.last.map { "what \"secauth: \(value(ofLine: $0))\" meant in 1.x and 2.x" }
        ?? "1.x and 2.x encrypted without being told to, corosync 3 does not")
  }
}
