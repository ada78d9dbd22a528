import Platform

/// An open file or folder, closed at the end of its life.
struct Descriptor: ~Copyable, Sendable {
  let number: CInt

  init(_ number: CInt) {
    self.number = number
  }

  deinit {
    close(number)
  }
}
