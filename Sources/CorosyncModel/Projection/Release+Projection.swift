import CorosyncSyntax

/// What changed in the daemon's storing of values within the 3.1 series.
extension Release {
  /// `system.allow_knet_handle_fallback` takes `yes` and `no` only.
  var checksHandleFallback: Bool { self >= Release(3, 1, 1) }

  /// The models for crypto and compression are those that libknet offers; before, the former are
  /// fixed and the latter not checked.
  var asksKnetForModels: Bool { self >= Release(3, 1, 3) }

  /// `system.move_to_root_cgroup` takes `auto`.
  var knowsAutomaticCgroup: Bool { self >= Release(3, 1, 5) }

  /// `totem.knet_mtu` is a number.
  var knowsKnetMTU: Bool { self >= Release(3, 1, 7) }

  /// The keys of the redundant ring protocol, without effect since 3.0, are still numbers.
  var keepsRingTimers: Bool { self < Release(3, 1, 10) }

  /// `totem.ip_dscp` is a number.
  var knowsDSCP: Bool { self >= Release(3, 1, 10) }

  /// A bad unsigned number is refused; before, the daemon aborts.
  var refusesBadUnsigned: Bool { self >= Release(3, 1, 10) }

  /// Subsections of special sections are told apart from the section itself; before, their keys and
  /// their closing braces count as the section's own.
  var separatesSubsections: Bool { self >= Release(3, 1, 10) }
}
