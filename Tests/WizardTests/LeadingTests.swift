import MailSetup
import Screen
import TestKit
import Testing

@testable import Wizard

/// Enter leads on from anywhere to the saved files, and passing a field answers nothing.
struct LeadingTests {
  @Test(arguments: Step.all)
  func `Enter alone ends at saved files once provider and sender are given`(step: Step) throws {
    var answers = Answers()
    answers.provider = .preset("sendgrid")
    answers.from = "noreply@acme.site"
    var wizard = WizardDriver(answers: answers, at: step)
    var count = 0
    while wizard.effects.isEmpty, count < 60 {
      try wizard.press("<Enter>")
      count += 1
    }
    #expect(wizard.effects == [.save(wizard.model.plan.files.changed)])
  }

  @Test func `Enter alone on Microsoft 365 ends with the proposal, OAuth2`() throws {
    var wizard = WizardDriver(at: .service)
    try wizard.press("<Enter>micro<Enter>")
    for _ in 0..<12 where wizard.model.step == .service { try wizard.press("<Enter>") }
    #expect(wizard.answers.login == .oauth2)
    #expect(wizard.answers.transport == nil)
    wizard = WizardDriver(at: .service)
    try wizard.press("<Enter>micro<Enter><Tab><Tab><Tab>")
    #expect(wizard.answers.login == nil)
  }

  @Test func `a warning among the findings does not hold Enter up`() throws {
    var answers = Answers.complete
    answers.listsAddresses = true
    var wizard = WizardDriver(answers: answers, at: .credentials)
    #expect(wizard.model.plan.findings.map(\.severity) == [.warning])
    for _ in 0..<20 where wizard.effects.isEmpty { try wizard.press("<Enter>") }
    #expect(wizard.effects == [.save(wizard.model.plan.files.changed)])
  }

  @Test func `SendGrid takes at most fifteen keys beside the sender's address`() throws {
    var wizard = WizardDriver(at: .project)
    let keys = ["2", "<Enter><Enter><Enter><Enter>", "<Enter>sen<Enter>", "6"]
    try wizard.press(keys.joined())
    let others = try KeyScript(keys.joined()).keys.count
    try wizard.press("noreply@acme.site")
    try wizard.press("<C-s>")
    #expect(wizard.effects == [.save(wizard.model.plan.files.changed)])
    #expect(others + 1 <= 15)
  }

  @Test func `passing an option that is derived leaves it derived`() throws {
    var wizard = WizardDriver(answers: .complete, at: .tls)
    try wizard.press("<Enter><Enter><Enter><Enter>")
    #expect(wizard.answers == .complete)
    wizard = WizardDriver(answers: .complete, at: .service)
    while wizard.model.step == .service { try wizard.press("<Enter>") }
    #expect(wizard.answers == .complete)
    try wizard.press("3<Up><Up><Up><Up><Up><Up><Enter>micros<Enter>")
    #expect(wizard.settings.port == 587)
    #expect(wizard.model.plan.errors.filter { $0.answer == .port } == [])
  }

  @Test(arguments: ["<Del>", "<BS>"])
  func `Delete takes back what was chosen`(_ key: String) throws {
    var tls = WizardDriver(answers: .complete, at: .tls)
    try tls.press("<Down><Space>")
    #expect(tls.settings.tls == TLSMode.startTLS.flags)
    try tls.press(key)
    #expect(tls.answers == .complete)
    #expect(tls.model.notice == "Your choice is cleared. The value is now Implicit TLS.")
    var flag = WizardDriver(answers: .complete, at: .tls)
    try flag.press("<End><Space>")
    #expect(flag.answers.requiretls == true)
    try flag.press(key)
    #expect(flag.answers.requiretls == nil)
    #expect(flag.model.notice == "Your choice is cleared. The value is now off.")
    var list = WizardDriver(answers: .complete, at: .service)
    try list.press("<Home>" + key)
    #expect(list.settings.provider == nil)
    #expect(list.model.notice == "Your choice is cleared.")
    try list.press(key)
    #expect(list.model.notice == "Nothing was chosen here.")
  }

  @Test func `Enter leaves a table, and in the last cell goes to the row below`() throws {
    var wizard = WizardDriver(answers: .complete, at: .ports)
    try wizard.press("e<Enter><Enter>")
    #expect(wizard.model.cell == 2)
    try wizard.press("<Enter>")
    #expect(wizard.model.cell == nil)
    #expect(wizard.model.stop.part == 1)
    try wizard.press("<Enter>")
    #expect(wizard.model.step == .tls)
    #expect(wizard.answers == .complete)
  }

  @Test(arguments: Step.all.dropLast())
  func `the key line always has the key of the next step`(step: Step) throws {
    for columns in [40, 60, 80, 120] {
      var wizard = WizardDriver(
        answers: .complete, size: Size(columns, columns == 120 ? 36 : 24), at: step)
      for _ in 0..<12 {
        let keys = wizard.model.frame.text.split(separator: "\n").last ?? ""
        #expect(keys.contains("^N next step"), "\(columns): \(keys)")
        try wizard.press("<Down>")
      }
    }
  }

  @Test func `the key of the next problem says whether it is wrong or still to fill in`() throws {
    var wizard = WizardDriver(at: .service)
    #expect(wizard.keyLine.contains("n fill in"))
    try wizard.press("<Enter>microsoft<Enter>")
    // The warning on the login is ahead, and behind it the sender.
    #expect(wizard.keyLine.contains("n problem"))
    try wizard.press("n")
    #expect(wizard.model.focusedField?.key == .login)
    #expect(wizard.keyLine.contains("n fill in"))
    try wizard.press("n")
    #expect(wizard.model.focusedField?.key == .from)
  }

  @Test func `the key line says what Enter does to the option under the cursor`() throws {
    var wizard = WizardDriver(answers: .complete, at: .networking)
    try wizard.press("<Tab><Tab><Tab>")
    #expect(wizard.keyLine.contains("Enter continue") && !wizard.keyLine.contains("choose"))
    try wizard.press("<Down>")
    #expect(wizard.keyLine.contains("Enter choose"))
  }

  @Test func `the key line has no key that a row refuses`() throws {
    var wizard = WizardDriver(answers: .complete, size: Size(120, 36), at: .ports)
    #expect(wizard.keyLine.contains("e edit") && !wizard.keyLine.contains("remove"))
    try wizard.press("<Down>")
    #expect(!wizard.keyLine.contains("e edit") && !wizard.keyLine.contains("remove"))
    try wizard.press("a<Esc><Esc>a9<Tab><Esc>")
    #expect(wizard.keyLine.contains("e edit") && wizard.keyLine.contains("x remove"))
  }

  @Test func `q on the page after saving leaves`() throws {
    var wizard = WizardDriver(answers: .complete, at: .credentials)
    let changes = wizard.model.plan.files.changed
    wizard.send(.saved(.written(changes, wizard.model.plan.project.saving(changes))))
    #expect(wizard.model.frame.text.contains("Esc close  q leave"))
    try wizard.press("?q")
    #expect(wizard.effects == [])
    #expect(wizard.model.frame.text.contains("Saved. What to do next:"))
    try wizard.press("q")
    #expect(wizard.effects == [.quit(.saved)])
  }

  @Test func `y copies the command in sight, unfolded`() throws {
    var wizard = WizardDriver(answers: .complete, at: .review)
    try wizard.press("c<PageDown>y")
    guard case .copy(let text)? = wizard.effects.first else {
      Issue.record("\(wizard.effects)")
      return
    }
    let commands = NextStep.all(for: wizard.model.plan).flatMap { step in
      [step.shortcut] + step.blocks.map(\.lines)
    }
    #expect(commands.contains { $0.joined(separator: "\n") + "\n" == text })
    #expect(wizard.model.notice?.hasPrefix("Sent to the clipboard: ") == true)
    // It is in sight before it is pasted.
    #expect(wizard.model.frame.text.contains(text.split(separator: "\n")[0].prefix(24)))
    try wizard.press("<End>y")
    #expect(wizard.effects.first != .copy(text))
  }

  @Test func `y on the help of a field copies the address of its source`() throws {
    var wizard = WizardDriver(at: .service)
    try wizard.press("?y")
    #expect(
      wizard.effects == [
        .copy("https://github.com/nodemailer/nodemailer/blob/master/lib/well-known/services.json\n")
      ])
    try wizard.press("?y")
    #expect(wizard.model.notice == "Nothing to copy below.")
  }

  @Test func `y after saving copies the command that repeats the session, which is folded`() throws
  {
    var wizard = WizardDriver(answers: .complete, at: .credentials)
    let changes = wizard.model.plan.files.changed
    wizard.send(.saved(.written(changes, wizard.model.plan.project.saving(changes))))
    let command = try #require(wizard.model.plan.repeatingCommand)
    #expect(!wizard.model.frame.text.contains(command))
    try wizard.press("y")
    #expect(wizard.effects == [.copy("\(command)\n")])
  }

  @Test func `a step whose last field is gone begins at what is still to fill in`() throws {
    var wizard = WizardDriver(at: .credentials)
    try wizard.press("<Down>3<Enter>micro<Enter><Enter><Enter><Enter><Enter>6")
    #expect(wizard.settings.login == .oauth2)
    #expect(wizard.model.stop.field == 0)
  }

  @Test func `a notice is read whole, whatever its length`() throws {
    for size in [Size(40, 10), Size(80, 24), Size(120, 36)] {
      var wizard = WizardDriver(answers: .complete, size: size, at: .review)
      let words = "Not saved: " + String(repeating: "a word ", count: 20) + "and an end."
      wizard.send(.saved(.failed(words)))
      let text = wizard.model.frame.text
      #expect(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(words))
      try wizard.press("<Down>")
      #expect(!wizard.model.frame.text.contains("and an end."))
    }
  }

  @Test(arguments: ["7", "2026-13-45", "2026-1-1", "-"])
  func `a date that is none blocks saving, since the record could not be read again`(
    _ text: String
  ) throws {
    var answers = Answers.complete
    (answers.provider, answers.login) = (.preset("office365"), .oauth2)
    (answers.tenant, answers.clientID) = ("contoso.com", "1234")
    var wizard = WizardDriver(answers: answers, at: .credentials)
    let field = try #require(
      Step.credentials.fields.firstIndex { $0.key == .clientSecretExpires })
    wizard.send(.action(.go(.credentials, Stop(field: field, part: 0))))
    try wizard.press("\(text)<Up>")
    #expect(wizard.model.plan.blockers.map(\.rule) == ["oauth-date-invalid"])
    #expect(wizard.model.frame.text.contains("!Secret expiry"))
  }

  @Test func `an unfinished session is kept for next time`() throws {
    var wizard = WizardDriver(at: .service)
    try wizard.press("<Enter>sendg<Enter><C-n>q")
    #expect(!wizard.model.frame.text.contains("Save and leave"))
    try wizard.press("n")
    #expect(wizard.effects == [.quit(.kept)])
  }

  @Test func `an error about a new row waits until its empty cells are left`() throws {
    var wizard = WizardDriver(answers: .complete, at: .ports)
    try wizard.press("<End>a")
    #expect(!wizard.model.frame.text.contains("problem"))
    #expect(wizard.model.frame.text.contains("+▸• (host)"))
    try wizard.press("mysql.example.com<Tab>")
    #expect(wizard.model.cell == 1)
    #expect(!wizard.model.frame.text.contains("problem"))
    try wizard.press("x")
    #expect(wizard.model.notice == "portDest does not accept “x”.")
    try wizard.press("<Tab><Tab>")
    #expect(wizard.model.cell == nil)
    #expect(wizard.model.frame.text.contains("problem"))
    #expect(wizard.model.frame.text.contains("+▸! mysql.example.com"))
    #expect(wizard.model.frame.text.contains("has no portDest."))
  }

  @Test func `an error waits until the text is left`() throws {
    var wizard = WizardDriver(at: .credentials)
    try wizard.press("a")
    let typed = wizard.model.frame.text
    #expect(!typed.contains("error:") && !typed.contains("problem,"))
    #expect(typed.contains("2 to fill in"))
    try wizard.press("<Down><Up>")
    #expect(wizard.model.frame.text.contains("error: "))
    try wizard.press("<C-u>me@acme.site")
    #expect(!wizard.model.frame.text.contains("error:"))
    try wizard.press("<BS><BS><BS><BS><BS>")
    #expect(wizard.model.frame.text.contains("error: "))
  }

  @Test(
    arguments: [
      ("smtp://SMTP.Acme.site:2525/", "smtp.acme.site", 2525),
      ("mail.acme.site:465", "mail.acme.site", 465),
      ("https://mail.acme.site/x", "mail.acme.site", nil),
      (" mail.acme.site ", "mail.acme.site", nil), ("MAIL.acme.site", "mail.acme.site", nil),
    ] as [(String, String, Int?)])
  func `a pasted server is taken apart`(_ text: String, _ host: String, _ port: Int?) throws {
    var wizard = WizardDriver(at: .service)
    try wizard.press("<Enter>another<Enter>")
    wizard.send(.event(.paste(text)))
    #expect(wizard.settings.host == host)
    #expect(wizard.answers.port == port)
    if let port {
      #expect(wizard.model.notice == "Taken from the pasted text: \(host), port \(port).")
    }
    var ports = WizardDriver(answers: .complete, at: .ports)
    try ports.press("a")
    ports.send(.event(.paste(text)))
    #expect(ports.settings.otherForwards.map(\.name) == [host])
    #expect(ports.settings.otherForwards[0].portDest == port)
  }

  @Test(arguments: [
    "Acme News <news@acme.site>", "mailto:news@acme.site?subject=x", "<news@acme.site>",
    " news@acme.site;\n",
  ])
  func `a pasted address is taken out of its name`(_ text: String) throws {
    var wizard = WizardDriver(at: .credentials)
    wizard.send(.event(.paste(text)))
    #expect(wizard.settings.from == "news@acme.site")
    #expect(wizard.model.notice == "Taken from the pasted text: news@acme.site.")
  }

  @Test func `capitals in a host are lowered as they are typed`() throws {
    var wizard = WizardDriver(at: .service)
    try wizard.press("<Enter>another<Enter>SMTP.Acme.SITE")
    #expect(wizard.settings.host == "smtp.acme.site")
  }
}

extension WizardDriver {
  fileprivate var keyLine: Substring { model.frame.text.split(separator: "\n").last ?? "" }
}
