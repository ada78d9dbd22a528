import MailSetup
import TestKit
import Testing

@testable import Wizard

struct LineModeTests {
  /// The answers of Adobe's tutorial to every question, in order.
  private static let tutorial = [
    "", "",
    "no", "no", "no", "flexible",
    "another server", "smtp.mymail.com", "465", "",
    "change 1", "", "", "30002", "",
    "", "", "", "",
    "noreply@wknd.site", "variable", "", "myApiKey", "", "no",
    "no", "save", "quit",
  ]

  @Test func `the tutorial's answers give the tutorial's document`() throws {
    var session = Transcript()
    session.type(Self.tutorial)
    let file = try #require(session.saves.first?.first)
    #expect(file.text == Tutorial.mail)
    #expect(session.saves.count == 1)
    #expect(session.ending == .saved)
    try Golden.expect(session.text, "tutorial.txt", folder: "Transcripts")
  }

  @Test func `a wrong answer is asked again, and next leaves it for later`() throws {
    var session = Transcript()
    session.type("step credentials", "noreply", "", "next", "back", "noreply@wknd.site")
    session.type("", "1EMAIL", "next", "save", "problems", "step service")
    session.type("sendgrid", "99999999", "587", "smtp.sendgrid.com", "back", "SMTP.sendgrid.net")
    session.type("clear", "save", "EMAIL_USER", "problem", "problems")
    try Golden.expect(session.text, "mending.txt", folder: "Transcripts")
    #expect(session.plan.canSave)
    session.type("step credentials", "noreply")
    #expect(session.mode.model.editor?.text == "noreply")
    #expect(session.plan.settings.host == "smtp.sendgrid.net")
    #expect(session.plan.settings.port == 587)
  }

  @Test func `undo takes answers back one by one, and redo gives them again`() throws {
    var session = Transcript()
    session.type("step credentials", "a@acme.site", "secret", "undo")
    #expect(session.plan.settings.user.kind == .variable)
    session.type("undo")
    #expect(session.plan.settings.from == "")
    #expect(session.mode.prompt == "From address (noreply@your.domain):")
    session.type("undo")
    #expect(session.text.hasSuffix("Nothing to undo.\n"))
    session.type("redo", "redo")
    #expect(session.plan.settings.from == "a@acme.site")
    #expect(session.plan.settings.user.kind == .secret)
  }

  @Test func `rows of a table are added, changed and removed`() throws {
    var session = Transcript(answers: .complete)
    session.type("step networking", "yes", "", "", "dedicated", "step ports")
    session.type(
      "add", "db.acme.site", "3306", "", "add", "DB", "back", "ldap.acme.site", "x", "636")
    session.type(
      "30306", "", "next", "back", "change 3", "", "", "30002", "change 2", "next", "3307")
    session.type("", "remove 1", "remove", "remove 9", "change", "remove 2", "undo", "done")
    session.type("remove 1", "add", "*.acme.site", "add", "*.sendgrid.net", "", "remove 2", "")
    session.type("step ports", #"{"portForwards": [{"name": "x.acme.site", "portDest": 1, "#)
    session.type(#"{"portForwards": [{"name": "x.acme.site", "portDest": 1, "portOrig": 30003}]}"#)
    session.type("remove 4")
    try Golden.expect(session.text, "rows.txt", folder: "Transcripts")
    #expect(
      session.plan.settings.otherForwards == [
        PortForward(name: "db.acme.site", portDest: 3307, portOrig: 30307),
        PortForward(name: "ldap.acme.site", portDest: 636, portOrig: 30002),
      ])
    #expect(session.plan.settings.nonProxyHosts == ["*.acme.site"])
  }

  @Test func `words act at any question`() throws {
    var session = Transcript(answers: .complete)
    session.type("back", "words", "help", "steps", "step 9", "step tls", "help", "preview", "diff")
    session.type("stage", "problem")
    try Golden.expect(session.text, "words.txt", folder: "Transcripts")
    session.type("commands", "quit")
    #expect(session.text.contains("\n1. Get ready"))
    #expect(session.ending == .discarded)
  }

  @Test func `a backslash makes a word plain text`() {
    var session = Transcript()
    session.type("step service", "", "\\back")
    #expect(session.plan.settings.host == "back")
    session.type("step credentials", "next", "", "", "\\\\ x")
    #expect(session.plan.settings.user.defaultValue == "\\ x")
  }

  @Test func `an onDisk configuration is kept by Enter alone`() throws {
    var first = Transcript()
    first.type(Self.tutorial)
    var session = Transcript(first.plan.project)
    for _ in Self.tutorial where !session.mode.prompt.hasPrefix("Review") { session.type("") }
    session.type("save", "quit")
    #expect(session.saves == [[]])
    #expect(session.ending == .saved)
  }

  @Test func `leaving asks where something would be lost`() {
    var session = Transcript()
    session.type("step networking", "next", "next", "next", "vpn", "quit", "", "cancel")
    #expect(session.ending == nil)
    #expect(session.mode.prompt == "Provider:")
    session.type("quit", "d")
    #expect(session.ending == .discarded)
    #expect(session.saves.isEmpty)
  }

  @Test func `Enter leaves once everything is saved`() {
    var session = Transcript(answers: .complete)
    session.type("step review", "", "")
    #expect(session.saves.count == 1)
    #expect(session.ending == .saved)
  }

  @Test func `save and leave saves first`() {
    var session = Transcript(answers: .complete)
    session.type("step credentials", "me@acme.site", "quit", "1")
    #expect(session.saves.count == 1)
    #expect(session.ending == .saved)
  }

  @Test func `the files are told of with git's states, and read again after staging`() {
    let model = Transcript(answers: .complete).mode.model
    var mode = LineMode(model: model)
    _ = mode.start()
    let changes = mode.model.plan.files.changed
    let paths = changes.map(\.path)
    #expect(mode.answer("save").effects == [.save(changes)])
    #expect(
      mode.receive(.saved(.written(changes, mode.model.plan.project.saving(changes))))
        == LineMode.Reply(
          lines: ["Saved.", "Asking git for the state of the files."],
          effects: [.readStatus(paths)]))
    let told = mode.receive(.status([paths[0]: "not tracked yet"]))
    #expect(told.lines.first == "  \(paths[0]), new, git: not tracked yet")
    #expect(mode.answer("stage").effects == [.stage(paths)])
    #expect(
      mode.receive(.staged("Staged."))
        == LineMode.Reply(
          lines: ["Staged.", "Asking git for the state of the files."],
          effects: [.readStatus(paths)]))
    #expect(mode.receive(.status([:])) == LineMode.Reply(lines: [], effects: []))
  }

  @Test func `clear takes back a choice as Delete does`() {
    var session = Transcript()
    session.type("step service", "sendgrid", "587", "back", "clear")
    #expect(session.text.contains("Your choice is cleared. The value is now 465.\n"))
    #expect(session.plan.answers.port == nil)
    session.type("step tls", "", "no", "back", "clear")
    #expect(session.plan.answers.ssl == nil)
    #expect(session.text.contains("The value is now on.\n"))
    session.type("step ports", "clear")
    #expect(session.text.contains("Error: Only a text or a choice can be cleared.\n"))
  }

  @Test func `the start of one option's title chooses it`() {
    var session = Transcript()
    session.type("step service", "send")
    #expect(session.plan.settings.host == "smtp.sendgrid.net")
  }

  @Test func `several matches are named, and a number is never searched for`() {
    var session = Transcript()
    session.type("step service", "google gmail")
    #expect(session.plan.settings.host == "smtp-relay.gmail.com")
    session.type("back", "mail")
    #expect(session.text.contains("Error: Several options match: 8 MailerSend, 9 Mailgun,"))
    session.type("99")
    #expect(session.text.hasSuffix("Type a number from 1 to 17 or part of a name.\n"))
    session.type("2", "", "5")
    #expect(session.plan.settings.port == 25)
  }

  @Test func `a file that changed on disk is asked about`() {
    var session = Transcript(answers: .complete)
    session.receive(.saved(.conflict(path: "a", session.plan.project)))
    #expect(session.mode.prompt == "Changed on disk:")
    session.type("4")
    #expect(session.mode.prompt == "App [acme in ui.config]:")
  }

  @Test func `a failed save is said and loses nothing`() {
    var session = Transcript(answers: .complete)
    session.receive(.saved(.failed("The disk is full.")))
    #expect(session.text.hasSuffix("The disk is full.\n"))
    #expect(session.plan.settings.host == "smtp.sendgrid.net")
  }

  @Test(arguments: 0..<tutorial.count)
  func `the end of the input writes nothing`(count: Int) throws {
    var session = Transcript()
    session.type(Array(Self.tutorial.prefix(count)))
    let saves = session.saves
    session.endInput()
    #expect(session.saves == saves)
    let hasSaved = Self.tutorial.prefix(count).contains("save")
    #expect(saves.isEmpty == !hasSaved)
    #expect(session.ending == (hasSaved ? .saved : .endOfInput))
  }

  @Test(arguments: Random.seeds(40))
  func `no input traps, prints a control or saves what is wrong`(seed: UInt64) {
    var random = Random(seed: seed)
    var session = Transcript(answers: seed.isMultiple(of: 2) ? .complete : Answers())
    for _ in 0..<100 where session.ending == nil {
      session.type(random.line())
      #expect(session.mode.prompt.printable == session.mode.prompt, "seed \(seed)")
    }
    let controls = session.said.unicodeScalars.filter {
      $0.properties.generalCategory == .control && $0 != "\n"
    }
    #expect(controls.isEmpty, "seed \(seed)")
    #expect(!session.savesWrong, "seed \(seed)")
    if session.ending == nil { session.endInput() }
    #expect(session.ending != nil, "seed \(seed)")
  }
}

extension Random {
  /// A line that means something, means nothing, or is no text.
  fileprivate mutating func line() -> String {
    let known = [
      "", "", "", "back", "next", "undo", "redo", "save", "clear", "diff", "preview", "help",
      "problem", "problems", "quit", "c", "cancel", "1", "2", "3", "yes", "no", "add", "change 1",
      "change 2", "remove 2", "remove 3", "done", "465", "587", "30001", "99999", "\\", "\\back",
      "step 0", "step 9223372036854775808", "-9223372036854775808", "smtp.acme.site", "a@acme.site",
    ]
    switch int(0..<10) {
    case 0..<6: return pick(known)
    case 6..<8: return "step \(int(1..<8))"
    default:
      let bytes = (0..<int(0..<40)).map { _ in UInt8(int(0..<256)) }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
