import Foundation
import TestKit
import Testing

struct SARIFTests {
  private func sarif(of tree: Tree) async throws -> String {
    let project = try TemporaryProject(tree)
    try await project.commit()
    return try await Program.mailwizard.run(["check", "--format", "sarif"], in: project / "aem")
      .output
  }

  private static let trees = [
    CheckTests.faulty, Tree.archetype().inside("aem"),
    Tree.archetype(app: "größe maß #1%").inside("aem") + [
      "aem/ui.config/src/main/content/jcr_root/apps/größe maß #1%/osgiconfig/config/\(String.mail)":
        "{ \"smtp.host\": \"\u{1F4EC}\\u0000\", \"smtp.password\": null }"
    ],
  ]

  @Test(arguments: trees)
  func `the schema of SARIF takes what check prints`(_ tree: Tree) async throws {
    let log = try await sarif(of: tree)
    #expect(try await JSONSchema.sarif.verdicts(on: [log]) == [true], "\(log)")
  }

  @Test(arguments: [
    (#""version": "2.1.0""#, #""version": "2.2.0""#), (#""runs""#, #""run""#),
    (#""driver""#, #""drivers""#), (#""name": "mailwizard""#, #""title": "mailwizard""#),
    (#""columnKind": "unicode"#, #""columnKind": "byte"#), (#""results": ["#, #""results": [1, "#),
    (#""ruleId": ""#, #""rule": ""#), (#""level": "error""#, #""level": "fatal""#),
    (#""message": {"#, #""messages": {"#), (#""text": ""#, #""words": ""#),
    (#""physicalLocation""#, #""place""#), (#""uri": ""#, #""uri": 1, "id": ""#),
    (#""startLine": "#, #""startLine": -"#), (#""startColumn": "#, #""startColumn": 0."#),
    (#""defaultConfiguration": {"#, #""defaultConfiguration": { "on": true,"#),
  ])
  func `the schema of SARIF refuses what differs in one word`(
    word: String, other: String
  ) async throws {
    let good = try await sarif(of: CheckTests.faulty)
    let bad = good.replacing(word, with: other)
    try #require(bad != good)
    #expect(try await JSONSchema.sarif.verdicts(on: [bad]) == [false])
  }

  /// The demands of code hosts beyond the schema.
  private struct Log: Decodable {
    let runs: [Run]

    struct Run: Decodable {
      let tool: Tool
      let originalUriBaseIds: [String: Base]
      let results: [Result]
    }

    struct Base: Decodable { let uri: String }

    struct Tool: Decodable {
      let driver: Driver

      struct Driver: Decodable { let rules: [Rule] }
      struct Rule: Decodable { let id: String }
    }

    struct Result: Decodable {
      let ruleId: String
      let locations: [Location]
    }

    struct Location: Decodable {
      let physicalLocation: PhysicalLocation

      struct PhysicalLocation: Decodable { let artifactLocation: ArtifactLocation }
      struct ArtifactLocation: Decodable { let uri: String }
    }
  }

  @Test(arguments: trees)
  func `a result names a rule of the log and a file of the repository`(_ tree: Tree) async throws {
    let log = try JSONDecoder().decode(Log.self, from: Data(try await sarif(of: tree).utf8))
    let run = try #require(log.runs.first)
    #expect(run.originalUriBaseIds.values.allSatisfy { $0.uri.hasPrefix("file:///") })
    let rules = run.tool.driver.rules.map(\.id)
    #expect(Set(rules) == Set(run.results.map(\.ruleId)))
    #expect(rules.count == Set(rules).count)
    for location in run.results.flatMap(\.locations) {
      let uri = location.physicalLocation.artifactLocation.uri
      #expect(uri.allSatisfy { $0.isASCII })
      let path = try #require(uri.removingPercentEncoding)
      #expect(tree.files[path] != nil, "\(uri)")
    }
  }
}
