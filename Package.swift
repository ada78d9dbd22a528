// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .unsafeFlags(
    [
      // Generic types are made while a program runs. These have them made by a call rather than by their
      // name, and fewer of them: a twentieth of the time until the first frame.
      "-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors",
      "-Xfrontend", "-disable-type-layout",
    ], .when(configuration: .release)),
]

// What is touched until the first frame lies side by side, for the system to map less: a tenth of the time
// with link-time optimization, which can move each function and variable alone. Names that are gone do no
// harm; Tests/Benchmark/order writes them down anew.
let order: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-use-ld=lld", "-Xlinker", "--no-warn-symbol-ordering", "-Xlinker",
      "--symbol-ordering-file=\(Context.packageDirectory)/Sources/mailwizard/startup.order",
    ], .when(platforms: [.linux], configuration: .release))
]

let package = Package(
  name: "mailwizard",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    .target(name: "JSONText", swiftSettings: strict),
    .target(name: "XMLText", swiftSettings: strict),
    .target(name: "MailSetup", dependencies: ["JSONText", "XMLText"], swiftSettings: strict),
    .target(name: "Screen", swiftSettings: strict),
    .target(
      name: "Wizard", dependencies: ["JSONText", "MailSetup", "Screen"], swiftSettings: strict),
    .target(
      name: "CTerminal",
      linkerSettings: [
        .linkedLibrary("ncursesw"),
        // Part of it, which only a shared library finds by itself.
        .linkedLibrary("tinfo", .when(platforms: [.linux])),
      ]),
    .target(name: "Terminal", dependencies: ["CTerminal", "Screen"], swiftSettings: strict),
    .target(
      name: "Workspace",
      dependencies: [
        "MailSetup", "XMLText", .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "mailwizard",
      dependencies: [
        "JSONText", "MailSetup", "Screen", "Terminal", "Wizard", "Workspace",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["startup.order"], swiftSettings: strict, linkerSettings: order),
    .target(
      name: "TestKit",
      dependencies: [
        "JSONText", "MailSetup", "Screen", "Wizard", "Workspace",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      path: "Tests/TestKit"),
    .executableTarget(name: "session-soak", dependencies: ["TestKit"], path: "Tests/Soak"),
    .testTarget(name: "JSONTextTests", dependencies: ["JSONText", "TestKit"]),
    .testTarget(name: "MailSetupTests", dependencies: ["JSONText", "MailSetup", "TestKit"]),
    .testTarget(
      name: "WizardTests", dependencies: ["MailSetup", "Screen", "TestKit", "Wizard"],
      exclude: ["Frames", "Transcripts"]),
    .executableTarget(
      name: "terminal-probe", dependencies: ["Screen", "Terminal"], path: "Tests/TerminalProbe"),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["Screen", "Terminal", "TestKit", "mailwizard", "terminal-probe"]),
    .testTarget(name: "ScreenTests", dependencies: ["Screen"]),
    .testTarget(name: "XMLTextTests", dependencies: ["XMLText"]),
    .testTarget(
      name: "WorkspaceTests", dependencies: ["MailSetup", "TestKit", "Workspace", "XMLText"]),
    .testTarget(
      name: "CommandTests", dependencies: ["Screen", "TestKit", "mailwizard"],
      exclude: ["Output", "schema.py"]),
    .testTarget(name: "ProjectTests", dependencies: ["TestKit", "mailwizard"]),
    .executableTarget(
      name: "saving-probe", dependencies: ["Workspace"], path: "Tests/SavingProbe"),
    .testTarget(name: "SavingTests", dependencies: ["TestKit", "Workspace", "saving-probe"]),
  ]
)

// export MAILWIZARD_FUZZ=1
// swift build -c release --sanitize=fuzzer --scratch-path .build-fuzz --product FuzzJSONText
// .build-fuzz/release/FuzzJSONText -max_total_time=60
if Context.environment["MAILWIZARD_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "FuzzJSONText", dependencies: ["JSONText"], path: "Tests/Fuzz/JSONText",
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]))
}
