// swift-tools-version: 6.3

import PackageDescription

let package = Package(
  name: "corosync-edit",
  products: [
    .library(name: "CorosyncConf", targets: ["CorosyncConf", "CorosyncDrawing", "CorosyncLint"]),
    .library(name: "CorosyncSafeEdit", targets: ["CorosyncSafeEdit"]),
    .executable(name: "corosync-edit", targets: ["corosync-edit"]),
  ],
  traits: [
    .trait(
      name: "Runtime",
      description: "Talk to a running corosync through libcmap, libcfg and libvotequorum."),
    .default(enabledTraits: ["Runtime"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    // MARK: The format

    .target(name: "CorosyncSyntax"),
    .testTarget(name: "CorosyncSyntaxTests", dependencies: ["CorosyncSyntax", "TestSupport"]),

    .target(name: "CorosyncCmap"),

    .target(name: "CorosyncDiagnostics", dependencies: ["CorosyncCmap", "CorosyncSyntax"]),

    .testTarget(
      name: "CorosyncDiagnosticsTests",
      dependencies: ["CorosyncDiagnostics", "CorosyncSyntax", "TestSupport"]),

    // MARK: What a configuration means

    .target(
      name: "CorosyncModel",
      dependencies: ["CorosyncCmap", "CorosyncDiagnostics", "CorosyncSyntax"]),
    .testTarget(
      name: "CorosyncModelTests",
      dependencies: [
        "CorosyncCmap", "CorosyncDiagnostics", "CorosyncModel", "CorosyncSyntax", "TestSupport",
      ]),

    .target(
      name: "CorosyncEditing",
      dependencies: ["CorosyncCmap", "CorosyncDiagnostics", "CorosyncModel", "CorosyncSyntax"]),

    .testTarget(
      name: "CorosyncEditingTests",
      dependencies: [
        "CorosyncCmap", "CorosyncEditing", "CorosyncModel", "CorosyncSyntax", "TestSupport",
      ]),

    .target(
      name: "CorosyncValidation",
      dependencies: [
        "CorosyncCmap", "CorosyncDiagnostics", "CorosyncEditing", "CorosyncModel",
        "CorosyncSyntax",
      ]),

    .testTarget(
      name: "RuleTests",
      dependencies: [
        "CorosyncCmap", "CorosyncDiagnostics", "CorosyncEditing", "CorosyncModel",
        "CorosyncSyntax", "CorosyncValidation", "TestSupport",
      ],
      exclude: ["Golden"]),

    .target(
      name: "CorosyncLint",
      dependencies: [
        "CorosyncDiagnostics", "CorosyncModel", "CorosyncSyntax", "CorosyncValidation",
      ]),

    .target(
      name: "CorosyncPlan",
      dependencies: [
        "CorosyncCmap", "CorosyncDiagnostics", "CorosyncEditing", "CorosyncModel",
        "CorosyncSyntax", "CorosyncValidation",
      ]),

    .testTarget(
      name: "CorosyncPlanTests",
      dependencies: [
        "CorosyncCmap", "CorosyncDiagnostics", "CorosyncEditing", "CorosyncModel", "CorosyncPlan",
        "CorosyncSyntax", "CorosyncValidation", "TestSupport",
      ]
    ),

    .target(
      name: "CorosyncConf",
      dependencies: [
        "CorosyncCmap", "CorosyncDiagnostics", "CorosyncEditing", "CorosyncModel", "CorosyncPlan",
        "CorosyncSyntax", "CorosyncValidation",
      ]),

    // Tests of all of it at once.
    .testTarget(name: "SectionCoverageTests", dependencies: ["CorosyncConf"]),
    .testTarget(name: "FormattingTests", dependencies: ["CorosyncConf", "TestSupport"]),
    .testTarget(
      name: "CorpusTests", dependencies: ["CorosyncConf", "CorosyncLint", "TestSupport"]),
    .testTarget(name: "FuzzTests", dependencies: ["CorosyncConf", "TestSupport"]),

    // MARK: Pictures of a cluster

    .target(name: "CorosyncDrawing", dependencies: ["CorosyncDiagnostics", "CorosyncModel"]),
    .testTarget(
      name: "CorosyncDrawingTests",
      dependencies: ["CorosyncConf", "CorosyncDrawing", "TestSupport"], exclude: ["Golden"]),

    // MARK: Files and the running cluster

    // Calls of the C library that Swift's Glibc module leaves out.
    .systemLibrary(name: "CXattr"),

    .target(
      name: "CorosyncStore",
      dependencies: ["CXattr", .product(name: "SystemPackage", package: "swift-system")]),
    .testTarget(
      name: "CorosyncStoreTests",
      dependencies: [
        "CorosyncStore", "TestSupport", .product(name: "SystemPackage", package: "swift-system"),
      ]),

    .systemLibrary(name: "CCorosync"),

    .target(
      name: "CorosyncRuntime",
      dependencies: [
        "CorosyncCmap",
        .target(name: "CCorosync", condition: .when(traits: ["Runtime"])),
      ]),
    .testTarget(
      name: "CorosyncRuntimeTests",
      dependencies: [
        "CorosyncCmap", "CorosyncRuntime", "TestSupport", "runtime-probe",
        .target(name: "CCorosync", condition: .when(traits: ["Runtime"])),
      ]),
    .executableTarget(
      name: "runtime-probe",
      dependencies: ["CorosyncCmap", "CorosyncRuntime"],
      path: "Tests/RuntimeProbe"),

    .target(
      name: "CorosyncSafeEdit",
      dependencies: ["CorosyncCmap", "CorosyncConf", "CorosyncRuntime", "CorosyncStore"]),

    // MARK: The command

    .executableTarget(
      name: "corosync-edit",
      dependencies: [
        "CorosyncConf", "CorosyncDrawing", "CorosyncLint", "CorosyncSafeEdit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]),

    .testTarget(name: "CommandTests", dependencies: ["corosync-edit", "TestSupport"]),
    .testTarget(
      name: "LintTests",
      dependencies: [
        "CorosyncConf", "CorosyncLint", "CorosyncStore", "TestSupport", "corosync-edit",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      exclude: ["Schemas", "Golden", "check"]),
    .testTarget(name: "ReadingCommandTests", dependencies: ["TestSupport", "corosync-edit"]),
    .testTarget(
      name: "DocumentationTests",
      dependencies: [
        "CorosyncConf", "CorosyncSafeEdit", "CorosyncStore", "TestSupport", "corosync-edit",
      ]),

    // MARK: Examples

    .executableTarget(
      name: "check-file",
      dependencies: [
        "CorosyncConf", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Examples/check-file"),
    .executableTarget(
      name: "list-nodes",
      dependencies: [
        "CorosyncConf", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Examples/list-nodes"),
    .executableTarget(
      name: "move-link",
      dependencies: [
        "CorosyncConf", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Examples/move-link"),
    .executableTarget(
      name: "read-token",
      dependencies: [
        "CorosyncConf", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Examples/read-token"),
    .executableTarget(
      name: "set-value",
      dependencies: [
        "CorosyncConf", .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      path: "Examples/set-value"),
    .testTarget(
      name: "ExamplesTests",
      dependencies: [
        "TestSupport", "check-file", "list-nodes", "move-link", "read-token", "set-value",
      ]),

    .testTarget(
      name: "CorosyncSafeEditTests",
      dependencies: [
        "CorosyncConf", "CorosyncRuntime", "CorosyncSafeEdit", "CorosyncStore", "TestSupport",
        .product(name: "SystemPackage", package: "swift-system"),
      ]),

    // The command in a real cluster; and a program that goes into a reload unchecked.
    .testTarget(
      name: "ClusterTests",
      dependencies: ["TestSupport", "corosync-edit", "cpg-witness", "unchecked-edit"]),
    .systemLibrary(name: "CCpg", path: "Tests/CCpg"),
    .executableTarget(
      name: "cpg-witness",
      dependencies: [.target(name: "CCpg", condition: .when(traits: ["Runtime"]))],
      path: "Tests/CpgWitness"),
    .executableTarget(
      name: "unchecked-edit",
      dependencies: [
        "CorosyncConf", "CorosyncSafeEdit", "CorosyncStore",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      path: "Tests/UncheckedEdit"),

    // The quorum device in a real cluster.
    .testTarget(
      name: "DeviceTests",
      dependencies: [
        "CorosyncModel", "CorosyncPlan", "CorosyncSyntax", "TestSupport", "corosync-edit",
      ]),

    // The plan's words against what real daemons do with a file put in place by hand.
    .testTarget(
      name: "PlanLabTests", dependencies: ["CorosyncConf", "TestSupport", "corosync-edit"]),

    // The command against a killing hand, failing disks and a real cluster.
    .testTarget(name: "LabTests", dependencies: ["TestSupport", "corosync-edit"]),

    // MARK: For the tests

    .target(name: "TestSupport", path: "Tests/TestSupport"),

    // What reading costs; Tests/Benchmarks/reader counts the instructions.
    .executableTarget(
      name: "reader-benchmark", dependencies: ["CorosyncConf"],
      path: "Tests/Benchmarks/ReaderBenchmark"),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .treatAllWarnings(as: .error),
    ]
}
