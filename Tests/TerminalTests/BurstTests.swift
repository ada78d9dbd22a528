import Screen
import Testing

@testable import Terminal

@Suite struct BurstTests {
  @Test func `a few characters are keys`() {
    #expect(
      Burst.events(Array("jk\t\r".utf8)[...]) == [
        .key(.character("j")), .key(.character("k")), .key(.tab), .key(.enter),
      ])
  }
}
