import Foundation
import TestKit
import Testing

/// Everything that the README says how to add costs one file and one word in a list.
struct AdditionTests {
  /// A file to add, and the list that it is named in.
  private struct Addition {
    let file: String
    let text: String
    let list: String
    let word: String
  }

  private static let additions = [
    Addition(
      file: "Wizard/Steps/MadeUpStep.swift",
      text: """
        import MailSetup

        extension Step {
          static let madeUp = Step(
            id: "made-up", title: "Made up", heading: "Is it made up?", summary: { _ in "made up" },
            fields: [
              Field(.debug, "Log", ToggleControl(\\.debug) { $0.settings.debug })
            ])
        }
        """,
      list: "Wizard/Steps/Step.swift", word: ".madeUp"),
    Addition(
      file: "MailSetup/Settings/MadeUpProvider.swift",
      text: """
        extension Provider {
          static let madeUp = Provider(
            "made-up", "Made up", ["smtp.example.com"], startTLS: [587],
            user: "a name", password: "a password", source: "example.com")
        }
        """,
      list: "MailSetup/Settings/Providers.swift", word: "madeUp"),
    Addition(
      file: "MailSetup/Rules/MadeUpRules.swift",
      text: """
        extension Rule {
          static let madeUp = [
            Rule(
              "made-up", .warning, what: "The sender is made up.", advice: "Use a real one.",
              source: "example.com"
            ) { context in
              context.settings.from == "made@up.example" ? [Fault(.from)] : []
            }
          ]
        }
        """,
      list: "MailSetup/Rules/Rule.swift", word: "madeUp"),
    Addition(
      file: "MailSetup/Answers/MadeUpAnswer.swift",
      text: """
        extension AnswerTable {
          package var madeUp: Answer<Bool> {
            Answer(AnswerKey("madeUp"), "Whether the sender is made up.", .flag)
          }
        }
        """,
      list: "MailSetup/Answers/AnswerTable.swift", word: "declared.madeUp"),
    Addition(
      file: "MailSetup/Files/MadeUpFile.swift",
      text: """
        import JSONText

        extension ManagedFile {
          static let madeUp = ManagedFile(
            "made-up", in: .runModeFolder(pid: "com.example.MadeUp"), isPreviewed: true,
            written: { _, part in
              let text: JSONValue = ["from": .string(part.settings.from ?? "")]
              return WrittenFile(bytes: text.bytes(indent: 2))
            })
        }
        """,
      list: "MailSetup/Files/ManagedFile.swift", word: "madeUp"),
  ]

  /// The session's target and all beneath it, as a package of its own that needs no other.
  private func copy() throws -> TemporaryProject {
    let targets = try Checkout.targets()
    let names = Checkout.beneath("Wizard", in: targets).union(["Wizard"])
    let declared = names.sorted().map { name in
      let beneath = (targets[name] ?? []).sorted()
      return ".target(name: \"\(name)\", dependencies: \(beneath), swiftSettings: strict)"
    }
    let strict = try Checkout.text("Package.swift").firstMatch(of: /let strict(?s:.*?)\n\]\n/)
    let manifest = """
      // swift-tools-version: 6.2
      import PackageDescription
      \(try #require(strict).0)
      let package = Package(name: "copy", targets: [\(declared.joined(separator: ", "))])
      """
    let copy = try TemporaryProject(["Package.swift": manifest])
    for (path, text) in try Checkout.files(in: "Sources", "swift")
    where names.contains(String(path.prefix { $0 != "/" })) {
      try copy.write("Sources/\(path)", Array(text.utf8))
    }
    return copy
  }

  @Test func `a step, a provider, a rule, an answer and a file each cost a file and a word`()
    async throws
  {
    let copy = try copy()
    for addition in Self.additions {
      let list = try #require(try copy.text("Sources/\(addition.list)"))
      let start = try #require(list.firstMatch(of: /static let all.*= \[/), "\(addition.list)")
      try copy.write([
        "Sources/\(addition.file)": addition.text,
        "Sources/\(addition.list)": list.replacing(
          start.0, with: "\(start.0)\n    \(addition.word),", maxReplacements: 1),
      ])
    }
    let swift = ProcessInfo.processInfo.environment.filter { ["PATH", "HOME"].contains($0.key) }
    let outcome = try await Program("swift").run(
      ["build", "--package-path", copy.path], environment: swift)
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
  }
}
