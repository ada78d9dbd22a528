/// A time as HTTP writes it, such as `Wed, 21 Oct 2026 07:28:00 GMT`.
/// Source: https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7
struct HTTPDate {
  /// Seconds since a day that is the same for all times.
  let seconds: Int

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  init?(_ text: String) {
    let parts = text.split { " ,:".contains($0) }.map(String.init)
    let numbers = [1, 3, 4, 5, 6].compactMap { index in
      parts.indices.contains(index) ? Int(parts[index]) : nil
    }
    guard parts.count == 8, parts[7] == "GMT", let month = Self.months.firstIndex(of: parts[2]),
      numbers.count == 5, numbers.allSatisfy({ (0...9999).contains($0) })
    else { return nil }
    // A year that begins in March has its leap day at its end.
    let year = month < 2 ? numbers[1] - 1 : numbers[1]
    let days =
      365 * year + year / 4 - year / 100 + year / 400 + (153 * ((month + 10) % 12) + 2) / 5
      + numbers[0]
    seconds = ((days * 24 + numbers[2]) * 60 + numbers[3]) * 60 + numbers[4]
  }
}
