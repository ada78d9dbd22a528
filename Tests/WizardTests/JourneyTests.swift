import MailSetup
import Screen
import TestKit
import Testing
import Wizard

/// The ways of four newcomers from a checkout to saved files, key by key, and what the status line
/// says on the way.
struct JourneyTests {
  struct Journey: Sendable, CustomTestStringConvertible {
    let name: String
    /// The keys of each stretch.
    let keys: [String]
    /// The keys that are pressed, without the letters of what only this person knows.
    let count: Int
    let expects: @Sendable (ResolvedSettings) -> Bool

    var testDescription: String { name }
  }

  private static let journeys = [
    Journey(
      name: "sendgrid",
      keys: [
        "2<Enter><Enter><Enter>", "<Enter>", "<Enter>sen<Enter>", "6«noreply@acme.site»", "<C-s>",
      ],
      count: 12,
      expects: { $0.host == "smtp.sendgrid.net" && $0.networking == .flexiblePortEgress }),
    Journey(
      name: "microsoft-365",
      keys: [
        "2<Enter><Enter><Enter><Enter>", "<Enter>mic<Enter>", "<Enter><Enter>", "<Enter><Enter>",
        "6«noreply@contoso.com»", "<Enter>«contoso.com»",
        "<Enter>«66666666-7777-8888-9999-000000000000»", "<C-s>",
      ],
      count: 18,
      expects: { $0.login == .oauth2 && $0.transport == .smtp && $0.port == 587 }),
    Journey(
      name: "own-relay-by-vpn",
      keys: [
        "2<Enter><Space><Enter><Enter>", "<Enter>", "<Enter>ano<Enter>", "«relay.acme.corp»",
        "<Enter>«25»", "<Enter><Enter>no<Enter>", "6«noreply@acme.site»", "<C-s>",
      ],
      count: 19, expects: { $0.networking == .vpn && $0.login == .none && $0.port == 25 }),
    Journey(
      name: "ses-in-ireland",
      keys: [
        "2<Enter><Enter><Enter>", "<Enter>", "<Enter>ses<Enter>", "<Enter>eu-west-1<Enter>",
        "6«noreply@acme.site»", "<C-s>",
      ],
      count: 23, expects: { $0.host == "email-smtp.eu-west-1.amazonaws.com" }),
  ]

  @Test(arguments: journeys)
  func `a newcomer comes to saved files with so many keys`(_ journey: Journey) throws {
    var wizard = WizardDriver(at: .project)
    var lines: [String] = []
    var count = 0
    for stretch in journey.keys {
      let parts = stretch.split(whereSeparator: { $0 == "«" || $0 == "»" })
      let isOwn = stretch.contains("«")
      for (index, part) in parts.enumerated() {
        try wizard.press(String(part))
        // The text between the marks is typed by the person.
        let isText = isOwn && (index == 1 || stretch.first == "«")
        if !isText { count += try KeyScript(String(part)).keys.count }
      }
      let screen = wizard.model.frame.text.split(separator: "\n", omittingEmptySubsequences: false)
      lines += [stretch, "  \(screen[0].trimmed)", "  \(screen[screen.count - 3].trimmed)"]
    }
    #expect(wizard.effects == [.save(wizard.model.plan.files.changed)])
    #expect(journey.expects(wizard.settings))
    #expect(count == journey.count)
    try Golden.expect(
      lines.joined(separator: "\n") + "\n", "\(journey.name).txt", folder: "Journeys")
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
