/// The name of a mail configuration's file, in its parts.
package struct MailFileName: Hashable, Sendable {
  package let format: MailFileFormat
  /// Whether it is the PID that old pages printed and that no service reads.
  package let hasWrongPID: Bool
  /// The text after `~` or `-`, which names one of a factory's configurations; the mail service has
  /// no factory.
  package let suffix: String?

  package static let wrongPID = "com.day.cq.mailer.impl.DefaultMailService"

  /// Reads the last name of a path; nil where the file does not configure the mail service.
  package init?(_ path: String) {
    let name = path.fileName
    guard name.hasPrefix(SaveLocation.pid) || name.hasPrefix(Self.wrongPID),
      let (stem, format) = MailFileFormat.split(name)
    else { return nil }
    let pid = name.hasPrefix(SaveLocation.pid) ? SaveLocation.pid : Self.wrongPID
    let rest = stem.dropFirst(pid.count)
    guard rest.isEmpty || (rest.count > 1 && (rest.first == "~" || rest.first == "-")) else {
      return nil
    }
    self.format = format
    hasWrongPID = pid == Self.wrongPID
    suffix = rest.isEmpty ? nil : String(rest.dropFirst())
  }
}
