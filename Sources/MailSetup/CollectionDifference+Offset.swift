extension CollectionDifference.Change {
  /// The element's index: in the old list for a removal, in the new list for an insertion.
  package var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
