/// Keeping what others put into a list meanwhile.
enum Merging {
  /// Their list with my changes against the base: what I removed goes, what I have comes in, where
  /// an entry of theirs is the same it is replaced.
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
  /// Other answers on the project as it is now. Their lists were made from `base`; what stands on
  /// disk beside it is kept.
  package func merging(_ answers: Answers, base: Answers, on project: Project) -> Plan {
    var merged = reloaded(project, answers: answers)
    let found = merged.onDisk.answers
    let mail = merged.settings.mailForward
    var next = answers
    if let mine = answers.otherForwards {
      next.otherForwards = Merging.list(
        mine.filter { !$0.reachesSame(as: mail) }, base: base.otherForwards ?? [],
        theirs: (found.otherForwards ?? []).filter { !$0.reachesSame(as: mail) },
        isSame: { $0.reachesSame(as: $1) })
    }
    if let mine = answers.nonProxyHosts {
      next.nonProxyHosts = Merging.list(
        mine, base: base.nonProxyHosts ?? [], theirs: found.nonProxyHosts ?? [], isSame: ==)
    }
    merged.answers = next
    return merged
  }
}
