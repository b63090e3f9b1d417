import CorosyncCmap
import CorosyncModel
import CorosyncRuntime

/// The timers that a daemon's knet pings go by, held against those of its file.
///
/// Up to 3.1.10 a reload works out timers that are not set from the token before it: links that
/// were lost are noticed late, and after a shorter token too late for another link to take over. A
/// second reload makes them right. Source: the daemon's `calc_knet_ping_timers`.
enum RunningPings {
  /// The links whose pings go by other timers than the configuration gives, in ascending order, as
  /// what is missing from the proof.
  ///
  /// Links that the daemon tells nothing of are left out.
  static func failures(
    of configuration: Configuration, on cluster: any ClusterRuntime, within limit: Duration
  ) throws(RuntimeError) -> [Verification.Failure] {
    guard configuration.totem.transport == .knet else { return [] }
    var links: [LinkNumber] = []
    for (link, ping) in configuration.timers.pings.sorted(by: { $0.key < $1.key }) {
      let timers = [("knet_ping_interval", ping.interval), ("knet_ping_timeout", ping.timeout)]
      for (name, timer) in timers where links.last != link {
        let key: CmapKey = "runtime.config.totem.interface.\(link).\(name)"
        guard let running = try cluster.value(of: key, within: limit)?.unsigned else { continue }
        if running != UInt64(timer.rawValue) { links.append(link) }
      }
    }
    return links.map { .pingsDiffer($0) }
  }
}
