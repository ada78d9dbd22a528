import TestKit
import Testing

struct CheckTests {
  private static let osgi = "ui.config/src/main/content/jcr_root/apps/acme/osgiconfig"

  /// A project below the repository's root, with something wrong in each of its files.
  static let faulty =
    Tree.archetype(folders: ["config", "config.dev", "config.dev.publish"]).inside("aem") + [
      "aem/\(osgi)/config/\(String.mail)": """
      {
        // the new relay
        "smtp.host": "smtp.sendgrid.com",
        "smtp.port": 465,
        "smtp.user": "$[secret:EMAIL_USER;default=me]",
        "smtp.password": "pass, word: 100%",
        "smtp.ssl": false,
        "smtp.starttls": true,
        "from.address": "shop",
        "debug.email": true
      }

      """,
      "aem/\(osgi)/config.dev/\(String.mail)": "{\n  \"smtp.host\": null,\n}\n",
      "aem/\(osgi)/config.dev.publish/\(String.mail)": Tutorial.mail,
      "aem/ui.config/src/main/cloudmanager/advanced-networking.json": """
      {
        "portForwards": [
          { "name": "smtp.sendgrid.net", "portDest": 465, "portOrig": 30465 },
          { "name": "db.example.com", "portDest": 3306, "portOrig": 30465 },
          { "name": "cache.example.com", "portDest": 70000, "portOrig": 25 }
        ]
      }

      """,
    ]

  private func check(
    _ options: String..., in project: TemporaryProject
  ) async throws -> Program.Outcome {
    try await Program.mailwizard.run(["check", project / "aem"] + options)
  }

  @Test(arguments: ["text", "json", "sarif", "github"])
  func `findings are printed in every format`(_ format: String) async throws {
    let project = try TemporaryProject(Self.faulty)
    try await project.commit()
    let outcome = try await check("--format", format, in: project)
    #expect(outcome.status == 1)
    #expect(outcome.errors == "")
    try Golden.expect(
      outcome.output.replacing(project.path, with: "/projects/acme")
        .replacing(/file:\/\/[^\/"]*/, with: "file://host"), "check.\(format.fileName)",
      folder: "Output")
    #expect(try await project.status() == "")
  }

  @Test(arguments: [("error", 1), ("warning", 1), ("never", 0)])
  func `the exit status is of the level asked for`(level: String, status: Int32) async throws {
    let project = try TemporaryProject(Self.faulty)
    #expect(try await check("--fail-on", level, in: project).status == status)
  }

  @Test func `a project without mail has nothing to find`() async throws {
    let project = try TemporaryProject(Tree.archetype().inside("aem"))
    let outcome = try await check("--fail-on", "warning", in: project)
    #expect(outcome.status == 0)
    #expect(
      outcome.output
        == "Paths are relative to \(project.path)/aem.\nThis project contains no mail configuration.\n"
    )
  }

  /// Two files and two forwards, each with the same faults.
  private static let repeated =
    Tree.archetype(folders: ["config", "config.dev"]).inside("aem") + [
      "aem/\(osgi)/config/\(String.mail)": faulty.files["aem/\(osgi)/config/\(String.mail)"] ?? "",
      "aem/\(osgi)/config.dev/\(String.mail)": faulty.files["aem/\(osgi)/config/\(String.mail)"]
        ?? "",
    ]

  @Test func `what a rule says of all its findings is printed once`() async throws {
    let project = try TemporaryProject(Self.repeated)
    let lines = try await check(in: project).output.split(separator: "\n").map(String.init)
    let notes = lines.filter { $0.hasPrefix("    note: ") }
    let findings = lines.filter { $0.contains(": error: ") || $0.contains(": warning: ") }
    let rules = Set(findings.compactMap { $0.split(separator: " [").last })
    #expect(notes.count == rules.count)
    #expect(findings.count > notes.count + 5)
    for rule in ["host-not-proxy", "secret-default", "comments-in-json"] {
      let same = findings.filter { $0.hasSuffix("[\(rule)]") }
      #expect(same.count == 2)
      #expect(same[0].count > same[1].count + 30, "\(same)")
    }
  }

  @Test(arguments: ["text", "sarif", "github"])
  func `no finding says a sentence twice`(_ format: String) async throws {
    let project = try TemporaryProject(Self.repeated)
    let lines = try await check("--format", format, in: project).output.split(separator: "\n")
    for line in lines {
      let words = line.split(separator: "::").last?.split(separator: #"text": ""#).last ?? line
      let sentences = words.matches(of: /[A-Z“][^.]*[a-z][^.]* [^.]*\./).map { String($0.0) }
      #expect(Set(sentences).count == sentences.count, "\(line)")
    }
  }

  @Test func `a rule in SARIF leaves to its results what they say`() async throws {
    let log = try await check("--format", "sarif", in: TemporaryProject(Self.repeated)).output
    let texts = log.matches(of: /"text": "(.*)"/).map { String($0.1) }
    let advice = "Set smtp.ssl to true."
    #expect(texts.contains { $0.hasSuffix(" \(advice)") })
    #expect(!texts.contains { $0.hasPrefix("\(advice) Source: ") })
    #expect(texts.filter { $0.hasPrefix("Source: https://") }.count > 3)
  }

  @Test func `SARIF names the folder that its paths start from`() async throws {
    let project = try TemporaryProject(Self.repeated)
    try await project.commit()
    let log = try await check("--format", "sarif", in: project).output
    #expect(
      log.contains(/"%SRCROOT%": \{\n *"uri": "file:\/\/[^"\/]*\/[^"]*\/"/), "\(log.prefix(400))")
    #expect(log.contains("\(project.path)/\""))
    #expect(
      log.matches(of: /"uri": "aem\//).count == log.matches(of: /"uriBaseId": "%SRCROOT%"/).count)
  }

  @Test func `what is safe to advice is mended and shown`() async throws {
    let project = try TemporaryProject(Self.faulty)
    let outcome = try await check("--fix", in: project)
    #expect(outcome.status == 1)
    try Golden.expect(
      outcome.errors.replacing(project.path, with: "/projects/acme"), "check-fix.diff",
      folder: "Output")
    let again = try await check("--fix", in: project)
    #expect(again.errors == "")
    #expect(again.output == outcome.output)
  }

  @Test func `the list of rules is JSON too`() async throws {
    let outcome = try await Program.mailwizard.run(["check", "--list", "--format", "json"])
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("[\n  {\n    \"rule\": \"answers-contradict\",\n"))
    #expect(outcome.output.contains("\"fixable\": true"))
  }
}
