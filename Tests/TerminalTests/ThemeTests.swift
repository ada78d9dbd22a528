import Screen
import Testing

@testable import Terminal

@Suite struct ThemeTests {
  @Test func `three colors are used, that can be read on light and on dark`() {
    let colors = Set(Role.allCases.map { Look($0).color })
    let yellow: Int32 = 3
    let blue: Int32 = 4
    #expect(colors.count == 4)
    #expect(colors.isSubset(of: 0..<8))
    #expect(colors.isDisjoint(with: [yellow, blue, 7]))
  }

  @Test(arguments: [Role.title, .current, .focus, .field, .key, .error, .changed, .fed])
  func `what must be seen is seen without colors`(_ role: Role) {
    #expect(Look(role).attributes != 0)
  }

  @Test func `the focus is not taken for what is current`() {
    #expect(Look(.focus).attributes != Look(.current).attributes)
  }
}
