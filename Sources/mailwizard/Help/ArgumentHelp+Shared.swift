import ArgumentParser

/// The help of options that several commands have.
extension ArgumentHelp {
  static let folder = ArgumentHelp(
    "Folder in the AEM project. Without it, the working folder.", valueName: "dir")

  static let forwards = ArgumentHelp(
    """
    Keep the port forwards of an environment: the body that was sent, or the reply of the API's GET \
    operation.
    """, valueName: "file")

  static func format<Format: CaseIterable & ExpressibleByArgument>(_: Format.Type) -> ArgumentHelp {
    ArgumentHelp("Output format: \(Format.allWords).", valueName: "format")
  }
}
