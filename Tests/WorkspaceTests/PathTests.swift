import MailSetup
import Testing

@testable import Workspace

struct PathTests {
  @Test func `a path lies in its folders and in no namesake`() {
    #expect("/a/b".isInside("/a"))
    #expect("/a/b".isInside("/a/b"))
    #expect("/a/b".isInside("/"))
    #expect(!"/a/bc".isInside("/a/b"))
    #expect(!"/a".isInside("/a/b"))
  }

  @Test func `a combining mark after a slash begins a name`() {
    #expect("/a/\u{301}b/".components == ["a", "\u{301}b"])
    #expect("/a/\u{301}b".commonComponents(with: "/a/c") == 1)
  }

  @Test func `a path is told from the folder that it lies in`() {
    #expect("/a/b/c".relative(to: "/a") == "b/c")
    #expect("/a".relative(to: "/") == "a")
    #expect("/a".relative(to: "/a") == ".")
    #expect("/".relative(to: "/") == ".")
  }

  @Test func `a relative path leads on from a folder`() {
    #expect("/a/b".following("../c/./d/") == "/a/c/d")
    #expect("/a".following("../../../x") == "/x")
    #expect("/a".following("b\\c") == "/a/b/c")
    #expect("/".appending(path: "a") == "/a")
    #expect("/a".parentPath == "/")
    #expect("/a/b".fileName == "b")
  }
}
