package import MailSetup

/// Something to be done outside the model; a value, so that tests compare it.
package enum Effect: Hashable, Sendable {
  case save([FileChange])
  /// Read the project again.
  case detect
  /// Read git's states of exactly these paths.
  case readStatus([String])
  /// `git add` of exactly these paths.
  case stage([String])
  /// Read files at git's HEAD.
  case readCommitted([String])
  /// Ask a mail server what AEM will meet with these flags.
  case test(host: String, port: Int, TLSFlags)
  case cancelTest
  /// Look at what Cloud Manager has beside the saved files.
  case askCloud
  /// Change these environments as it was shown, and no others.
  case applyToCloud([CloudChange])
  case cancelCloud
  case dropDraft
  /// Give a text to the clipboard.
  case copy(String)
  case suspend
  case redraw
  case quit(Ending)
}
