import TestKit
import Testing

struct CompletionsTests {
  private func shell(_ name: String, _ script: String) async throws -> Program.Outcome {
    let completions = try await Program.mailwizard.run(["completions", name])
    #expect(completions.status == 0)
    let folder = try TemporaryProject(["mailwizard.\(name)": completions.output])
    return try await Program(name).run(["-c", script], in: folder.path)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `the shell itself reads its script`(_ name: String) async throws {
    #expect(try await shell(name, "\(name) -n mailwizard.\(name)") == .silent)
  }

  @Test(arguments: [
    ("mailwizard ch", ["check"]),
    ("mailwizard --", ["--demo", "--accessible", "--forwards", "--version", "--help"]),
    ("mailwizard check --", ["--format", "--color", "--fail-on", "--fix", "--list"]),
    ("mailwizard check --format ", ["text", "json", "sarif", "github"]),
    ("mailwizard check --color ", ["auto", "always", "never"]),
    ("mailwizard check --fail-on ", ["error", "warning", "never"]),
    (
      "mailwizard generate --networking ",
      ["none", "flexiblePortEgress", "dedicatedEgressIp", "vpn"]
    ),
    ("mailwizard generate --transport ", ["smtp", "graph"]),
    ("mailwizard generate --login ", ["password", "none", "oauth2"]),
    ("mailwizard generate --provider ", ["sendgrid", "office365"]),
    ("mailwizard completions ", ["zsh", "bash", "fish"]),
  ])
  func `bash and fish complete a line`(line: String, words: [String]) async throws {
    let fish = try await shell("fish", "source mailwizard.fish; complete -C '\(line)'")
    let offered = fish.output.split(separator: "\n").map {
      String($0.prefix { $0 != "\t" })
    }
    #expect(Set(offered).isSuperset(of: words), "\(fish)")

    let bash = try await shell(
      "bash",
      """
      source mailwizard.bash
      line='\(line)'
      read -ra COMP_WORDS <<< "$line"
      case $line in *' ') COMP_WORDS+=('') ;; esac
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMP_LINE=$line COMP_POINT=${#line}
      _mailwizard mailwizard "${COMP_WORDS[-1]}" "${COMP_WORDS[-2]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """)
    #expect(
      Set(bash.output.split { " \n".contains($0) }.map(String.init)).isSuperset(of: words),
      "\(bash)")
  }
}
