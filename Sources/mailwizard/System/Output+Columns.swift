import Platform

extension Output {
  /// The width of the terminal that standard output is; 80 where it is none.
  static var columns: Int {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 80
    }
    return max(20, Int(size.ws_col))
  }
}
