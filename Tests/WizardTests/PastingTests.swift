import MailSetup
import Screen
import TestKit
import Testing
import Wizard

struct PastingTests {
  /// Texts that would leave, save, switch, add, remove and go on if their letters were keys.
  private static let texts = [
    "q\nd\n", "\nq\n", "smtp.acme.site\n", "jjkl  xd?", "2\t  \t \n", "sdc\td\n", "abc\t\n",
  ]

  private static let places: [(step: Step, keys: String)] = [
    (.project, ""), (.networking, ""), (.service, ""), (.ports, ""), (.ports, "<End>"), (.tls, ""),
    (.tls, "<End>"), (.review, ""), (.review, "<Down><Down><Down>"), (.review, "d"),
    (.networking, "?"),
    (.networking, "p"), (.networking, "<Space>q"), (.networking, "<Space><C-c>"),
  ]

  @Test(arguments: texts, places)
  func `where letters are commands a text does nothing`(
    _ text: String, _ place: (step: Step, keys: String)
  ) throws {
    for event in [Event.paste(text), .burst(text)] {
      var wizard = WizardDriver(answers: .complete, at: place.step)
      try wizard.press(place.keys)
      let before = wizard.linesAboveStatus
      wizard.send(.event(event))
      #expect(wizard.effects.isEmpty)
      #expect(wizard.linesAboveStatus == before)
      #expect(wizard.model.frame.text.contains("Cannot paste here."))
    }
  }

  @Test(arguments: [
    Event.paste("smtp.acme.site\n"), .paste("smtp.\tacme.site\n"), .paste("smtp.acme\n.site"),
  ])
  func `a paste is one text without tabs and line ends`(_ event: Event) throws {
    var wizard = WizardDriver(at: .credentials)
    wizard.send(.event(event))
    #expect(wizard.settings.from == "smtp.acme.site")
    try wizard.press("x")
    #expect(wizard.settings.from == "smtp.acme.sitex")
  }

  @Test func `a pasted body adds its forwards beside those that are there, wherever the cursor is`()
    throws
  {
    let body = #"{"portForwards": [{"name": "db.acme.site", "portDest": 1, "portOrig": 30001}]}"#
    for (keys, event) in [("", Event.paste(body)), ("e", .burst(body)), ("p", .paste(body))] {
      var wizard = WizardDriver(answers: .complete, at: .ports)
      try wizard.press(keys)
      wizard.send(.event(event))
      #expect(wizard.settings.otherForwards.map(\.name) == ["db.acme.site"], "\(keys)")
      #expect(wizard.model.frame.text.contains("Added from the pasted text: forwards 1"))
      try wizard.press("z")
      #expect(wizard.settings.host == "smtp.sendgrid.net", "\(keys)")
      wizard.send(.event(event))
      #expect(wizard.settings.otherForwards.count == 1)
      wizard.send(.event(.paste("{]")))
      #expect(wizard.model.notice?.hasSuffix("Nothing was added.") == true)
    }
  }

  @Test func `a text that came at once goes where its tabs and Enter lead`() throws {
    var wizard = WizardDriver(answers: .complete, at: .ports)
    try wizard.press("a")
    wizard.send(.event(.burst("db.acme.site\t3306\n")))
    #expect(
      wizard.settings.otherForwards == [
        PortForward(name: "db.acme.site", portDest: 3306, portOrig: 30306)
      ])
    var service = WizardDriver(at: .service)
    service.send(.event(.burst("mailgun\n")))
    #expect(service.settings.provider == nil)
    try service.press("<Enter>")
    service.send(.event(.burst("mailgun\n")))
    #expect(service.settings.host == "smtp.mailgun.org")
  }

  @Test func `a text that came at once is taken back cell by cell`() throws {
    var wizard = WizardDriver(answers: .complete, at: .ports)
    try wizard.press("ad")
    wizard.send(.event(.burst("b.acme.site\t3306\n")))
    try wizard.press("<Esc>u")
    #expect(
      wizard.settings.otherForwards == [
        PortForward(name: "db.acme.site", portDest: nil, portOrig: nil)
      ])
    try wizard.press("uu")
    #expect(wizard.settings.otherForwards == [])
  }

  @Test func `what stands behind a Tab to a place without text is dropped`() throws {
    var wizard = WizardDriver(at: .credentials)
    wizard.send(.event(.burst("me@acme.site\tjd \n")))
    #expect(wizard.settings.from == "me@acme.site")
    #expect(wizard.settings.user.kind == .variable)
    #expect(wizard.model.frame.text.contains("Cannot paste here."))
    try wizard.press("j ")
    #expect(wizard.settings.user.kind == .secret)
  }

  @Test(arguments: [
    Event.paste("x"), .burst("abcd\n"), .key(.character("x")), .key(.character(" ")),
  ])
  func `a terminal that is too small takes no text`(_ event: Event) throws {
    var wizard = WizardDriver(answers: .complete, at: .credentials)
    let answers = wizard.answers
    wizard.send(.event(.resize(Size(39, 24))))
    wizard.send(.event(event))
    #expect(wizard.answers == answers)
    try wizard.press("q")
    #expect(wizard.effects == [.quit(.discarded)])
  }
}

extension WizardDriver {
  fileprivate var linesAboveStatus: [Substring] {
    model.frame.text.split(separator: "\n").dropLast(2)
  }
}
