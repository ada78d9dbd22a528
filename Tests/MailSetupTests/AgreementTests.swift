import MailSetup
import TestKit
import Testing

/// Three ways to judge a project agree: the plan of an answers file, a check of the files that it
/// saves, and the plan of the saved project.
struct AgreementTests {
  @Test(arguments: Random.seeds(4))
  func `a plan and a check of what it saves agree, whatever is wrong beside it`(
    seed: UInt64
  ) throws {
    var random = Random(seed: seed)
    for number in 0..<60 {
      let setup = Setup(&random)
      let broken = random.pick(Self.faults)
      var project = setup.project
      broken.apply(&project, setup)
      let name = "seed \(seed), setup \(number), \(broken.name): \(setup)"
      guard let plan = try? Plan(project: project, file: setup.answers) else { continue }
      let before = Self.errors(project)
      guard plan.canSave, plan.errors.isEmpty else {
        // A fault that no answer changes is a fault on disk too.
        for error in plan.errors where error.isOfFile || error.answer == nil {
          #expect(
            ProjectCheck(project).findings.contains {
              $0.rule == error.rule && $0.place?.path == error.place?.path
            },
            "\(name): \(error)")
        }
        Self.expectPlacesOnDisk(plan, name)
        continue
      }
      let saved = project.applying(plan.files.changed)
      let after = Self.errors(saved)
      let told = plan.findings + plan.remainingFindings
      #expect(
        Set(told.map(\.identity)) == Set(ProjectCheck(saved).findings.map(\.identity)), "\(name)")
      let own = Set(plan.files.map(\.path))
      #expect(
        after.allSatisfy { $0.place.map { !own.contains($0.path) } == true }, "\(name): \(after)")
      #expect(after.allSatisfy(before.contains), "\(name): \(after)")
      let opened = Plan(
        project: saved, answers: Answers { $0.folder = setup.folder }, isSaved: true)
      #expect(opened.files.changed == [], "\(name)")
      #expect(!NextStep.all(for: opened).isEmpty, "\(name)")
    }
  }

  /// A plan that is not saved tells of files as they are on disk.
  private static func expectPlacesOnDisk(_ plan: Plan, _ name: String) {
    let known = ProjectCheck(plan.project).findings
    for finding in plan.findingsBeforeSave {
      guard let place = finding.place else { continue }
      guard let bytes = plan.project.bytes(of: place.path) else {
        Issue.record("\(name): no file for \(finding)")
        continue
      }
      let lines = String(decoding: bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(place.position.line <= lines.count, "\(name): \(finding)")
      let same = known.filter {
        $0.rule == finding.rule && $0.message == finding.message && $0.place?.path == place.path
      }
      #expect(same.isEmpty || same.contains { $0.place == place }, "\(name): \(finding)")
    }
  }

  private static func errors(_ project: Project) -> [Finding] {
    ProjectCheck(project).errors
  }

  private struct Flaw: Sendable {
    let name: String
    let apply: @Sendable (inout Project, Setup) -> Void
  }

  private static let faults = [
    Flaw(name: "nothing") { _, _ in },
    mail(
      "a catcher in another folder", in: "config.stage",
      #"{"smtp.host": "localhost", "smtp.port": 1025}"#),
    mail(
      "a misspelt key in another folder", in: "config.stage",
      RuleTests.mail("", #""oath.flow": true"#)),
    mail("another folder that is no JSON", in: "config.stage", "{"),
    mail("a folder that AEM leaves out", in: "config.local", "{"),
    mail("a null in another folder", in: "config.stage", #"{"smtp.host": null}"#),
    Flaw(name: "a misspelt key in the folder") { project, setup in
      project.homes[0].mailFiles = [
        ProjectFile(
          path: SaveLocation(project.homes[0], folder: setup.folder).mailPath,
          bytes: Array(RuleTests.mail("", #""smpt.user": "x""#).utf8))
      ]
    },
    mail(
      "a warning in another folder", in: "config.stage",
      RuleTests.mail("debug.email", #""debug.email": true"#)),
    Flaw(name: "comments and a misspelt key in the folder") { project, setup in
      let mail = "// by hand\n{ // here\n\"from.address\": \"a@acme.site\",\n \"smpt.user\": \"x\"}"
      project.homes[0].mailFiles = [
        ProjectFile(
          path: SaveLocation(project.homes[0], folder: setup.folder).mailPath,
          bytes: Array(mail.utf8))
      ]
    },
    Flaw(name: "a body that is no JSON") { project, setup in
      project[.portForwards, of: project.homes[0]] = ProjectFile(
        path: SaveLocation(project.homes[0], folder: setup.folder).forwardsPath, bytes: [0x7B])
    },
    Flaw(name: "forwards that are wrong") { project, setup in
      let body = #"{"portForwards": [{"name": "DB.acme.site", "portDest": 1, "portOrig": 1}]}"#
      project[.portForwards, of: project.homes[0]] = ProjectFile(
        path: SaveLocation(project.homes[0], folder: setup.folder).forwardsPath,
        bytes: Array(body.utf8))
    },
    Flaw(name: "a record that cannot be read") { project, setup in
      project[.record, of: project.homes[0]] = ProjectFile(
        path: SaveLocation(project.homes[0], folder: setup.folder).recordPath,
        bytes: Array("{\n  \"x\": 1}".utf8))
    },
    Flaw(name: "a folder that no filter covers") { project, setup in
      project.homes[0].uncoveredFolders = [setup.folder]
    },
  ]

  private static func mail(_ name: String, in folder: String, _ text: String) -> Flaw {
    Flaw(name: name) { project, setup in
      guard folder != setup.folder else { return }
      project.homes[0].mailFiles.append(
        ProjectFile(
          path: SaveLocation(project.homes[0], folder: folder).mailPath, bytes: Array(text.utf8)))
      project.homes[0].folders.append(folder)
    }
  }
}
