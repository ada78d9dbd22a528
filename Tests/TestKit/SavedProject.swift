import Foundation
internal import MailSetup
internal import Wizard
import Workspace

/// A project on disk that a random session saves into, and that somebody else changes now and then.
struct SavedProject {
  private let files: TemporaryProject
  private let transaction: Transaction

  init(_ random: inout Random) throws {
    files = try TemporaryProject(random.pick(SavedProject.trees) + .git)
    guard let lock = try ProjectLock(root: files.path) else { throw Broken("no lock") }
    transaction = Transaction(lock)
  }

  private static let folder = "ui.config/src/main/content/jcr_root/apps/acme/osgiconfig"
  private static let empty = Tree.archetype(folders: ["config", "config.author", "config.publish"])
  private static let trees: [Tree] = [
    empty,
    empty + .configModule("other.config", app: "other"),
    empty + [
      "\(folder)/config/\(String.mail)": """
      {\r
      \t"smtp.host" : "$[env:AEM_PROXY_HOST;default=proxy.tunnel]", // the tunnel\r
      \t"smtp.port": 30465, "from.address":"old@acme.site",\r
      \t"smtp.password": "$[secret:EMAIL_PASSWORD]", "smtp.user": "$[env:EMAIL_USERNAME]",\r
      \t"x.unknown": [1,  2], "smtp.ssl": "true", "debug.email": false,\r
      \t"smtp.starttls": false, "smtp.requiretls": false\r
      }
      """,
      "ui.config/src/main/cloudmanager/advanced-networking.json": """
      {"portForwards": [
        { "portOrig": 30465, "portDest": 465, "name": "smtp.sendgrid.net", "note": "mail" },
        { "portOrig": 30001, "portDest": 3306, "name": "db.example.com" }
      ]}
      """,
    ],
    empty + [
      "\(folder)/config/\(String.mail)": mail(port: 30465),
      "\(folder)/config.stage/\(String.mail)": mail(port: 30777),
      "\(folder)/config.prod/\(String.mail)": mail(port: 30465),
      "ui.config/src/main/cloudmanager/advanced-networking.json": """
      {"nonProxyHosts": ["*.acme.site"], "portForwards": [
        {"name": "smtp.sendgrid.net", "portDest": 465, "portOrig": 30465},
        {"name": "smtp.eu.mailgun.org", "portDest": 465, "portOrig": 30777}]}
      """,
    ],
    empty + [
      "\(folder)/config/com.day.cq.mailer.DefaultMailService.config": """
      smtp.host="smtp.mailgun.org"
      smtp.port=I"587"
      from.address="old@acme.site"
      """
    ],
  ]

  private static func mail(port: Int) -> String {
    """
    {"smtp.host": "$[env:AEM_PROXY_HOST;default=proxy.tunnel]", "smtp.port": "\(port)",
     "from.address": "old@acme.site", "smtp.password": "$[secret:EMAIL_PASSWORD]",
     "smtp.user": "$[secret:EMAIL_USERNAME]", "smtp.ssl": true}
    """
  }

  var project: Project {
    get throws { try Detection(from: files.path).project }
  }

  /// Saves as a session does, and checks the promises of a save.
  func save(_ changes: [FileChange], _ random: inout Random) throws -> SaveOutcome {
    if random.oneIn(10) { try changeFile(&random) }
    if random.oneIn(20) { return .failed("The disk is full.") }
    let before = Set(try paths)
    let errorsBefore = try errors(project)
    if let path = try commit(changes) { return .conflict(path: path, try project) }
    let expected = before.union(changes.map(\.path))
      .subtracting(changes.filter { $0.kind == .remove }.map(\.path))
    guard Set(try paths) == expected else { throw Broken("other files than those saved") }
    let project = try project
    // The session is not responsible for earlier errors in other files.
    let mine = Set(changes.map(\.path))
    let errors = errors(project).filter { error in
      error.place.map { mine.contains($0.path) } ?? true || !errorsBefore.contains(error)
    }
    guard errors.isEmpty else { throw Broken("saved what check refuses: \(errors)") }
    return .written(changes, project)
  }

  private func errors(_ project: Project) -> [Finding] {
    ProjectCheck(project).errors
  }

  /// Writes the changes; returns the path of a file that is not the one that was read.
  private func commit(_ changes: [FileChange]) throws -> String? {
    do throws(SaveError) {
      try transaction.commit(changes)
      return nil
    } catch {
      if case .changedOnDisk(let path, _) = error { return path }
      throw error
    }
  }

  /// Changes a file as somebody else may do between two saves.
  private func changeFile(_ random: inout Random) throws {
    let files = try project.homes.flatMap(\.mailFiles)
    guard !files.isEmpty else { return }
    let file = random.pick(files)
    let text = String(decoding: file.bytes, as: UTF8.self)
    let changed = text.replacing(#""debug.email": false"#, with: #""debug.email": true"#)
    if changed == text {
      try FileManager.default.removeItem(atPath: self.files / file.path)
    } else {
      try self.files.write(file.path, Array(changed.utf8))
    }
  }

  private var paths: [String] {
    get throws { try FileManager.default.subpathsOfDirectory(atPath: files.path).filter(isFile) }
  }

  private func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: files / path, isDirectory: &isFolder)
      && !isFolder.boolValue
  }
}
