import ArgumentParser

/// The choice of color in output.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  /// Links are for the terminal at hand only, whatever is asked of color.
  var style: TextStyle {
    switch self {
    case .auto:
      TextStyle(isColored: Output.isColored, hasLinks: Output.isColored && Output.takesLinks)
    case .always: TextStyle(isColored: true, hasLinks: Output.takesLinks)
    case .never: .plain
    }
  }
}
