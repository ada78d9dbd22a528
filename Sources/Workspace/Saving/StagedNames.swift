/// The names of a file's new and old versions beside it while a save is under way.
struct StagedNames: Hashable, Sendable {
  let new: String
  let old: String

  init(_ index: Int, of save: Journal.ID) {
    new = ".mailwizard-\(save)-\(index).new"
    old = ".mailwizard-\(save)-\(index).old"
  }
}
