import MailSetup
import Screen
import TestKit
import Testing

@testable import Wizard

struct SavingTests {
  private static func saved(_ wizard: inout WizardDriver) throws {
    try wizard.press("<C-s>")
    let files = wizard.model.plan.files
    var project = Project.sample(
      mail: files[0].text, forwards: files[1].text)
    project.homes[0].folders = ["config"]
    project[.record, of: project.homes[0]] = ProjectFile(
      path: files[2].path, bytes: Array(files[2].text.utf8))
    wizard.send(.saved(.written(wizard.model.plan.files.changed, project)))
  }

  @Test func `after saving nothing is left to lose, and Esc takes nothing back`() throws {
    var wizard = WizardDriver(answers: .complete, at: .credentials)
    try wizard.press("x")
    try Self.saved(&wizard)
    #expect(wizard.model.frame.text.contains("What to do next:"))
    try wizard.press("<Esc><Esc>")
    #expect(wizard.settings.from == "noreply@acme.sitex")
    #expect(!wizard.model.isUnsaved)
    #expect(wizard.model.plan.files.changed == [])
  }

  @Test func `a broken file that was fixed outside is read again`() throws {
    var wizard = WizardDriver(.sample(mail: "{"), answers: .complete, size: Size(120, 36))
    let text = wizard.model.frame.text
    #expect(text.contains(" ! Project"))
    for title in ["Service", "TLS", "Credentials"] {
      #expect(text.contains("   \(title) "), "\(text)")
    }
    try wizard.press("d")
    #expect(wizard.model.frame.text.contains("No file to show: see the problem"))
    try wizard.press("<Esc><C-s>")
    #expect(wizard.effects == [.detect])
    wizard.send(.detected(wizard.model.plan.project))
    #expect(wizard.model.notice == "Not saved: 1 problem.")
    wizard.send(.detected(.sample(mail: "{}")))
    #expect(wizard.model.notice == "The files on disk changed and were read again.")
    #expect(wizard.model.frame.text.contains(" ✔ Credentials"))
    #expect(wizard.settings.from == "noreply@acme.site")
    try wizard.press("<C-s>")
    #expect(wizard.effects == [.save(wizard.model.plan.files.changed)])
  }

  @Test func `exactly the saved files are staged`() throws {
    var wizard = WizardDriver(answers: .complete, at: .review)
    let paths = wizard.model.plan.files.changed.map(\.path)
    try Self.saved(&wizard)
    try wizard.press("a")
    #expect(wizard.effects == [.stage(paths)])
    wizard.send(.staged("Staged: 2 files."))
    #expect(wizard.model.frame.text.contains("Staged: 2 files."))
  }

  @Test func `the files of all saves are staged and committed`() throws {
    var wizard = WizardDriver(answers: .complete, at: .review)
    let first = wizard.model.plan.files.changed
    wizard.send(.saved(.written(first, wizard.model.plan.project.saving(first))))
    try wizard.press("<Esc>6x")
    let second = wizard.model.plan.files.changed
    #expect(second.count < first.count)
    wizard.send(.saved(.written(second, wizard.model.plan.project.saving(second))))
    #expect(wizard.effects == [.readStatus(first.map(\.path))])
    try wizard.press("a")
    #expect(wizard.effects == [.stage(first.map(\.path))])
    let rows = wizard.model.remainingRows(200).map { $0.spans.map(\.text).joined() }
    for path in first.map(\.path) {
      #expect(rows.contains { $0.hasPrefix("  \(path)") })
    }
  }

  @Test func `git's states fill in the page when they come, and are read again after staging`()
    throws
  {
    var wizard = WizardDriver(answers: .complete, at: .review)
    let paths = wizard.model.plan.files.changed.map(\.path)
    try Self.saved(&wizard)
    #expect(wizard.effects == [.readStatus(paths)])
    #expect(wizard.model.frame.text.contains("git add"))
    #expect(!wizard.model.frame.text.contains("git:"))
    wizard.send(.status([paths[0]: "not tracked yet"]))
    #expect(wizard.effects.isEmpty)
    #expect(wizard.model.frame.text.contains("git: not tracked yet"))
    wizard.send(.staged("Staged: 2 files."))
    #expect(wizard.effects == [.readStatus(paths)])
    wizard.send(.status([paths[0]: "staged"]))
    #expect(wizard.model.frame.text.contains("git: staged"))
    #expect(wizard.model.frame.text.contains("Staged: 2 files."))
  }

  @Test func `git is left alone where there is no repository, or nothing was written`() throws {
    var project = Project.sample
    project.repository = nil
    let changes = WizardDriver(answers: .complete).model.plan.files.changed
    for outcome in [SaveOutcome.written(changes, project), .written([], .sample)] {
      var wizard = WizardDriver(answers: .complete, at: .review)
      wizard.send(.saved(outcome))
      try wizard.press("a")
      #expect(wizard.effects.isEmpty)
      #expect(!wizard.model.frame.text.contains("git add"))
    }
  }

  @Test func `where several apps fit equally well, one is chosen before a save`() throws {
    var project = Project.sample
    project.homes.append(
      ConfigHome(
        module: "other.config", contentRoot: "other.config/src/main/content/jcr_root",
        app: "other", folders: ["config"], reasons: project.homes[0].reasons))
    var wizard = WizardDriver(project, answers: .complete, at: .project)
    #expect(wizard.model.frame.text.contains("App            choose"))
    try wizard.press("<C-s>")
    #expect(wizard.effects.isEmpty)
    try wizard.press("<Enter><Enter><C-s>")
    #expect(wizard.model.plan.home?.module == "ui.config")
    #expect(!wizard.effects.isEmpty)
  }

  @Test func `what became of an earlier save is said, and not left behind`() throws {
    for outcome in [SaveOutcome.failed("No space."), .written([], .sample)] {
      var wizard = WizardDriver(answers: .complete, at: .review)
      try wizard.press("<C-c>s")
      wizard.send(.saved(outcome, earlier: "An earlier save was undone."))
      #expect(wizard.model.frame.text.contains("An earlier save was undone."))
      #expect(wizard.effects.allSatisfy { $0 != .quit(.saved) })
    }
  }

  @Test func `where several folders are read and config is not, the session says which it changes`()
    throws
  {
    let folders = ["config", "config.author", "config.publish"]
    let project = Project.sample(
      files: Dictionary(uniqueKeysWithValues: folders.map { ("\($0)/\(String.mail)", "{}") }))
    var wizard = WizardDriver(project, answers: .complete, at: .project)
    #expect(wizard.model.plan.location?.folder == "config.author")
    #expect(wizard.model.plan.findings.contains { $0.rule == "folder-open" })
    try wizard.press("<Down><Enter><Down><Enter>")
    #expect(!wizard.model.plan.findings.contains { $0.rule == "folder-open" })
    try wizard.press("<C-s>")
    #expect(!wizard.effects.isEmpty)
  }

  private static let others: [(mails: [String: String], words: String)] = [
    (["config.author": "{"], "1 error remains"),
    (["config.author": "// \n{\"smtp.port\": 1}"], "3 errors and 2 warnings remain"),
    (["config.local": "{"], "1 warning remains"),
  ]

  @Test(arguments: others)
  func `what a save leaves in other files is said`(
    mails: [String: String], words: String
  ) throws {
    var project = Project.sample(
      files: Dictionary(
        uniqueKeysWithValues: mails.map { ("\($0)/\(String.mail)", $1) }))
    var answers = Answers.complete
    answers.folder = "config"
    var wizard = WizardDriver(project, answers: answers, at: .review)
    let changes = wizard.model.plan.files.changed
    project = project.applying(changes)
    wizard.send(.saved(.written(changes, project)))
    #expect(
      wizard.model.frame.text.contains("\(words) in other files."), "\(wizard.model.frame.text)")
  }

  @Test func `what is typed while a save is under way is still unsaved`() throws {
    var wizard = WizardDriver(answers: .complete, at: .credentials)
    try wizard.press("x<C-s>y")
    wizard.send(.saved(.written(wizard.model.plan.files.changed, .sample)))
    #expect(wizard.settings.from == "noreply@acme.sitexy")
    #expect(wizard.model.isUnsaved)
  }

  @Test func `the page after a save commits what it changed, a removed file too`() throws {
    var wizard = WizardDriver(answers: .complete, size: Size(200, 120), at: .review)
    let changes = wizard.model.plan.files.changed
    let removed = FileChange("old.config", before: [0x61], after: nil)
    let project = wizard.model.plan.project.saving(changes)
    wizard.send(.saved(.written([changes[0], removed], project)))
    for _ in 0..<20 where !wizard.model.frame.text.contains("git add \\") {
      try wizard.press("<PageDown>")
    }
    let lines = wizard.model.frame.text.split(separator: "\n")
    let staged = lines.drop { !$0.contains("git add \\") }.prefix(3).joined()
    #expect(staged.contains(changes[0].path))
    #expect(staged.contains("old.config"))
    #expect(!staged.contains(changes[1].path))
  }

  /// A project whose mail file says something else than when it was read.
  private static func conflict(_ keys: String) throws -> WizardDriver {
    let before = SavedFiles.mail(from: "old@acme.site")
    var wizard = WizardDriver(
      .sample(mail: before, forwards: SavedFiles.forwards), at: .credentials)
    try wizard.press("<Down><Down><Down><C-u>MAIL_USER")
    let now = Project.sample(
      mail: SavedFiles.mail(from: "new@acme.site"), forwards: SavedFiles.forwards)
    wizard.send(.saved(.conflict(path: "a", now)))
    #expect(wizard.model.frame.text.contains("was changed on disk"))
    try wizard.press(keys)
    return wizard
  }

  @Test func `a file that changed on disk can be merged by key`() throws {
    let wizard = try Self.conflict("m")
    #expect(wizard.settings.from == "new@acme.site")
    #expect(wizard.settings.user.name == "MAIL_USER")
  }

  @Test func `or reloaded`() throws {
    let wizard = try Self.conflict("r")
    #expect(wizard.settings.from == "new@acme.site")
    #expect(wizard.settings.user.name == "EMAIL_USERNAME")
  }

  @Test func `or overwritten with what is seen`() throws {
    let wizard = try Self.conflict("o")
    #expect(wizard.settings.from == "old@acme.site")
    #expect(wizard.settings.user.name == "MAIL_USER")
  }

  @Test(arguments: Step.all)
  func `a draft is offered and taken up on the step that the person was on`(step: Step) throws {
    let left = WizardDriver(answers: .complete, at: step).model.draft
    var model = WizardDriver(at: .project).model
    model.offer(try #require(Draft(left.bytes)))
    #expect(model.frame.text.contains("ended without saving"))
    _ = model.update(.event(.key(.character("r"))))
    #expect(model.plan.answers == .complete)
    #expect(model.isUnsaved)
    #expect(model.draft.step == step.id)
  }
}

private enum SavedFiles {
  static func mail(from: String) -> String {
    """
    {
      "smtp.host": "$[env:AEM_PROXY_HOST;default=proxy.tunnel]",
      "smtp.port": "30465",
      "smtp.user": "$[env:EMAIL_USERNAME]",
      "smtp.password": "$[secret:EMAIL_PASSWORD]",
      "from.address": "\(from)",
      "smtp.ssl": true
    }

    """
  }
  static let forwards =
    #"{"portForwards":[{"name":"smtp.sendgrid.net","portDest":465,"portOrig":30465}]}"#
}
