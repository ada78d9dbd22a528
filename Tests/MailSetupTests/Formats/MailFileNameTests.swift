import MailSetup
import Testing

struct MailFileNameTests {
  @Test(
    arguments: [
      ("cfg.json", .cfgJSON), ("config", .config), ("cfg", .cfg), ("properties", .cfg),
      ("xml", .xml), ("config.xml", .xml),
    ] as [(String, MailFileFormat)])
  func `the extension is the format`(name: String, format: MailFileFormat) throws {
    let name = try #require(MailFileName("a/config/com.day.cq.mailer.DefaultMailService.\(name)"))
    #expect(name.format == format)
    #expect(!name.hasWrongPID)
    #expect(name.suffix == nil)
  }

  @Test func `the name that old pages printed is the wrong PID`() throws {
    let name = try #require(MailFileName("com.day.cq.mailer.impl.DefaultMailService.config"))
    #expect(name.hasWrongPID)
    #expect(name.format == .config)
  }

  @Test(arguments: ["~", "-"])
  func `what follows a tilde or a dash is a suffix`(separator: String) throws {
    let pid = "com.day.cq.mailer.DefaultMailService"
    #expect(try #require(MailFileName("\(pid)\(separator)my-mail.cfg.json")).suffix == "my-mail")
    #expect(MailFileName("\(pid)\(separator).cfg.json") == nil)
  }

  @Test func `the OAuth provider's file is one of the mail service's in every format`() throws {
    for end in [".cfg.json", ".config", "-x.xml"] {
      let name = try #require(MailFileName("\(MailFileName.oauthProviderPID)\(end)"))
      #expect(name.isOfOAuthProvider)
      #expect(!name.hasWrongPID)
    }
  }

  @Test(
    arguments: [
      "", "/", "com.day.cq.mailer.DefaultMailService", "com.day.cq.mailer.DefaultMailService.json",
      "com.day.cq.mailer.DefaultMailServiceX.config", "com.day.cq.mailer.DefaultMailService.x.cfg",
      "com.day.cq.mailer.oauth.impl.OAuthConfigurationProvider.cfg.json", ".cfg.json",
      "com.day.cq.mailer.DefaultMailService.xml/.content.xml",
    ])
  func `other files are none of the mail service`(name: String) {
    #expect(MailFileName(name) == nil)
  }
}
