/// Files by their path.
package struct Tree: ExpressibleByDictionaryLiteral {
  package var files: [String: String]

  package init(dictionaryLiteral elements: (String, String)...) {
    files = Dictionary(elements) { $1 }
  }

  package static func + (one: Tree, other: Tree) -> Tree {
    var sum = one
    sum.files.merge(other.files) { $1 }
    return sum
  }

  /// The same files in a folder.
  package func inside(_ folder: String) -> Tree {
    var moved: Tree = [:]
    for (path, content) in files { moved.files["\(folder)/\(path)"] = content }
    return moved
  }

  /// The files that are not in a folder.
  package func without(_ folder: String) -> Tree {
    var rest = self
    rest.files = files.filter { !$0.key.hasPrefix(folder + "/") }
    return rest
  }

  package static let git: Tree = [".git/HEAD": "ref: refs/heads/main\n"]

  /// A checkout as the archetype makes it, cut down to what detection reads.
  package static func archetype(app: String = "acme", folders: [String] = ["config"]) -> Tree {
    [
      "pom.xml": .reactor("all", "core", "ui.apps", "ui.config"),
      "archetype.properties": "# made by the archetype\nappId=\(app)\nversion = 1\n",
      "all/pom.xml": .contentPackage("\(app).all", embedding: "\(app).ui.apps", "\(app).ui.config"),
      "core/pom.xml": .pom(packaging: "jar"),
      "ui.apps/pom.xml": .contentPackage("\(app).ui.apps"),
      "ui.apps/src/main/content/META-INF/vault/filter.xml": .filter("/apps/\(app)"),
      "ui.apps/src/main/content/jcr_root/apps/\(app)/components/page/page.html": "",
    ] + configModule("ui.config", app: app, folders: folders)
  }

  package static func configModule(
    _ module: String, app: String = "acme", folders: [String] = ["config"],
    content: String = "src/main/content"
  ) -> Tree {
    let root = "\(module)/\(content)/jcr_root/apps/\(app)/osgiconfig"
    var tree: Tree = [
      "\(module)/pom.xml": .contentPackage("\(app).\(module)"),
      "\(module)/\(content)/META-INF/vault/filter.xml": .filter("/apps/\(app)/osgiconfig"),
    ]
    for folder in folders { tree.files["\(root)/\(folder)/org.acme.Log.cfg.json"] = "{}" }
    return tree
  }
}

extension String {
  package static let mail = "com.day.cq.mailer.DefaultMailService.cfg.json"

  package static func pom(artifact: String = "acme", packaging: String, _ content: String = "")
    -> String
  {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <project xmlns="http://maven.apache.org/POM/4.0.0">
      <parent><artifactId>parent</artifactId></parent>
      <artifactId>\(artifact)</artifactId>
      <packaging>\(packaging)</packaging>
      \(content)
    </project>
    """
  }

  package static func reactor(_ modules: String...) -> String {
    let list = modules.map { "<module>\($0)</module>" }.joined()
    return pom(packaging: "pom", "<modules>\(list)</modules>")
  }

  package static func contentPackage(_ artifact: String, embedding embedded: String...) -> String {
    let list = embedded.map { "<embedded><artifactId>\($0)</artifactId></embedded>" }.joined()
    return pom(artifact: artifact, packaging: "content-package", "<embeddeds>\(list)</embeddeds>")
  }

  package static func filter(_ roots: String..., rules: String = "") -> String {
    let list = roots.map { "<filter root=\"\($0)\">\(rules)</filter>" }.joined()
    return "<workspaceFilter version=\"1.0\">\(list)</workspaceFilter>"
  }
}
