import Subprocess

/// Text for a program that may end before it has read it: what counts is then how it ended.
struct PatientInput: InputProtocol {
  private let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  func write(with writer: StandardInputWriter) async throws {
    _ = try? await writer.write(bytes)
  }
}
