import MailSetup
import Screen
import TestKit
import Testing
import Wizard

struct UpdateTests {
  @Test func `choosing a provider changes host, port and preview`() throws {
    var wizard = WizardDriver(at: .service)
    try wizard.press("<Enter>mailg<Enter>")
    #expect(wizard.settings.host == "smtp.mailgun.org")
    #expect(wizard.text(of: .portForwards).contains(#""name": "smtp.mailgun.org""#))
  }

  @Test func `STARTTLS changes the flags, the port and the preview`() throws {
    var wizard = WizardDriver(answers: .complete, at: .tls)
    try wizard.press("<Down><Space>")
    #expect(wizard.settings.tls == TLSMode.startTLS.flags)
    #expect(wizard.settings.port == 587)
    #expect(wizard.text(of: .mailConfiguration).contains(#""smtp.port": "30587""#))
    try wizard.press("<C-s>")
    #expect(wizard.effects == [.save(wizard.model.plan.files.changed)])
  }

  @Test func `every key of a text changes the preview`() throws {
    var wizard = WizardDriver(answers: .complete, at: .credentials)
    try wizard.press("<C-u>a")
    #expect(wizard.text(of: .mailConfiguration).contains(#""from.address": "a""#))
    try wizard.press("@acme.site")
    #expect(wizard.text(of: .mailConfiguration).contains(#""from.address": "a@acme.site""#))
  }

  @Test func `saving with a problem goes to its field and says why`() throws {
    var wizard = WizardDriver(at: .project)
    try wizard.press("<C-s>")
    #expect(wizard.effects.isEmpty)
    #expect(wizard.model.frame.text.contains("Not saved: 2 to fill in."))
    #expect(wizard.model.frame.text.contains("Which mail server will AEM use?"))
  }

  @Test func `a forward is added, changed and removed with the keyboard`() throws {
    var wizard = WizardDriver(answers: .complete, at: .ports)
    try wizard.press("adb.acme.site<Enter>3306<Enter><Enter>")
    #expect(
      wizard.settings.otherForwards == [
        PortForward(name: "db.acme.site", portDest: 3306, portOrig: 30306)
      ])
    try wizard.press("<Up>e<Tab><C-u>5432<Enter><Enter>")
    #expect(wizard.settings.otherForwards[0].portDest == 5432)
    try wizard.press("<Up>x")
    #expect(wizard.settings.otherForwards == [])
  }

  @Test func `the row of the mail forward changes the mail service`() throws {
    var wizard = WizardDriver(answers: .complete, at: .ports)
    try wizard.press("e<Tab><C-u>587<Enter><C-u>30999<Enter>")
    #expect(wizard.settings.port == 587)
    #expect(wizard.settings.portOrig == 30999)
    try wizard.press("x")
    #expect(wizard.settings.host == "smtp.sendgrid.net")
  }

  @Test func `undo and redo lead through all changes, a text being one`() throws {
    var wizard = WizardDriver(at: .credentials)
    try wizard.press("me@acme.site<Down><Down><Space>")
    #expect(wizard.settings.user.kind == .secret)
    try wizard.press("u")
    #expect(wizard.settings.user.kind == .variable)
    #expect(wizard.settings.from == "me@acme.site")
    try wizard.press("u")
    #expect(wizard.settings.from == "")
    try wizard.press("<C-r><C-r>")
    #expect(wizard.settings.from == "me@acme.site")
    #expect(wizard.settings.user.kind == .secret)
  }

  @Test func `Esc takes a text back to what it was`() throws {
    var wizard = WizardDriver(answers: .complete, at: .credentials)
    try wizard.press("xyz<Esc>")
    #expect(wizard.settings.from == "noreply@acme.site")
    #expect(!wizard.model.isUnsaved)
  }

  @Test func `leaving asks when something would be lost`() throws {
    var wizard = WizardDriver(at: .networking)
    try wizard.press("q")
    #expect(wizard.effects == [.quit(.discarded)])
    try wizard.press("<Down><Down><Space>q")
    #expect(wizard.effects.isEmpty)
    #expect(wizard.model.frame.text.contains("You have unsaved changes."))
    try wizard.press("<Esc>")
    #expect(wizard.effects.isEmpty)
    try wizard.press("qd")
    #expect(wizard.effects == [.quit(.discarded)])
  }

  @Test func `a session that cannot write offers neither saving nor keeping`() throws {
    var wizard = WizardDriver(answers: .complete, at: .credentials, isReadOnly: true)
    try wizard.press("x<C-c>")
    let text = wizard.model.frame.text
    #expect(text.contains("Discard and leave"))
    #expect(!text.contains("Save and leave"))
    #expect(!text.contains("Keep for next time"))
    #expect(text.contains("cannot be kept."))
    try wizard.press("<Enter>")
    #expect(wizard.effects.isEmpty)
  }

  @Test func `a second Ctrl-C leaves`() throws {
    var wizard = WizardDriver(at: .networking)
    try wizard.press("<Down><Down><Space><C-c>")
    #expect(wizard.effects.isEmpty)
    try wizard.press("<C-c>")
    #expect(wizard.effects == [.quit(.kept)])
  }

  @Test func `save and leave saves first`() throws {
    var wizard = WizardDriver(answers: .complete, at: .networking)
    try wizard.press("<Down><Down><Down><Down><Down><Space>qs")
    let changes = wizard.model.plan.files.changed
    #expect(wizard.effects == [.save(changes)])
    wizard.send(.saved(.written(changes, .sample)))
    #expect(wizard.effects == [.quit(.saved)])
  }

  @Test func `a number takes digits alone`() throws {
    var wizard = WizardDriver(answers: .complete, at: .ports)
    try wizard.press("e<Tab><C-u>45q")
    #expect(wizard.settings.port == 45)
    #expect(wizard.model.frame.text.contains("does not accept “q”"))
  }

  @Test func `a cleared text is derived again`() throws {
    var wizard = WizardDriver(answers: .complete, at: .service)
    try wizard.press("<Down><End>x")
    #expect(wizard.settings.host == "x")
    try wizard.press("<BS>")
    #expect(wizard.settings.host == "smtp.sendgrid.net")
  }

  @Test(arguments: [Networking.none, .flexiblePortEgress, .dedicatedEgressIp])
  func `a problem of a choice leads to the option that is chosen`(_ option: Networking) throws {
    var answers = Answers.complete
    (answers.networking, answers.isPrivateServer) = (option, true)
    var wizard = WizardDriver(answers: answers, at: .project)
    try wizard.press("n")
    #expect(wizard.model.frame.text.contains("▸ (●) \(option.title)"))
    try wizard.press("<Enter>")
    #expect(wizard.settings.networking == option)
  }

  @Test func `problems are visited one by one`() throws {
    var wizard = WizardDriver(at: .project)
    try wizard.press("n")
    #expect(wizard.model.frame.text.contains("Which mail server will AEM use?"))
    try wizard.press("<F6>")
    #expect(wizard.model.frame.text.contains("Who sends, and how does AEM log in?"))
  }

  @Test func `Esc and a digit are a function key`() throws {
    var wizard = WizardDriver(at: .credentials)
    try wizard.press("<A-1>")
    #expect(wizard.model.frame.text.contains("If this is wrong:"))
    try wizard.press("?")
    #expect(wizard.model.frame.text.contains("confirm and continue"))
  }

  @Test func `Esc and a digit are one also when typed one after the other`() throws {
    var wizard = WizardDriver(at: .credentials)
    try wizard.press("me@acme.site<Esc>1")
    #expect(wizard.model.frame.text.contains("If this is wrong:"))
    #expect(wizard.settings.from == "me@acme.site")
    try wizard.press("<Esc>1")
    #expect(wizard.settings.from == "me@acme.site1")
    var service = WizardDriver(at: .service)
    try service.press("<End><C-u>25<Esc>5")
    #expect(service.settings.port == 5)
    var ports = WizardDriver(answers: .complete, at: .ports)
    try ports.press("a<Esc>5")
    #expect(ports.model.frame.text.contains("How is the connection encrypted?"))
    var text = WizardDriver(at: .credentials)
    try text.press("x<Esc>")
    text.send(.event(.resize(Size(120, 36))))
    try text.press("1")
    #expect(text.settings.from == "1")
  }

  @Test func `a failed save is said and loses nothing`() throws {
    var wizard = WizardDriver(answers: .complete, at: .review)
    wizard.send(.saved(.failed("The disk is full.")))
    #expect(wizard.model.frame.text.contains("The disk is full."))
    #expect(wizard.settings.host == "smtp.sendgrid.net")
  }

  @Test func `no advanced networking blocks saving and says why`() throws {
    var wizard = WizardDriver(answers: .complete, at: .networking)
    try wizard.press("<Down><Down><Down><Space><C-s>")
    #expect(wizard.effects.isEmpty)
    #expect(wizard.model.frame.text.contains("Not saved: 1 problem."))
    #expect(wizard.model.frame.text.contains("Without advanced networking,"))
  }

  @Test func `a wrong portOrig of the mail forward is marked in its row`() throws {
    var wizard = WizardDriver(answers: .complete, at: .ports)
    try wizard.press("e<Tab><Tab><C-u>465<Enter><Up>")
    #expect(wizard.model.frame.text.contains("portOrig is 465;"))
    try wizard.press("<C-s>")
    #expect(wizard.model.frame.text.contains("Which port forwards are needed?"))
  }

  @Test func `a search shows first what begins with it`() throws {
    var wizard = WizardDriver(at: .service)
    try wizard.press("<Enter>zo<Enter>")
    #expect(wizard.settings.provider?.id == "zoho")
  }

  @Test func `Enter keeps a list open whose search matches nothing`() throws {
    var wizard = WizardDriver(at: .service)
    try wizard.press("<Enter>amazone<Enter>")
    #expect(wizard.model.frame.text.contains("/ amazone"))
    #expect(wizard.model.frame.text.contains("No match. Esc clears the search."))
    try wizard.press("<Esc>ama<Enter>")
    #expect(wizard.settings.provider?.id == "ses")
    try wizard.press("<Enter>ireland<Enter>")
    #expect(wizard.settings.host == "email-smtp.eu-west-1.amazonaws.com")
  }

  @Test(arguments: ["own", "another", "other"])
  func `a search for one's own server finds it`(_ search: String) throws {
    var wizard = WizardDriver(at: .service)
    try wizard.press("<Enter>\(search)<Enter>")
    #expect(wizard.answers.provider == .anotherServer)
  }

  @Test(arguments: Step.all.dropLast())
  func `Enter goes through a step and changes nothing`(step: Step) throws {
    var answers = Answers.complete
    answers.networking = .dedicatedEgressIp
    answers.port = 587
    answers.userKind = .secret
    var wizard = WizardDriver(answers: answers, at: step)
    let before = wizard.model.plan.files
    for _ in 0..<30 {
      try wizard.press("<Enter>")
      if wizard.model.frame.text.contains("Which files will be saved?") { break }
    }
    #expect(wizard.model.plan.files == before)
  }

  @Test func `a portOrig is proposed for a new forward, and a row left empty goes`() throws {
    var wizard = WizardDriver(answers: .complete, at: .ports)
    try wizard.press("aldap.acme.site<Enter>636<Enter>")
    #expect(wizard.settings.otherForwards.last?.portOrig == 30636)
    try wizard.press("<Esc>a<Esc>")
    #expect(wizard.settings.otherForwards.count == 1)
  }
}
