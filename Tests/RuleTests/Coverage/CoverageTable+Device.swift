import CorosyncDiagnostics
import CorosyncValidation

extension CoverageTable {
  static let device: [CoverageRow] = [
    CoverageRow(
      "qdevice.no-model", "device-model", Example.with { $0.device = ["votes: 1"] },
      Example.with { $0.device = ["model: net"] }),
    CoverageRow(
      "qdevice.model", "device-model", Example.with { $0.device = ["model: disk"] },
      Example.with { $0.device = ["model: net"] }),
    CoverageRow(
      "heuristics.timeout", "device-value-refused",
      Example.with {
        $0.device = ["model: net"]
        $0.net = ["host: q.example.org", "algorithm: lms"]
        $0.heuristics = ["timeout: 999"]
      },
      Example.with {
        $0.device = ["model: net"]
        $0.net = ["host: q.example.org", "algorithm: lms"]
        $0.heuristics = ["timeout: 1000"]
      }),
    CoverageRow(
      "heuristics.sync_timeout", "device-value-refused",
      Example.with {
        $0.device = ["model: net"]
        $0.net = ["host: q.example.org", "algorithm: lms"]
        $0.heuristics = ["sync_timeout: 120001"]
      },
      Example.with {
        $0.device = ["model: net"]
        $0.net = ["host: q.example.org", "algorithm: lms"]
        $0.heuristics = ["sync_timeout: 120000"]
      }),
    CoverageRow(
      "heuristics.interval", "device-value-refused",
      Example.with {
        $0.device = ["model: net"]
        $0.net = ["host: q.example.org", "algorithm: lms"]
        $0.heuristics = ["interval: 3600001"]
      },
      Example.with {
        $0.device = ["model: net"]
        $0.net = ["host: q.example.org", "algorithm: lms"]
        $0.heuristics = ["interval: 3600000"]
      }),
    CoverageRow(
      "heuristics.mode", "device-value-refused",
      Example.with {
        $0.device = ["model: net"]
        $0.net = ["host: q.example.org", "algorithm: lms"]
        $0.heuristics = ["mode: always"]
      },
      Example.with {
        $0.device = ["model: net"]
        $0.net = ["host: q.example.org", "algorithm: lms"]
        $0.heuristics = ["mode: SYNC"]
      }),
    CoverageRow(
      "heuristics.exec-name", "heuristics-without-command",
      Example.with {
        $0.device = ["model: net"]
        $0.net = ["host: q.example.org", "algorithm: lms"]
        $0.heuristics = ["mode: on", "exec_a: /bin/true", "exec_a.b: /bin/true"]
      },
      Example.with {
        $0.device = ["model: net"]
        $0.net = ["host: q.example.org", "algorithm: lms"]
        $0.heuristics = ["mode: on", "exec_a: /bin/true"]
      }),
    CoverageRow(
      "heuristics.exec-store", "heuristics-without-command",
      Example.with {
        $0.device = ["model: net"]
        $0.net = ["host: q.example.org", "algorithm: lms"]
        $0.heuristics = ["mode: on", "exec_a: /bin/true", "exec_b: /bin/sh -c 'x y'"]
      },
      Example.with {
        $0.device = ["model: net"]
        $0.net = ["host: q.example.org", "algorithm: lms"]
        $0.heuristics = ["mode: on", "exec_a: /bin/true", #"exec_b: /bin/sh -c "x y""#]
      }),
    CoverageRow(
      "heuristics.none", "heuristics-without-command",
      Example.with {
        $0.device = ["model: net"]
        $0.net = ["host: q.example.org", "algorithm: lms"]
        $0.heuristics = ["mode: on"]
      },
      Example.with {
        $0.device = ["model: net"]
        $0.net = ["host: q.example.org", "algorithm: lms"]
        $0.heuristics = ["mode: off"]
      }),
    CoverageRow("heuristics.too-many", "heuristics-without-command", commands(33), commands(32)),
    CoverageRow(
      "qnet.tls", "device-value-refused", Example.device("tls: maybe"),
      Example.device("tls: REQUIRED")),
    CoverageRow(
      "qnet.host", "device-incomplete",
      Example.with {
        $0.device = ["model: net"]
        $0.net = ["algorithm: lms"]
      }, Example.device("port: 5403")),
    CoverageRow(
      "qnet.port", "device-value-refused", Example.device("port: 65536"),
      Example.device("port: 65535")),
    CoverageRow(
      "qnet.cluster_name", "device-incomplete",
      Example.with {
        $0.setTotem("cluster_name", nil)
        $0.device = ["model: net"]
        $0.net = ["host: q.example.org"]
      }, Example.device("port: 5403")),
    CoverageRow(
      "qnet.heartbeat", "device-timers",
      Example.with { $0.device = ["model: net", "timeout: 1249"] },
      Example.with { $0.device = ["model: net", "timeout: 1250"] }),
    CoverageRow(
      "qnet.algorithm", "device-value-refused",
      Example.with {
        $0.device = ["model: net", "votes: 1"]
        $0.net = ["host: q", "algorithm: split"]
      }, Example.device("port: 5403")),
    CoverageRow(
      "qnet.algorithm-test", "device-value-refused",
      Example.with {
        $0.device = ["model: net", "votes: 1"]
        $0.net = ["host: q", "algorithm: test"]
      }, Example.device("port: 5403")),
    CoverageRow(
      "qnet.tie_breaker", "device-value-refused", Example.device("tie_breaker: first"),
      Example.device("tie_breaker: 4294967295")),
    CoverageRow(
      "qnet.connect_timeout", "device-value-refused", Example.device("connect_timeout: 999"),
      Example.device("connect_timeout: 1000")),
    CoverageRow(
      "qnet.force_ip_version", "device-value-refused", Example.device("force_ip_version: 5"),
      Example.device("force_ip_version: 6")),
    CoverageRow(
      "qnet.keep_active", "device-value-refused",
      Example.device("keep_active_partition_tie_breaker: maybe"),
      Example.device("keep_active_partition_tie_breaker: off")),
    CoverageRow(
      "qnet.ffsplit-votes", "device-votes-and-algorithm",
      Example.with {
        $0.device = ["model: net"]
        $0.net = ["host: q"]
      },
      Example.with {
        $0.device = ["model: net", "votes: 1"]
        $0.net = ["host: q"]
      }),
    CoverageRow(
      "qnet.ffsplit-node-votes", "device-votes-and-algorithm",
      Example.with {
        $0.nodes[0].append("quorum_votes: 2")
        $0.device = ["model: net", "votes: 1"]
      },
      Example.with {
        $0.nodes[0].append("quorum_votes: 1")
        $0.device = ["model: net", "votes: 1"]
      }),
    CoverageRow(
      "qdevice.node-id", "device-incomplete",
      Example.with {
        $0.nodes[2] = ["name: tres", "ring1_addr: 10.1.0.3"]
        $0.device = ["model: net"]
        $0.net = ["host: q.example.org"]
      },
      Example.with {
        $0.nodes[2] = ["name: tres", "nodeid: 3", "ring1_addr: 10.1.0.3"]
        $0.device = ["model: net"]
        $0.net = ["host: q.example.org"]
      }),
    CoverageRow(
      "qdevice.node-invisible", "node-unfindable",
      Example.with {
        $0.nodes[2] = ["nodeid: 3"]
        $0.device = ["model: net"]
      }, Example.with { $0.device = ["model: net"] }),
    CoverageRow(
      "qdevice.no-nodes", "node-list-missing",
      Example.with {
        $0.nodes = []
        $0.device = ["model: net"]
      }, Example.with { $0.device = ["model: net"] }),
    CoverageRow(
      "qnetd.2nodelms", "device-votes-and-algorithm", Example.device("algorithm: 2nodelms"),
      Example.with {
        $0.nodes.removeLast()
        $0.device = ["model: net"]
        $0.net = ["host: q.example.org", "algorithm: 2nodelms"]
      }),
  ]
}
