/// The files that a module has once, whatever its config homes: the port forwards and the record. A
/// module without any config home, such as `all`, can have them too.
package struct ModuleFiles: Hashable, Sendable {
  /// The module's folder, relative to the project's root; `.` where the root itself is the module.
  package let module: String
  /// Absolute path of the outermost AEM build that contains the module.
  package let build: String
  private var files: [ManagedFile.ID: ProjectFile] = [:]

  package init(module: String, build: String) {
    self.module = module
    self.build = build
  }

  package var isEmpty: Bool { files.isEmpty }
  var all: some Collection<ProjectFile> { files.values }

  package subscript(file: ManagedFile) -> ProjectFile? {
    get { files[file.id] }
    set { files[file.id] = newValue }
  }

  /// The port forwards, if there are some that can be read.
  package var forwardsBody: PortForwardsBody? {
    self[.portForwards].flatMap { ForwardsFile(file: $0).body }
  }
}
