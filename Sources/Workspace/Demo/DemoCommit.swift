/// A commit of the demo project and the files that it adds.
struct DemoCommit {
  let message: String
  let files: KeyValuePairs<String, String>

  static let all = [
    DemoCommit(
      message: "Create the project",
      files: [
        "pom.xml": DemoPom.reactor,
        "archetype.properties": """
        # The answers that the project was generated from
        groupId=com.acme
        artifactId=acme
        version=1.0.0-SNAPSHOT
        package=com.acme
        appId=acme
        appTitle=Acme
        aemVersion=cloud
        includeDispatcherConfig=n

        """,
        ".gitignore": """
        target/
        node_modules/
        .idea/
        .vscode/
        *.iml

        """,
        "README.md": """
        # Acme

        A site for AEM as a Cloud Service.

        * ui.apps: components and client libraries
        * ui.config: OSGi configurations by run mode
        * ui.content: templates and first pages
        * all: the package that is deployed, which takes in the others

        """,
        "all/pom.xml": DemoPom.all,
        "all/src/main/content/META-INF/vault/filter.xml": filter("/apps/acme-packages"),
        "ui.apps/pom.xml": DemoPom.package("ui.apps", type: "application"),
        "ui.apps/src/main/content/META-INF/vault/filter.xml": filter(
          "/apps/acme/components", "/apps/acme/clientlibs"),
        "ui.apps/src/main/content/jcr_root/apps/acme/.content.xml": folder,
        "ui.config/pom.xml": DemoPom.package("ui.config", type: "container"),
        "ui.config/src/main/content/META-INF/vault/filter.xml": filter("/apps/acme/osgiconfig"),
        "ui.content/pom.xml": DemoPom.package("ui.content", type: "content"),
        "ui.content/src/main/content/META-INF/vault/filter.xml": filter(
          "/conf/acme", "/content/acme"),
      ]),
    DemoCommit(
      message: "Log what the site does, in more detail on author",
      files: [
        "\(configurations)/config/org.apache.sling.commons.log.LogManager.factory.config~acme.cfg.json":
          """
        {
            "org.apache.sling.commons.log.names": ["com.acme"],
            "org.apache.sling.commons.log.level": "info",
            "org.apache.sling.commons.log.file": "logs/error.log"
        }

        """,
        "\(configurations)/config.author/org.apache.sling.commons.log.LogManager.factory.config~acme.cfg.json":
          """
        {
            "org.apache.sling.commons.log.names": ["com.acme"],
            "org.apache.sling.commons.log.level": "debug",
            "org.apache.sling.commons.log.file": "logs/error.log"
        }

        """,
      ]),
    DemoCommit(
      message: "Add a contact form, whose messages are to be mailed",
      files: [
        "\(components)/contact/.content.xml": """
        <?xml version="1.0" encoding="UTF-8"?>
        <jcr:root xmlns:cq="http://www.day.com/jcr/cq/1.0" xmlns:jcr="http://www.jcp.org/jcr/1.0"
            jcr:primaryType="cq:Component"
            jcr:title="Contact form"
            componentGroup="Acme"/>

        """,
        "\(components)/contact/contact.html": """
        <form method="post" action="${resource.path}.send.html">
          <label>Your address <input type="email" name="from" required></label>
          <label>Your message <textarea name="message" required></textarea></label>
          <button>Send</button>
        </form>

        """,
        "ui.content/src/main/content/jcr_root/content/acme/.content.xml": """
        <?xml version="1.0" encoding="UTF-8"?>
        <jcr:root xmlns:cq="http://www.day.com/jcr/cq/1.0" xmlns:jcr="http://www.jcp.org/jcr/1.0"
            jcr:primaryType="cq:Page">
          <jcr:content jcr:primaryType="cq:PageContent" jcr:title="Acme"/>
        </jcr:root>

        """,
      ]),
  ]

  private static let configurations = "ui.config/src/main/content/jcr_root/apps/acme/osgiconfig"
  private static let components = "ui.apps/src/main/content/jcr_root/apps/acme/components"

  private static let folder = """
    <?xml version="1.0" encoding="UTF-8"?>
    <jcr:root xmlns:jcr="http://www.jcp.org/jcr/1.0" xmlns:sling="http://sling.apache.org/jcr/sling/1.0"
        jcr:primaryType="sling:Folder"/>

    """

  private static func filter(_ roots: String...) -> String {
    let filters = roots.map { "  <filter root=\"\($0)\"/>\n" }.joined()
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <workspaceFilter version="1.0">
      \(filters)</workspaceFilter>

      """
  }
}
