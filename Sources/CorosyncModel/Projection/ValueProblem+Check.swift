extension ValueProblem {
  /// The name of the check that fails, such as `value.int-range`.
  ///
  /// For a word that is not allowed, the key's own name.
  public var check: String {
    switch kind {
    case .integerRange: "value.int-range"
    case .unsignedInteger: "value.unsigned"
    case .unsignedAborts: "value.unsigned-abort"
    case .dscp: "value.dscp"
    case .unstorableName: "value.store"
    case .badWord: String(decoding: key, as: UTF8.self)
    case .unknownUser, .reservedUserID: "uidgid.user"
    case .unknownGroup, .reservedGroupID: "uidgid.group"
    case .longName: "uidgid.long-name"
    case .uidgidItem: "uidgid.item"
    case .uidgidSubsection: "uidgid.subsection"
    case .uidgidForeignSection: "uidgid.foreign-section"
    case .memberItem: "member.item"
    case .memberSubsection: "member.subsection"
    case .loggerWithoutSubsystem: "logger.no-subsys"
    case .daemonWithoutName: "logger.no-name"
    case .nestedLogger: "logger.nested"
    case .nestedInterface: "interface.nested"
    case .memberOutsideInterface: "member.outside-interface"
    }
  }
}
