import CloudManager
import MailSetup

extension VariableUpdate {
  /// Refuses a value that is too long, and says what else may be wrong with it.
  static func check(_ value: String, for credential: Credential) throws(CloudFailure) {
    guard value.count <= longestValue else {
      throw .valueTooLong(credential.name, longestValue)
    }
    if credential.kind == .secret, value.count >= longestSecret {
      Output.error(
        """
        the API's description says that secrets have fewer than \(longestSecret) characters; \
        \(credential.name) has \(value.count).
        """)
    }
    if value.first == " " || value.last == " " {
      Output.error("\(credential.name) begins or ends with a space, perhaps copied with the value.")
    }
    if value.contains("$[") {
      Output.error("\(credential.name) contains $[, which AEM would read as a placeholder.")
    }
  }
}
