/// Merges a list with the changes that others made to it meanwhile.
enum Merging {
  /// Their list with my changes against the base: entries that I removed go, entries that I added
  /// come in, and entries that I changed replace theirs.
  /// - Parameter identity: What entries have in common that are versions of one.
  static func list<Entry: Hashable>(
    _ mine: [Entry], base: [Entry], theirs: [Entry], identity: (Entry) -> Entry
  ) -> [Entry] {
    let (before, mineNow) = (Set(base.map(identity)), Set(mine.map(identity)))
    var merged = theirs.filter {
      let entry = identity($0)
      return mineNow.contains(entry) || !before.contains(entry)
    }
    var places = Dictionary(merged.enumerated().map { (identity($1), $0) }) { first, _ in first }
    let unchanged = Set(base)
    for entry in mine where !unchanged.contains(entry) {
      if let place = places[identity(entry)] {
        merged[place] = entry
      } else {
        places[identity(entry)] = merged.count
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
    merged.answers.merge(\.otherForwards, base, merged.onDisk.answers, identity: \.destination) {
      $0 != mail
    }
    merged.answers.merge(\.nonProxyHosts, base, merged.onDisk.answers, identity: \.self)
    return merged
  }
}

extension Answers {
  /// Merges a list that was made from `base` with the list that is found now. A list that nobody
  /// chose stays as it is found.
  fileprivate mutating func merge<Entry: Hashable & Sendable>(
    _ path: AnswerPath<[Entry]>, _ base: Answers, _ found: Answers,
    identity: (Entry) -> Entry, keeping isKept: (Entry) -> Bool = { _ in true }
  ) {
    guard let mine = self[path] else { return }
    let theirs = found[path] ?? []
    self[path] = Merging.list(
      mine.filter(isKept), base: base[path] ?? [], theirs: theirs.filter(isKept),
      identity: identity)
  }
}
