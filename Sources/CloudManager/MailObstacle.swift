package import MailSetup

/// A fault of an environment because of which AEM sends no mail.
package enum MailObstacle: Hashable, Sendable {
  case environmentBusy(status: String)
  case networkingNotEnabled
  case forwardMissing(PortForward)
  case forwardConflicting(PortForward, with: PortForward)
  /// An entry of nonProxyHosts makes the mail server bypass the tunnel.
  case bypassed(PortForward, by: String)
  case hostMissing(String)
  case variableMissing(Credential)
  case variableOfWrongType(Credential)
  case variableFailed(Credential, status: String)
}
