import Subprocess

/// The program that opens an address in the person's browser.
package enum Browser {
  /// False if no such program could be started.
  package static func open(_ address: String, outside project: String?) async -> Bool {
    #if canImport(Darwin)
      let name = "open"
    #else
      let name = "xdg-open"
    #endif
    let result = try? await Subprocess.run(
      .name(name), arguments: [address],
      environment: .inherit.updating(["PATH": SearchPath(outside: project).text]),
      output: .discarded, error: .discarded)
    return result?.terminationStatus.isSuccess ?? false
  }
}
