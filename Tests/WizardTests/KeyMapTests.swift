import MailSetup
import Screen
import TestKit
import Testing

@testable import Wizard

struct KeyMapTests {
  /// Keys that do the same in a place, where what they do is seen.
  private static let twins: [(step: Step, before: String, keys: [String])] = [
    (.networking, "<Down>", ["<Up>", "k"]), (.networking, "", ["<Down>", "j"]),
    (.tls, "", ["<Left>", "h", "<C-p>"]), (.networking, "", ["<Right>", "l", "<C-n>"]),
    (.networking, "<Down>", ["<Home>", "g"]), (.networking, "", ["<End>", "G"]),
    (.networking, "?", ["<Esc>", "q"]), (.networking, "?", ["<Enter>"]),
    (.credentials, "<Down>d", ["<PageDown>"]), (.credentials, "<Down>d<PageDown>", ["<PageUp>"]),
    (.credentials, "<Down>d", ["<Down>", "j"]), (.credentials, "<Down>d<End>", ["<Up>", "k"]),
    (.tls, "", ["<Tab>"]), (.tls, "<Tab>", ["<S-Tab>"]), (.networking, "p", ["<Esc>", "p"]),
    (.networking, "", ["n", "<F6>", "<A-6>"]), (.networking, "", ["N", "<F7>", "<A-7>"]),
    (.networking, "", ["?", "<F1>", "<A-1>"]), (.networking, "", ["<C-s>", "<F2>", "<A-2>"]),
    (.networking, "", ["p", "<F3>", "<A-3>"]), (.networking, "", ["d", "<F4>", "<A-4>"]),
    (.networking, "", ["c", "<F5>", "<A-5>"]), (.networking, "?", ["?", "<F1>", "<A-1>"]),
    (.review, "c<PageDown>", ["y"]), (.service, "<Enter>sendg<Enter>", ["t", "<F8>", "<A-8>"]),
    (.networking, "<Space>", ["u", "<C-_>"]), (.networking, "<Space>u", ["<C-r>"]),
    (.networking, "<Down><Down><Down><Space>", ["<Del>", "<BS>"]),
    (.networking, "<Space>", ["q"]), (.networking, "<Space>", ["<C-c>"]),
    (.networking, "", ["q", "<C-c>"]), (.networking, "", ["<C-z>"]), (.networking, "", ["<C-l>"]),
    (.networking, "<Down>", ["<Space>"]), (.networking, "<Down>", ["<Enter>"]),
    (.service, "", ["<Enter>", "<Space>", "<Right>", "l", "/"]), (.service, "/", ["<Esc>"]),
    (.service, "/", ["<Enter>"]), (.service, "/", ["<Down>"]), (.service, "/<End>", ["<Home>"]),
    (.ports, "", ["e", "<Space>"]), (.ports, "", ["<Enter>", "<C-n>"]),
    (.ports, "", ["a", "<Ins>", "<Down><Space>"]),
    (.ports, "e", ["<Tab>", "<Enter>"]),
    (.ports, "adb<Enter>1<Enter><Enter><Up>", ["x", "<Del>"]),
    (.credentials, "", ["<F1>", "<A-1>"]), (.credentials, "", ["<C-s>", "<F2>", "<A-2>"]),
    (.credentials, "", ["<F3>", "<A-3>"]), (.credentials, "", ["<F4>", "<A-4>"]),
    (.credentials, "", ["<F5>", "<A-5>"]), (.credentials, "", ["<F6>", "<A-6>"]),
    (.credentials, "", ["<F7>", "<A-7>"]), (.credentials, "", ["<C-n>"]),
    (.credentials, "x", ["<C-_>", "<Esc>"]), (.credentials, "x<Esc>", ["<C-r>"]),
    (.credentials, "", ["<Down>"]), (.credentials, "", ["<Enter>", "<Tab>"]),
    (.networking, "", ["3"]), (.networking, "", ["7"]), (.networking, "p", ["1"]),
  ]

  @Test(arguments: twins)
  func `twins do the same, and something`(
    _ entry: (step: Step, before: String, keys: [String])
  ) throws {
    var before = WizardDriver(at: entry.step)
    try before.press(entry.before)
    let outcomes = try entry.keys.map { keys in
      var wizard = before
      try wizard.press(keys)
      return (wizard.model.frame, wizard.effects)
    }
    #expect(outcomes[0].0 != before.model.frame || !outcomes[0].1.isEmpty)
    for (keys, outcome) in zip(entry.keys, outcomes) {
      #expect(outcome == outcomes[0], "\(keys)")
    }
  }

  @Test func `every key of the table is tried`() throws {
    let tried = try Set(
      Self.twins.flatMap { try ([$0.before] + $0.keys).flatMap { try KeyScript($0).keys } })
    for key in KeyMap.bindings.flatMap(\.keys) { #expect(tried.contains(key), "\(key.script)") }
  }

  @Test func `letters of keys are text in a text`() throws {
    for binding in KeyMap.bindings {
      for case .character(let letter) in binding.keys where letter != " " {
        var wizard = WizardDriver(at: .credentials)
        try wizard.press("a" + Key.character(letter).script)
        #expect(wizard.settings.from == "a\(letter)")
      }
    }
  }

  @Test(arguments: Step.all)
  func `Esc never quits`(step: Step) throws {
    for keys in ["", "?", "d", "p", "<Enter>", "<Down><Space><C-c>", "x", "a"] {
      var wizard = WizardDriver(at: step)
      try wizard.press(keys)
      for _ in 0..<4 {
        try wizard.press("<Esc>")
        #expect(wizard.effects.isEmpty, "\(keys)")
      }
    }
  }

  @Test(arguments: Step.all)
  func `the digit of a step's place leads to it`(step: Step) throws {
    var wizard = WizardDriver(at: step == .networking ? .tls : .networking)
    try wizard.press("\(step.number)")
    #expect(wizard.model.step == step)
    #expect(wizard.model.frame.text.contains(step.heading.prefix(24)))
  }

  @Test func `what is wrong keeps nobody from moving`() throws {
    var wizard = WizardDriver(at: .credentials)
    try wizard.press("wrong")
    for heading in ["Which files will be saved?", "How is the connection encrypted?"] {
      try wizard.press(heading.hasPrefix("Which") ? "<C-n>" : "<C-p><C-p>")
      #expect(wizard.model.frame.text.contains(heading))
    }
    try wizard.press("6<Down><C-s>")
    #expect(wizard.effects.isEmpty)
    #expect(wizard.settings.from == "wrong")
  }
}
