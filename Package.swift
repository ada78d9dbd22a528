// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "mailwizard",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2", traits: []),
  ],
  targets: [
    .target(name: "Platform", swiftSettings: strict),
    .target(name: "Bytes", swiftSettings: strict),
    .target(name: "JSONText", dependencies: ["Bytes"], swiftSettings: strict),
    .target(name: "XMLText", dependencies: ["Bytes"], swiftSettings: strict),
    .target(
      name: "MailSetup", dependencies: ["Bytes", "JSONText", "XMLText"], swiftSettings: strict),
    .target(
      name: "CloudManager", dependencies: ["Bytes", "JSONText", "MailSetup"], swiftSettings: strict
    ),
    .target(name: "Explaining", dependencies: ["Bytes"], swiftSettings: strict),
    .target(name: "Screen", swiftSettings: strict),
    .target(
      name: "Wizard", dependencies: ["Bytes", "JSONText", "MailSetup", "Screen"],
      swiftSettings: strict),
    .target(
      name: "CTerminal",
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        // Part of it, which only a shared library finds by itself.
        .linkedLibrary("tinfo", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    .target(
      name: "Terminal", dependencies: ["Bytes", "CTerminal", "Platform", "Screen"],
      swiftSettings: strict),
    .target(
      name: "Workspace",
      dependencies: [
        "MailSetup", "Platform", "XMLText",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: strict),
    .target(
      name: "Curl",
      dependencies: [
        "Platform", "Workspace", .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: strict),
    .target(
      name: "Probing", dependencies: ["Bytes", "Curl", "JSONText", "MailSetup"],
      swiftSettings: strict),
    .executableTarget(
      name: "mailwizard",
      dependencies: [
        "Bytes", "CloudManager", "Curl", "Explaining", "JSONText", "MailSetup", "Platform",
        "Probing", "Screen", "Terminal", "Wizard", "Workspace", "XMLText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .target(
      name: "TestKit",
      dependencies: [
        "JSONText", "MailSetup", "Platform", "Screen", "Wizard", "Workspace",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      path: "Tests/TestKit", exclude: ["api.json", "cloud.py", "exim.py"]),
    .executableTarget(name: "session-soak", dependencies: ["TestKit"], path: "Tests/Soak"),
    .executableTarget(
      name: "terminal-probe", dependencies: ["Platform", "Screen", "Terminal"],
      path: "Tests/TerminalProbe"),
    .executableTarget(
      name: "saving-probe", dependencies: ["MailSetup", "Platform", "Workspace"],
      path: "Tests/SavingProbe"),
    .testTarget(name: "JSONTextTests", dependencies: ["Bytes", "JSONText", "TestKit"]),
    .testTarget(name: "XMLTextTests", dependencies: ["Bytes", "XMLText"]),
    .testTarget(
      name: "MailSetupTests", dependencies: ["Bytes", "JSONText", "MailSetup", "TestKit"]),
    .testTarget(
      name: "CloudManagerTests", dependencies: ["Bytes", "CloudManager", "JSONText", "MailSetup"]),
    .testTarget(
      name: "CloudTests", dependencies: ["Platform", "TestKit", "mailwizard"],
      exclude: ["Output"]),
    .testTarget(
      name: "ExplainingTests", dependencies: ["Bytes", "Explaining", "MailSetup", "TestKit"]),
    .testTarget(name: "ScreenTests", dependencies: ["Screen"]),
    .testTarget(
      name: "WizardTests", dependencies: ["MailSetup", "Screen", "TestKit", "Wizard"],
      exclude: ["Frames", "Journeys", "Transcripts"]),
    .testTarget(
      name: "TerminalTests",
      dependencies: [
        "CTerminal", "Platform", "Screen", "Terminal", "TestKit", "mailwizard", "terminal-probe",
      ]),
    .testTarget(
      name: "WorkspaceTests",
      dependencies: ["MailSetup", "Platform", "TestKit", "Workspace", "XMLText"]),
    .testTarget(name: "CurlTests", dependencies: ["Curl", "Platform", "TestKit"]),
    .testTarget(
      name: "SavingTests",
      dependencies: ["MailSetup", "Platform", "TestKit", "Workspace", "saving-probe"]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "Platform", "Screen", "TestKit", "mailwizard",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Output", "paste.py", "pipeline.py", "schema.py"]),
    .testTarget(
      name: "DeliveryTests", dependencies: ["TestKit", "mailwizard"], exclude: ["deliver.py"]),
    .testTarget(name: "ProbingTests", dependencies: ["Curl", "MailSetup", "Probing"]),
    .testTarget(
      name: "AskingTests", dependencies: ["JSONText", "TestKit", "mailwizard"],
      exclude: [
        "authority.py", "browser.py", "certificates.py", "mailserver.py", "pit.py", "servers.py",
      ]),
    .testTarget(
      name: "ProjectTests", dependencies: ["Explaining", "TestKit", "mailwizard"],
      exclude: ["Texts.txt"]),
  ]
)

// FuzzExplaining in the same way:
// export MAILWIZARD_FUZZ=1
// swift build -c release --sanitize=fuzzer --scratch-path .build-fuzz --product FuzzJSONText
// .build-fuzz/release/FuzzJSONText -max_total_time=60
if Context.environment["MAILWIZARD_FUZZ"] != nil {
  for target in ["JSONText", "Explaining"] {
    package.targets.append(
      .executableTarget(
        name: "Fuzz\(target)", dependencies: [.byName(name: target)],
        path: "Tests/Fuzz/\(target)", swiftSettings: [.unsafeFlags(["-parse-as-library"])]))
  }
}
