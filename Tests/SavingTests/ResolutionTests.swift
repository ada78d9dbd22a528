import Foundation
import MailSetup
import Testing

@testable import Workspace

struct ResolutionTests {
  // A combining mark forms one character with the slash before it.
  @Test(arguments: [
    ("out", "../elsewhere"), ("out", "/etc"), ("out", "config/../../elsewhere"), ("out", ".."),
    ("config/out", "../../elsewhere"), ("out", "/\u{301}elsewhere"),
  ])
  func `a link that leads out of the project is refused, file or folder`(
    link: String, destination: String
  ) throws {
    let project = try SampleProject()
    try project.link(link, destination)
    for name in ["", "/mail.cfg.json", "/made/mail.cfg.json", "/\u{301}.cfg.json"] {
      let path = link + name
      #expect(throws: SaveError.leavesProject(path: path, link: link)) {
        try project.save(SampleProject.changes + [SampleProject.change(path, nil, "mine")])
      }
    }
    try project.remove(link)
    #expect(try project.entries() == SampleProject.old)
  }

  @Test(arguments: ["/etc/mail", "/\u{301}etc/mail", "../mail", "config/../../mail", ".."])
  func `a path that leads out of the project by itself is refused`(path: String) throws {
    let project = try SampleProject()
    #expect(throws: SaveError.leavesProject(path: path, link: nil)) {
      try project.save([SampleProject.change(path, nil, "mine")])
    }
  }

  @Test(arguments: ["", ".", "config/..", "config/./"])
  func `a path that ends in no file is refused`(path: String) throws {
    let project = try SampleProject()
    #expect(throws: SaveError.self) {
      try project.save([SampleProject.change(path, nil, "mine")])
    }
    #expect(try project.entries() == SampleProject.old)
  }

  @Test func `a name with a zero byte is not cut there`() throws {
    let project = try SampleProject()
    #expect(throws: SaveError.self) {
      try project.save([SampleProject.change("config/other.cfg.json\0", "other", "mine")])
    }
    #expect(try project.entries() == SampleProject.old)
  }

  @Test func `links that lead in a circle are an error`() throws {
    let project = try SampleProject()
    try project.link("a", "b")
    try project.link("b", "a")
    guard case .failed(_, _, ELOOP) = project.failure([SampleProject.change("a/x", nil, "mine")])
    else {
      Issue.record("no ELOOP")
      return
    }
  }

  @Test func `links inside the project are followed and stay`() throws {
    let project = try SampleProject()
    try project.link("absolute", project / "config/other.cfg.json")
    try project.link("folder", "config.author/../shared")
    try project.link("chain", "./folder//real.cfg.json")
    try project.link("new", "config/new.cfg.json")
    try project.save([
      SampleProject.change("absolute", "other", "1"),
      SampleProject.change("chain", "real", "2"),
      SampleProject.change("new", nil, "3"),
      SampleProject.change("folder/made/file", nil, "4"),
    ])
    let entries = try project.entries()
    #expect(entries["absolute"] == .link(to: project / "config/other.cfg.json"))
    #expect(entries["config/other.cfg.json"] == .file("1", mode: 0o600))
    #expect(entries["chain"] == .link(to: "./folder//real.cfg.json"))
    #expect(entries["shared/real.cfg.json"] == .file("2", mode: 0o664))
    #expect(entries["new"] == .link(to: "config/new.cfg.json"))
    #expect(entries["config/new.cfg.json"] == .file("3", mode: 0o644))
    #expect(entries["shared/made/file"] == .file("4", mode: 0o644))
  }

  @Test func `a link that is removed leaves the file it leads to`() throws {
    let project = try SampleProject()
    try project.save([SampleProject.change("config.author/linked.cfg.json", "real", nil)])
    var expected = SampleProject.old
    expected["config.author/linked.cfg.json"] = nil
    #expect(try project.entries() == expected)
  }

  @Test func `the project may be reached by a link`() throws {
    let project = try SampleProject()
    let other = try SampleProject([:])
    try other.link("project", project.root)
    try project.link("absolute", other / "project/config/other.cfg.json")
    let lock = try #require(try ProjectLock(root: other / "project"))
    try Transaction(lock).commit([SampleProject.change("absolute", "other", "mine")])
    #expect(try project.entries()["config/other.cfg.json"] == .file("mine", mode: 0o600))
  }
}

extension SampleProject {
  fileprivate func link(_ path: String, _ destination: String) throws {
    try write(path, .link(to: destination))
  }
}
