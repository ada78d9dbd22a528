import TestKit
import Testing

struct SessionTests {
  private static let edited = """
    // Mail of the shop
    {
    \t"smtp.host" : "$[env:AEM_PROXY_HOST;default=proxy.tunnel]",
    \t"smtp.port": 30465, // the forward
    \t"from.address":"old@wknd.site",
    \t"smtp.password": "$[secret:EMAIL_PASSWORD]",
    \t"smtp.user": "$[secret:EMAIL_USERNAME]",
    \t"x.unknown": [1,  2],
    \t"smtp.ssl": "true",
    \t"smtp.starttls": false, "smtp.requiretls": false
    }
    """.split(separator: "\n").joined(separator: "\r\n")

  private static let forwards = """
    {"portForwards": [
        { "portOrig": 30465, "portDest": 465, "name": "smtp.sendgrid.net", "note": "mail" },
        { "portOrig": 30001, "portDest": 3306, "name": "db.example.com" }
    ]}
    """

  @Test func `an onDisk configuration keeps every byte that did not change`() async throws {
    let project = try TemporaryProject(
      Tutorial.project + [Tutorial.mailPath: Self.edited, Tutorial.forwardsPath: Self.forwards])
    try await project.commit()
    let session = try LiveSession(in: project.path)
    try session.see("Where should the configuration")
    try session.press("6", until: "From address")
    try session.press("<C-u>new@wknd.site<Enter>", until: "field 2 of ")
    try session.press("<C-s>", until: "Saved.")
    try session.press("<Esc>", until: "field 2 of ")
    try session.press("q")

    #expect(try session.end().status == "0")
    #expect(
      try project.text(Tutorial.mailPath)
        == Self.edited.replacing("old@wknd.site", with: "new@wknd.site"))
    #expect(try project.text(Tutorial.forwardsPath) == Self.forwards)
    #expect(
      try await project.status() == " M \(Tutorial.mailPath)\n?? \(Tutorial.recordPath)\n")
  }

  @Test func `a journal that appears while a session is open is named when it saves`() async throws
  {
    let project = try TemporaryProject(Tutorial.project)
    try await project.generate(Tutorial.answers)
    let session = try LiveSession(in: project.path)
    try session.see("Where should the configuration")
    try project.write([".mailwizard-7.save": "4:3:7,2:"])
    try session.press("6", until: "From address")
    try session.press("<C-u>one@wknd.site<C-s>", until: "What to do next")
    try session.see("you did not save this on this machine")
    #expect(try project.text(".mailwizard-7.save") != nil)
  }

  @Test func `what is saved twice in one session is there`() async throws {
    let project = try TemporaryProject(Tutorial.project)
    try await project.generate(Tutorial.answers)
    try await project.commit()
    let session = try LiveSession(in: project.path)
    try session.see("Where should the configuration")
    try session.press("6", until: "From address")
    for address in ["one@wknd.site", "two@wknd.site"] {
      try session.press("<C-u>\(address)", until: "*\(address)")
      try session.press("<C-s>", until: "Saved.")
      try session.press("<Esc>", until: "field 1 of ")
    }
    #expect(try project.text(Tutorial.mailPath)?.contains("two@wknd.site") == true)
  }

  @Test func `leaving with nothing to lose writes nothing`() async throws {
    let project = try TemporaryProject(Tutorial.project)
    try await project.commit()
    let session = try LiveSession([project.path])
    try session.see("Where should the configuration")
    try session.press("q")
    let (status, lines) = try session.end()
    #expect(status == "0")
    #expect(lines.filter { !$0.isEmpty } == ["exit status 0"])
    #expect(try await project.status() == "")
  }

  @Test(arguments: [("q", "d"), ("<C-c>", "<C-c>")])
  func `what was typed is not written unless it is saved`(leave: String, again: String) async throws
  {
    let project = try TemporaryProject(Tutorial.project)
    try await project.commit()
    let session = try LiveSession([project.path])
    try session.see("Where should the configuration")
    try session.press("2", until: "How does AEM reach")
    try session.press("<Down><Down><Space>", until: "unsaved")
    try session.press(leave, until: "You have unsaved changes")
    try session.press(again)
    #expect(try session.end().status == "1")
    #expect(try await project.status() == "")
  }

  @Test func `the second session on a project only reads`() async throws {
    let project = try TemporaryProject(Tutorial.project)
    try await project.generate(Tutorial.answers)
    try await project.commit()
    let first = try LiveSession(in: project.path)
    try first.see("Where should the configuration")
    let second = try LiveSession(in: project.path)
    try second.see("Another session has this project open")
    try second.press("6", until: "From address")
    try second.press("<C-u>second@wknd.site<C-s>", until: "Not saved: another session")
    #expect(try await project.status() == "")

    try first.press("6", until: "From address")
    try first.press("<C-u>first@wknd.site<C-s>", until: "Saved.")
    #expect(
      try project.text(Tutorial.mailPath)
        == Tutorial.mail.replacing("noreply@wknd.site", with: "first@wknd.site"))
  }

  @Test(arguments: [
    ("c", "theirs@wknd.site", true), ("m", "mine@wknd.site", true), ("o", "mine@wknd.site", false),
  ])
  func `a file that somebody else changed is not overwritten unasked`(
    choice: String, from: String, debug: Bool
  ) async throws {
    let project = try TemporaryProject(Tutorial.project)
    try await project.generate(Tutorial.answers)
    let session = try LiveSession(in: project.path)
    try session.see("Where should the configuration")
    let theirs = Tutorial.mail.replacing("noreply@wknd.site", with: "theirs@wknd.site")
      .replacing(#""debug.email": false"#, with: #""debug.email": true"#)
    try project.write([Tutorial.mailPath: theirs])
    try session.press("6", until: "From address")
    try session.press("<C-u>mine@wknd.site<C-s>", until: "Changed on disk")
    #expect(try project.text(Tutorial.mailPath) == theirs)

    if choice == "c" {
      try session.press("c", until: "field 1 of ")
    } else {
      try session.press(choice, until: "Difference from the files on disk")
      #expect(try project.text(Tutorial.mailPath) == theirs)
      try session.press("<Esc>", until: "field 1 of ")
      try session.press("<C-s>", until: "Saved.")
    }
    #expect(
      try project.text(Tutorial.mailPath)
        == Tutorial.mail.replacing("noreply@wknd.site", with: from)
        .replacing(#""debug.email": false"#, with: #""debug.email": \#(debug)"#))
  }

  @Test(arguments: [
    "xterm-256color", "screen-256color", "tmux-256color", "linux", "vt100", "xterm-mono",
  ])
  func `a session runs from start to saved files on every terminal`(_ name: String) async throws {
    let project = try TemporaryProject(Tutorial.project)
    try await project.generate(Tutorial.answers)
    let session = try LiveSession(in: project.path, environment: ["TERM": name])
    try session.see("Where should the configuration")
    try session.press("5<Down><Down><Down>", until: "field 2 of ")
    try session.press("6", until: "From address")
    try session.press("<C-u>new@wknd.site<C-s>", until: "Saved.")
    try session.press("<Esc>", until: "field 1 of ")
    try session.press("<C-c>")
    #expect(try session.end().status == "0")
    #expect(
      try project.text(Tutorial.mailPath)
        == Tutorial.mail.replacing("noreply@wknd.site", with: "new@wknd.site"))
  }

  @Test func `a window may change its size at any moment`() throws {
    let project = try TemporaryProject(Tutorial.project)
    let session = try LiveSession([project.path])
    try session.see("Where should the configuration")
    try session.press("6", until: "From address")
    try session.press("me@wk", until: "me@wk")
    try resize(session, showing: "me@wk")
    try session.press("nd.site", until: "me@wknd.site")
    try session.press("<C-c>", until: "You have unsaved changes")
    try resize(session, showing: "You have unsaved changes")
    try session.press("c<C-p><C-p><C-p>", until: "Which mail server will AEM use?")
    try session.press("<Enter>", until: "Type to search.")
    try session.press("mailg", until: "/ mailg")
    try resize(session, showing: "/ mailg")
    try session.press("<Enter>", until: "smtp.mailgun.org")
    try session.press("?", until: "Help for the field")
    try resize(session, showing: "Help for the field")
    try session.press("<Esc><C-c><C-c>")
    #expect(try session.end().status == "1")
  }

  private func resize(_ session: LiveSession, showing words: String) throws {
    for (columns, rows) in [(300, 100), (39, 10), (40, 10), (60, 24), (20, 5), (120, 36), (80, 24)]
    {
      try session.resize(columns: columns, rows: rows)
      try session.see(columns < 40 ? "\(columns)x\(rows)" : words)
    }
  }
}
