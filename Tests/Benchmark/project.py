#!/usr/bin/python3
"""Makes an AEM project of a given size, committed, with mail set up and so many port forwards."""

import argparse
import json
import pathlib
import subprocess

MODULES = ["all", "core", "ui.apps", "ui.config", "ui.content", "ui.frontend"]
CONFIGURATIONS = "ui.config/src/main/content/jcr_root/apps/acme/osgiconfig"

# Where the files of a large project lie, in parts of a hundred.
SHARES = [
    (45, "ui.content/src/main/content/jcr_root/content/acme/{}/page{}/.content.xml"),
    (20, "ui.apps/src/main/content/jcr_root/apps/acme/components/{}/part{}/part.html"),
    (15, "core/src/main/java/com/acme/core/{}/Part{}.java"),
    (15, "ui.frontend/src/components/{}/part{}.ts"),
    (5, CONFIGURATIONS + "/config.author/com.acme.core.{}.Part{}.cfg.json"),
]
FILES_PER_FOLDER = 20


def pom(module):
    package = module == "all" or module.startswith("ui.") and module != "ui.frontend"
    return f"""<project xmlns="http://maven.apache.org/POM/4.0.0">
  <parent>
    <groupId>com.acme</groupId>
    <artifactId>acme</artifactId>
    <version>1.0.0-SNAPSHOT</version>
  </parent>
  <artifactId>acme.{module}</artifactId>
  <packaging>{"content-package" if package else "jar"}</packaging>
</project>
"""


def reactor():
    modules = "\n".join(f"    <module>{module}</module>" for module in MODULES)
    return f"""<project xmlns="http://maven.apache.org/POM/4.0.0">
  <groupId>com.acme</groupId>
  <artifactId>acme</artifactId>
  <version>1.0.0-SNAPSHOT</version>
  <packaging>pom</packaging>
  <modules>
{modules}
  </modules>
  <build>
    <plugins>
      <plugin>
        <groupId>org.apache.jackrabbit</groupId>
        <artifactId>filevault-package-maven-plugin</artifactId>
      </plugin>
    </plugins>
  </build>
</project>
"""


def mail():
    return {
        "smtp.host": "$[env:AEM_PROXY_HOST;default=proxy.tunnel]",
        "smtp.port": "30465",
        "smtp.user": "$[env:EMAIL_USERNAME;default=apikey]",
        "smtp.password": "$[secret:EMAIL_PASSWORD]",
        "from.address": "noreply@acme.example",
        "smtp.ssl": True,
        "smtp.starttls": False,
        "smtp.requiretls": False,
        "debug.email": False,
        "oauth.flow": False,
    }


def port_forwards(count):
    """The forward to the mail server, then others with an origin each."""
    forwards = [{"name": "smtp.sendgrid.net", "portDest": 465, "portOrig": 30465}]
    origins = [port for port in range(30000, 31000) if port != 30465]
    for port in origins[: count - 1]:
        forwards.append({"name": f"db{port}.example.com", "portDest": 5432, "portOrig": port})
    return {"portForwards": forwards}


def contents(files, forwards):
    """Paths and texts of the project, as many as asked for."""
    texts = {"pom.xml": reactor()}
    for module in MODULES:
        texts[f"{module}/pom.xml"] = pom(module)
    for module, root in [("ui.apps", "components"), ("ui.config", "osgiconfig")]:
        texts[f"{module}/src/main/content/META-INF/vault/filter.xml"] = (
            f'<workspaceFilter version="1.0"><filter root="/apps/acme/{root}"/></workspaceFilter>\n'
        )
    texts[f"{CONFIGURATIONS}/config/com.day.cq.mailer.DefaultMailService.cfg.json"] = (
        json.dumps(mail(), indent=4) + "\n"
    )
    texts["ui.config/src/main/cloudmanager/advanced-networking.json"] = (
        json.dumps(port_forwards(forwards), indent=2) + "\n"
    )
    wanted = files - len(texts)
    shares = [[path] * share for share, path in SHARES]
    places = [path for share in shares for path in share]
    for number in range(wanted):
        path = places[number * 37 % len(places)]
        texts[path.format(f"group{number // 100 // FILES_PER_FOLDER}", number)] = "{}\n"
    return texts


def make(folder, files, forwards):
    root = pathlib.Path(folder)
    for path, text in contents(files, forwards).items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    git = ["git", "-C", root, "-c", "user.name=acme", "-c", "user.email=acme@acme.example"]
    for command in [["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "Create the project"]]:
        subprocess.run(git + command, check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--forwards", type=int, default=1)
    arguments = parser.parse_args()
    make(arguments.folder, arguments.files, arguments.forwards)


if __name__ == "__main__":
    main()
