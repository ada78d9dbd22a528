import Foundation
import TestKit
import Testing

/// Errors before there is a project to work on, and about files that cannot be read.
struct UsageTests {
  private func run(
    _ arguments: [String], in folder: String = "/", input: String = ""
  ) async throws -> Program.Outcome {
    try await Program.mailwizard.run(arguments, in: folder, input: Array(input.utf8))
  }

  /// One line for people on standard error, and nothing else.
  private func expect(
    _ outcome: Program.Outcome, status: Int32, says words: String...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(outcome.status == status, sourceLocation: sourceLocation)
    #expect(outcome.output == "", sourceLocation: sourceLocation)
    #expect(outcome.errors.hasPrefix("mailwizard: "), sourceLocation: sourceLocation)
    #expect(outcome.errors.hasSuffix("\n"), sourceLocation: sourceLocation)
    #expect(
      !outcome.errors.contains(/^mailwizard: (?!\w+ is not a command)[A-Z][a-z]/),
      "a capital behind the program's name",
      sourceLocation: sourceLocation)
    #expect(
      outcome.errors.count(where: \.isNewline) == 1, "\(outcome.errors)",
      sourceLocation: sourceLocation)
    for word in words {
      #expect(outcome.errors.contains(word), sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: [
    (["--nonsense"], ""), (["--size", "80"], ""), (["--size", "0x0"], ""), (["--dump-screen"], ""),
    (["a", "b"], ""), (["--keys", "keys", "--accessible"], ""), (["generate"], " generate"),
    (["generate", "--answers"], " generate"),
    (["generate", "--answers", "-", "--format", "pdf"], " generate"),
    (["check", "--format", "pdf"], " check"), (["check", "--color", "red"], " check"),
    (["check", "--fail-on", "sometimes"], " check"), (["check", "a", "b"], " check"),
    (["handover", "--format", "pdf"], " handover"), (["handover", "--output"], " handover"),
    (["explain", "--format", "pdf"], " explain"), (["completions", "tcsh"], " completions"),
  ])
  func `wrong usage is told in one line with the help that has the option`(
    _ arguments: [String], _ command: String
  ) async throws {
    expect(try await run(arguments), status: 2, says: " See mailwizard\(command) --help.\n")
  }

  @Test(arguments: [
    ("chek", "check"), ("Check", "check"), ("genrate", "generate"), ("gen", "generate"),
    ("hanover", "handover"), ("explian", "explain"), ("completion", "completions"),
    ("chek --format json", "check"), ("help chek", "check"), ("chek --help", "check"),
  ])
  func `a mistyped command is answered with the nearest`(line: String, command: String) async throws
  {
    let words = line.split(separator: " ").map(String.init)
    expect(
      try await run(words), status: 2,
      says: " is not a command or a folder. Did you mean \(command)? See mailwizard --help.\n")
  }

  @Test(arguments: [
    (["check", "--format", "pdf"], "--format is pdf. Allowed: text, json, sarif, github."),
    (["explain", "--format", "pdf"], "--format is pdf. Allowed: text, json."),
    (["probe", "--timeout", "soon", "a.b"], "--timeout does not accept soon."),
    (["check", "--fix=yes"], "--fix takes no value."),
    (["generate", "--answers"], "--answers needs FILE."),
    (["completions"], "SHELL is missing."),
    (["completions", "tcsh"], "SHELL is tcsh. Allowed: zsh, bash, fish."),
    (
      ["generate", "--provider", "sendgird"], "--provider is sendgird. Did you mean sendgrid? See "
    ),
    (
      ["generate", "--networking", "flexible"], "is flexible. Did you mean flexiblePortEgress? See "
    ),
    (["completions", "fishh"], "SHELL is fishh. Did you mean fish? See "),
    (["check", "a", "b"], "unexpected argument b."),
    (["--demo", "site"], "--demo opens a project of its own; leave out site."),
    (["check", "--list", "--format", "sarif"], "--list goes with --format text or json."),
  ])
  func `an error names a value as the help does`(_ arguments: [String], _ words: String)
    async throws
  {
    expect(try await run(arguments), status: 2, says: words)
  }

  @Test func `a folder is opened, however near its name is to a command`() async throws {
    let project = try TemporaryProject(Tutorial.project.inside("chek"))
    expect(try await run(["chek"], in: project.path), status: 2, says: "terminal")
  }

  @Test(arguments: [
    (
      ["--dry-run"],
      "--dry-run is an option of mailwizard generate. See mailwizard generate --help.\n"
    ),
    (["--fix"], "--fix is an option of mailwizard check. See mailwizard check --help.\n"),
    (
      ["check", "--formt", "json"],
      "unknown option --formt. Did you mean --format? See mailwizard check --help.\n"
    ),
    (
      ["--verison"],
      "unknown option --verison. Did you mean --version? See mailwizard --help.\n"
    ),
    (["cloud", "status", "--env", "dev"], "unknown option --env. Did you mean --environment?"),
    (["--colour"], "unknown option --colour. See mailwizard --help.\n"),
    (["--dem"], "unknown option --dem. Did you mean --demo? See mailwizard --help.\n"),
    (
      ["generate", "--provder", "ses"],
      "unknown option --provder. Did you mean --provider? See mailwizard generate --help.\n"
    ),
    (
      ["probe", "--projct"],
      "unknown option --projct. Did you mean --project? See mailwizard probe --help.\n"
    ),
  ])
  func `a mistyped option is answered with the nearest, or with its command`(
    _ arguments: [String], _ words: String
  ) async throws {
    expect(try await run(arguments), status: 2, says: words)
  }

  @Test func `a key script with a key that is none is told in one line`() async throws {
    let folder = try TemporaryProject(["keys": "<Down>\n<Hyper>\n"])
    expect(
      try await run(["--keys", "keys", "--dump-screen", "--demo"], in: folder.path), status: 2,
      says: "keys: unknown key: <Hyper>")
  }

  @Test func `the version is printed with the name`() async throws {
    let outcome = try await run(["--version"])
    #expect(outcome.status == 0)
    #expect(outcome.output == "mailwizard 0.2.0\n")
    #expect(outcome.errors == "")
  }

  @Test(arguments: [[], ["--demo"], ["--keys", "archetype.properties"]])
  func `a session without a terminal is told in one line`(_ arguments: [String]) async throws {
    let project = try TemporaryProject(Tutorial.project)
    expect(
      try await run(arguments, in: project.path), status: 2,
      says: "stdin is not a terminal. Use --accessible or mailwizard generate.")
    #expect(try await run(["check"], in: project.path).status == 0)
  }

  @Test(arguments: [[], ["check"], ["handover"], ["generate", "--answers", "-"]])
  func `a folder without a project is told with what was looked for`(
    _ arguments: [String]
  ) async throws {
    let folder = try TemporaryProject(["README.md": "No AEM here"])
    expect(
      try await run(arguments, in: folder.path), status: 3,
      says: "no AEM project found", "in \(folder.path) or in the folders below",
      "mailwizard --demo")
  }

  @Test(arguments: [[], ["check"], ["handover"], ["generate", "--answers", "-"]])
  func `a folder with several projects is told with their names`(
    _ arguments: [String]
  ) async throws {
    let folder = try TemporaryProject(
      Tree.archetype().inside("sites/one") + Tree.archetype().inside("sites/two")
        + Tree.git.inside("sites/two"))
    expect(
      try await run(arguments, in: folder.path), status: 2,
      says: "several AEM projects", "\(folder.path) contains", ": sites/one, sites/two")
    #expect(try await run(["check", "sites/two"], in: folder.path).status == 0)
  }

  @Test(arguments: [["missing"], ["check", "missing"], ["handover", "missing"]])
  func `a folder that is not there is told`(_ arguments: [String]) async throws {
    expect(try await run(arguments), status: 3, says: "the folder missing does not exist.")
  }

  @Test(arguments: ["", "ui.apps", "ui.config"])
  func `a folder that may not be read is told`(_ folder: String) async throws {
    let project = try TemporaryProject(Tutorial.project)
    let path = project / folder
    #expect(chmod(path, 0) == 0)
    defer { chmod(path, 0o700) }
    let outcome = try await Program.unprivileged.run(["check", project.path])
    #expect(outcome.status == 3)
    #expect("\(outcome)".contains("\(path): Permission denied."), "\(outcome)")
  }

  @Test func `a file that may not be read is told`() async throws {
    let project = try TemporaryProject(Tutorial.project + [Tutorial.mailPath: Tutorial.mail])
    let path = project / Tutorial.mailPath
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    let outcome = try await Program.unprivileged.run(["check"], in: project.path)
    #expect(outcome.status == 3)
    #expect("\(outcome)".contains("\(Tutorial.mailPath): Permission denied."))
  }

  @Test(arguments: [
    "{ \"smtp.host\": ", "<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n", "{\"a\": 1,}",
    "#if ($x)\n{}\n#end\n", "",
  ])
  func `a configuration that cannot be read is told and kept`(_ text: String) async throws {
    let project = try TemporaryProject(Tutorial.project + [Tutorial.mailPath: text])
    let check = try await run(["check"], in: project.path)
    #expect(check.status == 1)
    #expect(check.output.contains("\(Tutorial.mailPath):1:"), "\(check.output)")
    #expect(check.output.contains("[json-invalid]"), "\(check.output)")

    let generate = try await run(
      ["generate", "--answers", "-"], in: project.path, input: Tutorial.answers)
    #expect(generate.status == 1)
    #expect(
      generate.errors.hasPrefix("mailwizard: error: \(Tutorial.mailPath):1:"),
      "\(generate.errors)")
    #expect(generate.errors.contains("[json-invalid]"), "\(generate.errors)")

    let fix = try await run(["check", "--fix"], in: project.path)
    #expect(fix.status == 1)

    try project.write(["keys": "6noreply@wknd.site<C-s>"])
    let session = try await run(
      ["--keys", "keys", "--dump-screen", "--size", "120x36"], in: project.path)
    #expect(session.output.contains("Not saved"), "\(session.output)")
    #expect(try project.text(Tutorial.mailPath) == text)
    #expect(try project.text(Tutorial.forwardsPath) == nil)
  }
}

extension Program {
  /// The program under test without root's right to read everything.
  fileprivate static var unprivileged: Program {
    guard getuid() == 0 else { return mailwizard }
    return Program("setpriv", ["--bounding-set=-all", "--inh-caps=-all", built("mailwizard")])
  }
}
