import Foundation
internal import Screen

/// The program in a real terminal, driven with key scripts.
package struct LiveSession {
  private let tmux: Tmux

  /// - Parameter inOwnNetwork: Whether it runs in the network of the tests' servers.
  package init(
    _ arguments: [String] = [], in folder: String = "/", columns: Int = 80, rows: Int = 24,
    environment: [String: String] = [:], inOwnNetwork: Bool = false
  ) throws {
    let variables = Program.environment.merging(environment) { $1 }.map { "\($0)=\($1)" }
    tmux = try Tmux(
      ["env", "-i", "-C", folder] + variables + (inOwnNetwork ? OwnNetwork.joining : [])
        + [Program.built("mailwizard")] + arguments,
      columns: columns, rows: rows)
  }

  package func press(_ script: String) throws {
    try tmux.run(["send-keys", "--"] + KeyScript(script).keys.map(\.tmuxName))
  }

  /// Presses keys and waits until a line has the words.
  @discardableResult
  package func press(_ script: String, until words: String) throws -> [String] {
    try press(script)
    return try see(words)
  }

  package func resize(columns: Int, rows: Int) throws {
    try tmux.run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// The lines once one of them has the words.
  @discardableResult
  package func see(_ words: String) throws -> [String] { try tmux.lines(with: words) }

  package var lines: [String] { get throws { try tmux.lines } }

  package func wait(until what: String, _ condition: () throws -> Bool) throws {
    try tmux.lines(until: what) { _ in try condition() }
  }

  /// Lets the terminal accept text for the clipboard.
  package func acceptClipboard() throws {
    try tmux.run(["set-option", "-s", "set-clipboard", "on"])
  }

  package func clipboard() throws -> String { try tmux.run(["show-buffer"]) }

  /// The process of the program, which the terminal's shell started.
  package var processID: Int32 {
    get throws {
      let shell = try tmux.run(["display-message", "-p", "#{pane_pid}"])
        .trimmingCharacters(in: .whitespacesAndNewlines)
      let children = try String(
        contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
      return children.split(separator: " ").compactMap { Int32($0) }.first ?? 0
    }
  }

  /// The exit status, and what stays on the screen.
  package func end() throws -> (status: String, lines: [String]) {
    let lines = try see("exit status ")
    let status = lines.first { $0.hasPrefix("exit status ") } ?? ""
    return (String(status.dropFirst("exit status ".count)), lines)
  }
}

extension Key {
  fileprivate var tmuxName: String {
    switch self {
    case .character(" "): "Space"
    case .character(";"): "\\;"
    case .character(let character): String(character)
    case .control(let character): "C-\(character)"
    case .alt(let character): "M-\(character)"
    case .function(let number): "F\(number)"
    case .enter: "Enter"
    case .escape: "Escape"
    case .tab: "Tab"
    case .backTab: "BTab"
    case .backspace: "BSpace"
    case .delete: "DC"
    case .insert: "IC"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PPage"
    case .pageDown: "NPage"
    }
  }
}
