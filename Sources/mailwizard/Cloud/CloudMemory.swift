import CloudManager
import JSONText
import Workspace

/// The state folder's files about the environments of a program.
struct CloudMemory: Sendable {
  private let state: CloudState?
  /// Nil without a project, which then has added nothing.
  private let root: String?
  private let program: String

  init(root: String?, program: String) {
    self.root = root
    self.program = program
    state = CloudState(
      xdgStateHome: EnvironmentVariables.text("XDG_STATE_HOME"),
      home: EnvironmentVariables.text("HOME"))
  }

  /// The entries that earlier applies of the project added. If they cannot be read, every entry of
  /// the environment counts as somebody else's and is never changed.
  func own(_ environment: String) -> AppliedEntries {
    let bytes = root.flatMap {
      try? state?.applied(by: $0, program: program, environment: environment)
    }
    return AppliedEntries(bytes ?? [])
  }

  func remember(_ environment: String, _ entries: AppliedEntries) throws(CloudFault) {
    guard let root else { return }
    do throws(SaveError) {
      try state?.remember(
        Array(entries.json.document.utf8), by: root, program: program, environment: environment)
    } catch {
      throw .notKept(error.words)
    }
  }

  /// Keeps the state before a change; returns its path.
  func keep(_ environment: String, _ former: NetworkingState) throws(CloudFault) -> String {
    guard let state else { throw .notKept("neither XDG_STATE_HOME nor HOME is set.") }
    do throws(SaveError) {
      return try state.keepFormer(
        Array(former.json(of: environment, in: program).document.utf8), program: program,
        environment: environment)
    } catch {
      throw .notKept(error.words)
    }
  }
}
