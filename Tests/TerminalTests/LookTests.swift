import CTerminal
import Foundation
import Screen
import Testing

@testable import Terminal

@Suite struct LookTests {
  /// Roles of single marks, which tell what they mean by their form too.
  private static let marks: [Role] = [.error, .warning]

  /// The default colors of xterm and of macOS Terminal's profiles Basic and Pro, with the red and
  /// the magenta that plain and bold text have there.
  private static let palettes: [(name: String, text: UInt32, back: UInt32, colors: [UInt32])] = [
    ("xterm", 0x000000, 0xFFFFFF, [0xCD0000, 0xFF0000, 0xCD00CD, 0xFF00FF]),
    ("xterm, reversed", 0xE5E5E5, 0x000000, [0xCD0000, 0xFF0000, 0xCD00CD, 0xFF00FF]),
    ("Terminal, Basic", 0x000000, 0xFFFFFF, [0x990000, 0xE50000, 0xB200B2, 0xE500E5]),
    ("Terminal, Pro", 0xF2F2F2, 0x000000, [0x990000, 0xE50000, 0xB200B2, 0xE500E5]),
  ]

  @Test func `text can be read on light and on dark`() {
    for palette in Self.palettes {
      for role in Role.allCases where !Self.marks.contains(role) && role != .border {
        let contrast = Self.contrast(of: Look(role), in: palette)
        #expect(contrast >= 4.5, "\(role) in \(palette.name): \(contrast)")
      }
    }
  }

  @Test(arguments: marks)
  func `a colored mark can be seen on light and on dark`(_ role: Role) {
    for palette in Self.palettes {
      let contrast = Self.contrast(of: Look(role), in: palette)
      #expect(contrast >= 3, "\(role) in \(palette.name): \(contrast)")
    }
  }

  /// The ratio of WCAG 2.2 between text and background. No terminal shows dim text brighter than at
  /// half the distance.
  private static func contrast(
    of look: Look, in palette: (name: String, text: UInt32, back: UInt32, colors: [UInt32])
  ) -> Double {
    let isBold = look.attributes & terminal_bold.rawValue != 0
    let color =
      switch look.color {
      case 0: palette.text
      case 1: palette.colors[isBold ? 1 : 0]
      case 5: palette.colors[isBold ? 3 : 2]
      default: palette.back
      }
    let isDim = look.attributes & terminal_dim.rawValue != 0
    let lights = [
      luminance(color, mixedWith: isDim ? palette.back : color), luminance(palette.back),
    ]
    .sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private static func luminance(_ color: UInt32, mixedWith other: UInt32? = nil) -> Double {
    zip([16, 8, 0] as [UInt32], [0.2126, 0.7152, 0.0722]).reduce(0) { sum, channel in
      let parts = [color, other ?? color].map { Double($0 >> channel.0 & 0xFF) / 255 }
      let value = (parts[0] + parts[1]) / 2
      return sum + channel.1
        * (value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4))
    }
  }

  @Test(arguments: [Role.title, .current, .focus, .field, .key, .error, .changed, .fed])
  func `what must be seen is seen without colors`(_ role: Role) {
    #expect(Look(role).attributes != 0)
  }

  @Test func `the focus is not taken for what is current`() {
    #expect(Look(.focus).attributes != Look(.current).attributes)
  }
}
