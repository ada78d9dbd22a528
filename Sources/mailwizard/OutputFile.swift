import Platform
import Workspace

/// A file that a command was told to write, as a shell's redirection would.
enum OutputFile {
  static func write(_ text: String, to path: String) throws {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(path) }
    let isWritten = Output.write(text, to: descriptor)
    guard close(descriptor) == 0, isWritten else { throw failure(path) }
  }

  private static func failure(_ path: String) -> Failure {
    Failure(FileError(path: path, reason: .system(errno)).words, .files)
  }
}
