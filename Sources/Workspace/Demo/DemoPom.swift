/// The pom.xml files of the demo project.
enum DemoPom {
  static let reactor = """
    <?xml version="1.0" encoding="UTF-8"?>
    <project xmlns="http://maven.apache.org/POM/4.0.0">
      <modelVersion>4.0.0</modelVersion>
      <groupId>com.acme</groupId>
      <artifactId>acme</artifactId>
      <version>1.0.0-SNAPSHOT</version>
      <packaging>pom</packaging>
      <name>Acme</name>

      <modules>
        <module>all</module>
        <module>ui.apps</module>
        <module>ui.config</module>
        <module>ui.content</module>
      </modules>

      <properties>
        <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
      </properties>

      <build>
        <plugins>
          <plugin>
            <groupId>org.apache.jackrabbit</groupId>
            <artifactId>filevault-package-maven-plugin</artifactId>
            <version>1.4.0</version>
            <extensions>true</extensions>
          </plugin>
        </plugins>
      </build>
    </project>

    """

  static let all = package(
    "all", type: "container",
    configuration: """
      <embeddeds>
      \(["ui.apps", "ui.config", "ui.content"].map(embedded).joined(separator: "\n"))
      </embeddeds>
      """)

  /// A module that is deployed as a content package.
  static func package(_ module: String, type: String, configuration: String = "") -> String {
    let configuration = "<packageType>\(type)</packageType>\n\(configuration)"
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <parent>
          <groupId>com.acme</groupId>
          <artifactId>acme</artifactId>
          <version>1.0.0-SNAPSHOT</version>
        </parent>

        <artifactId>acme.\(module)</artifactId>
        <packaging>content-package</packaging>
        <name>Acme - \(module)</name>

        <build>
          <plugins>
            <plugin>
              <groupId>org.apache.jackrabbit</groupId>
              <artifactId>filevault-package-maven-plugin</artifactId>
              <configuration>
      \(indented(configuration, by: 10))
              </configuration>
            </plugin>
          </plugins>
        </build>
      </project>

      """
  }

  private static func embedded(_ module: String) -> String {
    """
      <embedded>
        <groupId>com.acme</groupId>
        <artifactId>acme.\(module)</artifactId>
        <type>zip</type>
        <target>/apps/acme-packages/\(module == "ui.content" ? "content" : "application")/install</target>
      </embedded>
    """
  }

  private static func indented(_ text: String, by columns: Int) -> String {
    text.split(separator: "\n").map { String(repeating: " ", count: columns) + $0 }
      .joined(separator: "\n")
  }
}
