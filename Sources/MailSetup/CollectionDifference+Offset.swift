extension CollectionDifference.Change {
  /// Where the element stands: in the old list where it is removed, in the new one where inserted.
  package var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
