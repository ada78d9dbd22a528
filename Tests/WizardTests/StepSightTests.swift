import MailSetup
import Screen
import TestKit
import Testing

@testable import Wizard

/// Nothing that matters is cut or out of sight.
struct StepSightTests {
  @Test(
    arguments: Provider.all, [(Login.password, 80, 24), (.oauth2, 80, 24), (.password, 120, 36)])
  func `what is said of a provider is in sight, above a help`(
    _ provider: Provider, _ case: (login: Login, columns: Int, rows: Int)
  ) throws {
    let (login, columns, rows) = `case`
    let column = columns == 120 ? 1 : 0
    var answers = Answers.complete
    answers.provider = .preset(provider.id)
    answers.host = provider.endpoints[0].host
    answers.login = provider.logins.contains(login) ? login : nil
    for step in [Step.service, .credentials] {
      let wizard = WizardDriver(answers: answers, size: Size(columns, rows), at: step)
      let words = wizard.model.frame.text.split(separator: "\n")
        .compactMap { $0.split(separator: "│").dropFirst(column).first }
        .flatMap { $0.split(whereSeparator: \.isWhitespace) }.joined(separator: " ")
      let fields = step.fields.filter { $0.isShown(wizard.model.plan) }
      for case .notes(let notes) in fields.map({ $0.control.prompt(in: wizard.model.plan) }) {
        for note in notes {
          #expect(words.contains(note.text), "\(provider.id), \(step.title): \(note.text)")
        }
      }
    }
  }

  @Test(arguments: Provider.all)
  func `a list that is closed shows all of its value and that it opens`(
    _ provider: Provider
  ) throws {
    var answers = Answers.complete
    answers.provider = .preset(provider.id)
    let pane = pane(WizardDriver(answers: answers, at: .service))
    #expect(pane.contains { $0.contains("*\(provider.name) ▾") }, "\(pane)")
  }

  @Test(arguments: Provider.all, [(80, 24), (40, 10)])
  func `the table of forwards shows the name of each provider's server whole`(
    _ provider: Provider, _ size: (columns: Int, rows: Int)
  ) throws {
    var answers = Answers.complete
    answers.provider = .preset(provider.id)
    answers.host = provider.endpoints[0].host
    answers.otherForwards = provider.endpoints.dropFirst().enumerated().map { index, endpoint in
      PortForward(name: endpoint.host, portDest: 587, portOrig: 30100 + index)
    }
    var wizard = WizardDriver(
      answers: answers, size: Size(size.columns, size.rows), at: .ports)
    for endpoint in provider.endpoints {
      let lines = wizard.model.frame.text.split(separator: "\n").dropFirst()
      let left = lines.map { $0.prefix { $0 != "│" }.filter { !$0.isWhitespace } }.joined()
      #expect(left.contains(endpoint.host), "\(wizard.model.frame.text)")
      try wizard.press("<Down>")
    }
  }

  @Test(arguments: [
    ("postmark", "+▸★ smtp.postmarkapp.com   587    30587 │"),
    ("sparkpost", "+▸★ smtp.sparkpostmail.com              │"),
  ])
  func `a name of up to twenty columns is beside its ports`(
    _ provider: Provider.ID, _ line: String
  ) throws {
    var answers = Answers.complete
    answers.provider = .preset(provider)
    let text = WizardDriver(answers: answers, at: .ports).model.frame.text
    #expect(text.contains(line), "\(text)")
  }

  @Test func `a row whose name has its own line is edited like any other`() throws {
    var answers = Answers.complete
    answers.host = "email-smtp.eu-west-1.amazonaws.com"
    answers.otherForwards = [
      PortForward(name: "mysql.example.com", portDest: 3306, portOrig: 30001)
    ]
    var wizard = WizardDriver(answers: answers, at: .ports)
    let line = { (wizard: WizardDriver) in
      wizard.model.frame.text.split(separator: "\n", omittingEmptySubsequences: false)[
        wizard.model.frame.cursor?.row ?? 0]
    }
    #expect(line(wizard).contains("+▸★ email-smtp.eu-west-1.amazonaws.com "))
    try wizard.press("e")
    #expect(line(wizard).contains("email-smtp.eu-west-1.amazonaws.com"))
    try wizard.press("<Tab><Tab><C-u>30500")
    #expect(line(wizard).contains("465 30500"))
    #expect(wizard.answers.portOrig == 30500)
    try wizard.press("<Esc><Down>")
    #expect(line(wizard).contains("▸  mysql.example.com"))
  }

  @Test(arguments: Provider.all.map(\.id), [Login.password, .oauth2])
  func `no value is cut in its field, with the cursor on it and without`(
    _ id: Provider.ID, _ login: Login
  ) throws {
    let provider = try #require(Provider.named(id))
    for endpoint in provider.endpoints {
      var answers = Answers.complete
      (answers.provider, answers.host) = (.preset(provider.id), endpoint.host)
      answers.login = provider.logins.contains(login) ? login : nil
      if login == .oauth2 { answers.tenant = "contoso.com" }
      answers.clientID = "66666666-7777-8888-9999-000000000000"
      var wizard = WizardDriver(answers: answers, at: .service)
      for step in [Step.service, .credentials] {
        wizard.send(.action(.go(step, Stop(field: 0, part: 0))))
        for stop in wizard.model.allStops {
          wizard.send(.action(.go(step, stop)))
          #expect(!pane(wizard).contains { $0.contains("…") }, "\(wizard.model.frame.text)")
          let text = pane(wizard).joined().filter { $0 != " " }
          let input = wizard.model.focusedField?.control.prompt(in: wizard.model.plan)
          guard case .text(let value, _)? = input, !value.isEmpty else { continue }
          #expect(text.contains(value), "\(value): \(wizard.model.frame.text)")
        }
      }
    }
  }

  @Test func `the status line has a forward with a long name whole`() {
    var answers = Answers.complete
    (answers.provider, answers.host) = (.preset("ses"), "email-smtp.eu-west-1.amazonaws.com")
    let text = WizardDriver(answers: answers, at: .ports).model.frame.text
    let forward = "email-smtp.eu-west-1.amazonaws.com, portDest 465, portOrig 30465"
    #expect(text.contains("\n Port forwards, \(forward)\n"), "\(text)")
  }

  @Test func `a long text goes on in the next line, with the cursor behind it`() throws {
    var wizard = WizardDriver(at: .credentials)
    let address = "a-very-long-name-of-a-mailbox@marketing.acme.site"
    try wizard.press(address)
    let lines = wizard.model.frame.text.split(separator: "\n").map(String.init)
    let row = try #require(lines.firstIndex { $0.contains(" From address ") })
    #expect(lines[row + 1].hasPrefix("  *a-very-long-name-of-a-mailbox@market"))
    #expect(lines[row + 2].hasPrefix("   ing.acme.site "))
    #expect(wizard.model.frame.cursor == Point(column: 16, row: row + 2))
    try wizard.press("<Home>")
    #expect(wizard.model.frame.cursor == Point(column: 3, row: row + 1))
    wizard = WizardDriver(at: .credentials)
    try wizard.press("a-name-of-a-mailbox@acme.site")
    let below = wizard.model.frame.text.split(separator: "\n").map(String.init)[row + 1]
    #expect(below.hasPrefix("    *a-name-of-a-mailbox@acme.site "))
    #expect(wizard.model.frame.cursor == Point(column: 34, row: row + 1))
  }

  /// The left pane's lines, without its border.
  private func pane(_ wizard: WizardDriver) -> [String] {
    wizard.model.frame.text.split(separator: "\n").dropFirst(3)
      .map { String($0.prefix(while: { $0 != "│" })) }
  }

  @Test(arguments: Provider.all)
  func `an option that the provider does not have is whole too`(_ provider: Provider) {
    var answers = Answers.complete
    (answers.provider, answers.port) = (.preset(provider.id), 26)
    #expect(!pane(WizardDriver(answers: answers, at: .service)).contains { $0.contains("…") })
  }

  private static func answers(_ wrongRow: Int) -> Answers {
    var answers = Answers.complete
    answers.otherForwards = (0..<40).map { row in
      PortForward(
        name: "h\(row).acme.site", portDest: 25, portOrig: row == wrongRow ? 1 : 30100 + row)
    }
    return answers
  }

  @Test(arguments: [(30, "", 8...17), (0, "<End>", 0...0)])
  func `a wrong row of a table that goes on is marked at the edge where it is`(
    _ row: Int, _ keys: String, _ lines: ClosedRange<Int>
  ) throws {
    var wizard = WizardDriver(answers: Self.answers(row), at: .ports)
    try wizard.press(keys)
    let marked = pane(wizard).indices.filter { pane(wizard)[$0].hasSuffix("!") }
    #expect(marked.count == 1 && lines.contains(marked[0]), "\(pane(wizard))")
    wizard = WizardDriver(answers: Self.answers(-1), at: .ports)
    try wizard.press(keys)
    #expect(!pane(wizard).contains { $0.hasSuffix("!") })
  }

  @Test func `what is said of a field ends in a mark where there is no room for all of it`() throws
  {
    var answers = Answers.complete
    (answers.networking, answers.isPrivateServer) = (Networking.none, true)
    var wizard = WizardDriver(answers: answers, at: .networking)
    try wizard.press("<Tab><Tab><Tab><End>")
    #expect(pane(wizard).dropLast(3).last?.hasSuffix("▾") == true, "\(wizard.model.frame.text)")
  }

  @Test(arguments: Provider.all.map(\.id))
  func `all that is wrong with a field is said while the cursor is on it`(_ provider: String) throws
  {
    var answers = Answers.complete
    answers.provider = .preset(provider)
    (answers.userKind, answers.userDefault) = (.secret, "SG.\(String(repeating: "x", count: 70))")
    (answers.userName, answers.passwordName) = ("1", "1")
    var wizard = WizardDriver(answers: answers)
    for step in Step.all where step.showsFiles {
      wizard.send(.action(.go(step, Stop(field: 0, part: 0))))
      for stop in wizard.model.allStops {
        wizard.send(.action(.go(step, stop)))
        let lines = pane(wizard).map { $0.hasSuffix("▾") ? String($0.dropLast()) : $0 }
        let seen = lines.joined().filter { $0 != " " }
        let findings = wizard.model.focusedField?.findings(
          in: wizard.model.plan, at: wizard.model.stop.part)
        for finding in findings ?? [] {
          let sentence = finding.sentence.filter { $0 != " " }
          #expect(seen.contains(sentence), "\(wizard.model.frame.text)")
        }
        let sentences = lines.joined(separator: "\n").sentences
        #expect(Set(sentences).count == sentences.count, "\(wizard.model.frame.text)")
      }
    }
  }

  @Test func `the review shows the next steps at once where there is room`() {
    let wizard = WizardDriver(answers: .complete, size: Size(120, 36), at: .review)
    #expect(wizard.model.frame.text.contains("Next steps in Cloud Manager:"))
  }

  @Test(arguments: Provider.all.map(\.id) + [nil])
  func `no option is cut`(_ provider: String?) throws {
    var answers = Answers()
    answers.provider = provider.map(ProviderChoice.preset)
    var wizard = WizardDriver(answers: answers)
    for step in Step.all where step.showsFiles {
      wizard.send(.action(.go(step, Stop(field: 0, part: 0))))
      for _ in wizard.model.allStops {
        let options = pane(wizard).filter { $0.contains("( ) ") || $0.contains("(●) ") }
        #expect(!options.contains { $0.contains("…") }, "\(options)")
        if case .open(let picker)? = wizard.model.focusedField?.control.action(
          for: .choose, in: wizard.model.plan, at: wizard.model.focus)
        {
          for option in picker.options {
            var wizard = wizard
            try wizard.press("<Space>")
            wizard.send(.event(.paste(option.title)))
            let text = wizard.model.frame.text
            #expect(
              text.contains("\(option.title) ") && text.contains("\(option.note) "), "\(text)")
            #expect(text.contains("Type to search."), "\(text)")
          }
        }
        try wizard.press("<Down>")
      }
    }
  }

  @Test(arguments: ["", "<Space>", "<Down><Space>", "<Space><Down><Space>", "<Down><Down><Space>"])
  func `every networking option is in sight while the questions are answered`(
    _ keys: String
  ) throws {
    var wizard = WizardDriver(at: .networking)
    try wizard.press(keys)
    for _ in wizard.model.allStops {
      let pane = pane(wizard)
      for networking in Networking.allCases {
        #expect(pane.contains { $0.contains("( ) \(networking.title)") }, "\(pane)")
      }
      try wizard.press("<Down>")
    }
  }

  @Test(arguments: Provider.all.filter { $0.division == .region })
  func `the list of steps names the region`(_ provider: Provider) throws {
    for endpoint in provider.endpoints {
      var answers = Answers.complete
      answers.provider = .preset(provider.id)
      answers.host = endpoint.host
      let wizard = WizardDriver(answers: answers, size: Size(120, 36), at: .project)
      #expect(wizard.model.frame.text.contains("   \(endpoint.title), "))
    }
  }

  @Test func `the key line of a row that can be removed says so`() throws {
    var answers = Answers.complete
    answers.otherForwards = [PortForward(name: "mysql.acme.site", portDest: 3306, portOrig: 30001)]
    var wizard = WizardDriver(answers: answers, at: .ports)
    try wizard.press("<Down>")
    let line = try #require(wizard.model.frame.text.split(separator: "\n").last)
    for words in ["e edit", "a add", "x remove", "? help", "leave"] {
      #expect(line.contains(words), "\(line)")
    }
  }

  @Test func `every field that asks for something has help`() {
    let plan = WizardDriver().model.plan
    for step in Step.all {
      let unexplained = step.fields.filter { $0.help == nil && $0.control.prompt(in: plan).asks }
      #expect(unexplained.map(\.label) == [], "\(step.title)")
    }
  }

  @Test(arguments: Provider.all.map(\.id) + [nil], [Login.password, .none, .oauth2])
  func `no example and no help's address is cut`(_ provider: String?, _ login: Login) throws {
    var answers = Answers()
    (answers.provider, answers.login) = (provider.map(ProviderChoice.preset), login)
    var wizard = WizardDriver(answers: answers)
    for step in Step.all {
      wizard.send(.action(.go(step, Stop(field: 0, part: 0))))
      #expect(!pane(wizard).contains { $0.contains(/\([^)]*…$/) }, "\(pane(wizard))")
      for field in step.fields {
        guard let help = field.help else { continue }
        let rows = help.rows(columns: 78).map { $0.spans.map(\.text).joined() }
        #expect(rows.map { $0.filter { $0 != " " } }.joined().contains(help.source))
      }
    }
  }
}
