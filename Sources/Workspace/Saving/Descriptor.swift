import Platform

/// An open file or folder, which is closed when the value ends.
struct Descriptor: ~Copyable, Sendable {
  let number: CInt

  init(_ number: CInt) {
    self.number = number
  }

  deinit {
    close(number)
  }
}
