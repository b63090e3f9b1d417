public import CorosyncCmap

extension Projection {
  /// The entry of a key; nil where the file doesn't produce it.
  public subscript(key: CmapKey) -> Entry? {
    let index = firstIndex { !($0.key < key) }
    return index < entries.count && entries[index].key == key ? entries[index] : nil
  }

  /// The value of a key; nil where the file doesn't produce it.
  public func value(_ key: CmapKey) -> CmapValue? { self[key]?.value }

  /// The entries whose keys start with `prefix`, such as `nodelist.node.0.`; all for an empty one.
  public func entries(prefix: String) -> ArraySlice<Entry> {
    let start = firstIndex {
      !$0.key.description.utf8.lexicographicallyPrecedes(prefix.utf8)
    }
    let end = firstIndex {
      !$0.key.description.utf8.lexicographicallyPrecedes(prefix.utf8) && !$0.key.hasPrefix(prefix)
    }
    return entries[start..<end]
  }

  /// The first entry for which `isBeyond` holds, which must hold for all behind it too.
  private func firstIndex(where isBeyond: (Entry) -> Bool) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if isBeyond(entries[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
