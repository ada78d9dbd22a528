import ArgumentParser
import Platform
import Terminal
import Workspace

@main enum Main {
  static func main() {
    Output.reserveStreams()
    do {
      let arguments = ProgramArguments.all
      if let session = SessionStart(plain: arguments) { return try session.run() }
      if let path = try CommandPath.helped(by: arguments) {
        return try Output.write(.lines(Line.all(of: HelpText(path).text)))
      }
      if let error = UsageError(mistyped: arguments) { throw error }
      var command = try MailWizard.parseAsRoot(Explain.separatingTexts(arguments))
      try command.run()
    } catch let error as any WordedError {
      Output.error(error.words)
      if let refusal = (error as? OAuthFailure)?.refusal {
        Output.note(.lines(ProbeText.explanation(of: refusal)))
      }
      exit(error.status.rawValue)
    } catch let status as ExitStatus {
      exit(status.rawValue)
    } catch {
      leave(with: error)
    }
  }

  /// Versions and the like go to standard output; wrong usage is one line on standard error.
  private static func leave(with error: any Error) -> Never {
    guard MailWizard.exitCode(for: error) == .success else {
      let error = UsageError(error, ProgramArguments.all)
      Output.error(error.words)
      exit(error.status.rawValue)
    }
    do throws(FileError) {
      try Output.write(.lines(Line.all(of: MailWizard.fullMessage(for: error) + "\n")))
    } catch {
      Output.error(error.words)
      exit(error.status.rawValue)
    }
    exit(ExitStatus.done.rawValue)
  }
}
