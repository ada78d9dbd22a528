import MailSetup
import Testing

@testable import Workspace

struct ConfigurationNameTests {
  private static let pid = "com.day.cq.mailer.DefaultMailService"

  @Test(arguments: [
    "\(pid).cfg.json", "\(pid).config", "\(pid).cfg", "\(pid).xml", "\(pid).config.xml",
    "\(pid)~acme.cfg.json", "\(pid)-acme.config", "\(pid)~a.b.cfg.json",
    "com.day.cq.mailer.impl.DefaultMailService.cfg.json",
  ])
  func `a mail file is known by its PID in any format`(name: String) {
    #expect(MailFileName(name) != nil)
  }

  @Test(arguments: [
    pid, "\(pid).json", "\(pid).cfg.json.bak", "\(pid).cfg.json~", "\(pid)2.cfg.json",
    "\(pid)~.cfg.json", "x\(pid).cfg.json", "com.day.cq.mailer.DefaultMailServiceX.xml",
    "com.day.cq.mailer.impl.CqMailingService.cfg.json", ".cfg.json", "",
  ])
  func `another name is no mail file`(name: String) {
    #expect(MailFileName(name) == nil)
  }

  @Test func `a run-mode folder is config with or without run modes`() {
    #expect(
      ["config", "config.author", "config.dev.publish"].allSatisfy(
        ConfigurationName.isRunModeFolder))
    #expect(
      !["configs", "config.", "config-author", "Config", ""].contains(
        where: ConfigurationName.isRunModeFolder))
  }
}
