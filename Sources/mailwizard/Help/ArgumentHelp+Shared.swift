import ArgumentParser

/// The help of options that several commands have.
extension ArgumentHelp {
  static let folder = ArgumentHelp(
    "Folder in the AEM project. Without it, the working folder.", valueName: "dir")

  static let forwards = ArgumentHelp(
    """
    Keep the port forwards in this file: the body that was sent for an environment, or the reply of \
    the API's GET operation.
    """, valueName: "file")

  static let graphAddress = ArgumentHelp(
    "Address of Microsoft Graph, for national clouds, tests, and proxies.", valueName: "url")

  static let authorities = ArgumentHelp(
    "Trust the certificates in a PEM file in place of the system's.", valueName: "file")

  static func format<Format: CaseIterable & ExpressibleByArgument>(_: Format.Type) -> ArgumentHelp {
    ArgumentHelp("Output format: \(Format.allWords).", valueName: "format")
  }
}
