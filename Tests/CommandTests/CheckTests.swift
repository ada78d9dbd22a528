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
      outcome.output.replacing(project.path, with: "/projects/acme"), "check.\(format.fileName)",
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

  @Test func `what is safe to advice is mended and shown`() async throws {
    let project = try TemporaryProject(Self.faulty)
    let outcome = try await check("--fix", in: project)
    #expect(outcome.status == 1)
    try Golden.expect(outcome.errors, "check-fix.diff", folder: "Output")
    let again = try await check("--fix", in: project)
    #expect(again.errors == "")
    #expect(again.output == outcome.output)
  }
}
