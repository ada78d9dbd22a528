import ArgumentParser

@main struct MailWizard: ParsableCommand {
  func run() { print("hello") }
}
