import CorosyncDiagnostics
import CorosyncValidation
import TestSupport

extension CoverageTable {
  static let quorum: [CoverageRow] = [
    CoverageRow(
      "quorum.provider", "quorum-provider-unknown",
      Example.with { $0.quorum = ["provider: votequorum"] },
      Example.with { $0.quorum = ["provider: corosync_ykd"] }),
    CoverageRow(
      "quorum.no-votes-source", "node-list-missing", Example.with { $0.nodes = [] }, goodFile),
    CoverageRow(
      "quorum.two_node-device", "incompatible-with-device",
      Example.with {
        $0.nodes.removeLast()
        $0.quorum.append("two_node: 1")
        $0.device = ["model: net"]
        $0.net = ["host: q.example.org", "algorithm: lms"]
      },
      Example.with {
        $0.nodes.removeLast()
        $0.quorum.append("two_node: 0")
        $0.device = ["model: net"]
        $0.net = ["host: q.example.org", "algorithm: lms"]
      }),
    CoverageRow(
      "quorum.atb-node-meaningless", "tie-breaker-node",
      Example.quorum("auto_tie_breaker_node: lowest"),
      Example.quorum("auto_tie_breaker: 1", "auto_tie_breaker_node: lowest")),
    CoverageRow(
      "quorum.atb-node", "tie-breaker-node",
      Example.quorum("auto_tie_breaker: 1", "auto_tie_breaker_node: first"),
      Example.quorum("auto_tie_breaker: 1", "auto_tie_breaker_node: highest")),
    CoverageRow(
      "quorum.two_node-atb", "two-node-with-tie-breaker",
      Example.with {
        $0.nodes.removeLast()
        $0.quorum += ["two_node: 1", "auto_tie_breaker: 1"]
      },
      Example.with {
        $0.nodes.removeLast()
        $0.quorum += ["two_node: 0", "auto_tie_breaker: 1"]
      }),
    CoverageRow(
      "quorum.atb-odd", "tie-breaker-odd-votes", Example.quorum("auto_tie_breaker: 1"),
      Example.quorum("auto_tie_breaker: 1", "wait_for_all: 1")),
    CoverageRow(
      "quorum.atb-odd", "tie-breaker-odd-votes",
      Example.with {
        $0.quorum.append("auto_tie_breaker: 1")
        $0.device = ["model: net"]
      },
      Example.with {
        $0.quorum += ["auto_tie_breaker: 1", "wait_for_all: 1"]
        $0.device = ["model: net"]
      }),
    CoverageRow(
      "quorum.atb-lms-odd", "tie-breaker-with-last-man-standing",
      Example.quorum("auto_tie_breaker: 1", "last_man_standing: 1"),
      Example.quorum("auto_tie_breaker: 1", "last_man_standing: 1", "wait_for_all: 1")),
    CoverageRow(
      "quorum.device-lms", "incompatible-with-device",
      Example.with {
        $0.quorum.append("last_man_standing: 1")
        $0.device = ["model: net"]
      }, Example.quorum("last_man_standing: 1")),
    CoverageRow(
      "quorum.device-atb", "incompatible-with-device",
      Example.with {
        $0.quorum += ["auto_tie_breaker: 1", "wait_for_all: 1"]
        $0.device = ["model: net"]
      },
      Example.with {
        $0.quorum += ["auto_tie_breaker: 1"]
        $0.device = ["model: net"]
      }),
    CoverageRow(
      "quorum.device-downscale", "incompatible-with-device",
      Example.with {
        $0.quorum.append("allow_downscale: 1")
        $0.device = ["model: net"]
      },
      Example.with {
        $0.quorum.append("allow_downscale: 0")
        $0.device = ["model: net"]
      }),
    CoverageRow(
      "quorum.device-votes-expected", "device-votes-missing",
      Example.with {
        $0.quorum.append("expected_votes: 5")
        $0.device = ["model: net"]
      },
      Example.with {
        $0.quorum.append("expected_votes: 5")
        $0.device = ["model: net", "votes: 2"]
      }),
    CoverageRow(
      "quorum.device-votes-uneven", "device-votes-missing",
      Example.with {
        $0.nodes[0].append("quorum_votes: 2")
        $0.device = ["model: net"]
      },
      Example.with {
        $0.nodes[0].append("quorum_votes: 2")
        $0.device = ["model: net", "votes: 1"]
      }),
    CoverageRow(
      "quorum.device-votes-high", "device-votes-too-high",
      Example.with {
        $0.quorum.append("expected_votes: 4")
        $0.device = ["model: net", "votes: 3"]
      },
      Example.with {
        $0.quorum.append("expected_votes: 5")
        $0.device = ["model: net", "votes: 3"]
      }),
    CoverageRow(
      "quorum.lms-votes", "last-man-standing",
      Example.with {
        $0.nodes[0].append("quorum_votes: 2")
        $0.quorum += ["last_man_standing: 1", "wait_for_all: 1"]
      },
      Example.with {
        $0.nodes[0].append("quorum_votes: 1")
        $0.quorum += ["last_man_standing: 1", "wait_for_all: 1"]
      }),
    CoverageRow(
      "quorum.ev-tracking", "vote-tracking", Example.quorum("expected_votes_tracking: 1"),
      Example.quorum("expected_votes_tracking: 0")),
    CoverageRow(
      "quorum.ev-tracking-write", "vote-tracking", Example.quorum("allow_downscale: 1"),
      Example.quorum("allow_downscale: 0")),
    CoverageRow(
      "cluster.config_version", "config-version-missing",
      Example.with { $0.setTotem("config_version", "0") },
      Example.with { $0.setTotem("config_version", "1") }),
  ]
}
