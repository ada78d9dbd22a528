/// Merges a list with the changes that others made to it meanwhile.
enum Merging {
  /// Their list with my changes against the base: entries that I removed go, entries that I added
  /// come in, and entries that I changed replace theirs.
  static func list<Entry: Equatable>(
    _ mine: [Entry], base: [Entry], theirs: [Entry], isSame: (Entry, Entry) -> Bool
  ) -> [Entry] {
    var merged = theirs.filter { entry in
      mine.contains { isSame($0, entry) } || !base.contains { isSame($0, entry) }
    }
    for entry in mine {
      if let index = merged.firstIndex(where: { isSame($0, entry) }) {
        if !base.contains(entry) { merged[index] = entry }
      } else if !base.contains(entry) {
        merged.append(entry)
      }
    }
    return merged
  }
}

extension Plan {
  /// Other answers on the project as it is now. Their lists were made from `base`; entries that
  /// were added on disk since then stay.
  package func merging(_ answers: Answers, base: Answers, on project: Project) -> Plan {
    var merged = reloaded(project, answers: answers)
    let mail = merged.settings.mailForward
    // In a file the entry that is the mail forward is no entry beside it, and keeps its portOrig.
    if isFromFile, answers.otherForwards?.contains(mail) == true {
      merged.answers.portOrig = answers.portOrig ?? mail.portOrig
    }
    merged.answers.merge(\.otherForwards, base, merged.onDisk.answers) {
      $0.reachesSame(as: $1)
    } keeping: {
      $0 != mail
    }
    merged.answers.merge(\.nonProxyHosts, base, merged.onDisk.answers, isSame: ==)
    return merged
  }
}

extension Answers {
  /// Merges a list that was made from `base` with the list that is found now. A list that nobody
  /// chose stays as it is found.
  fileprivate mutating func merge<Entry: Hashable & Sendable>(
    _ path: AnswerPath<[Entry]>, _ base: Answers, _ found: Answers,
    isSame: (Entry, Entry) -> Bool, keeping isKept: (Entry) -> Bool = { _ in true }
  ) {
    guard let mine = self[path] else { return }
    let theirs = found[path] ?? []
    self[path] = Merging.list(
      mine.filter(isKept), base: base[path] ?? [], theirs: theirs.filter(isKept),
      isSame: isSame)
  }
}
