#!/usr/bin/python3
"""Makes the largest projects that a stranger may bring, and measures `check` of them and of halves.

Where time and memory are linear, twice the size takes at most twice as much.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

from project import mail, pom, reactor

CONTENT = "ui.config/src/main/content"
MAIL = "com.day.cq.mailer.DefaultMailService.cfg.json"
FORWARDS = "ui.config/src/main/cloudmanager/advanced-networking.json"
RUN_MODES = ["author", "publish", "dev", "stage", "prod"]


def filters(roots):
    text = "".join(f'<filter root="{root}"/>\n' for root in roots)
    return f'<workspaceFilter version="1.0">\n{text}</workspaceFilter>\n'


def base(roots=("/apps",)):
    return {
        "pom.xml": reactor(),
        "ui.config/pom.xml": pom("ui.config"),
        f"{CONTENT}/META-INF/vault/filter.xml": filters(roots),
    }


def configuration(app, folder, values):
    return {f"{CONTENT}/jcr_root/apps/{app}/osgiconfig/{folder}/{MAIL}": values}


def wrong():
    return json.dumps(mail() | {"smtp.ssl": False, "smtp.port": "465", "debug.email": True})


def folders(count):
    """Equal configurations in run-mode folders, half of which AEM does not know."""
    texts = base()
    for number in range(count):
        modes = [RUN_MODES[number % 5]] + ([f"mode{number}"] if number > 4 else [])
        texts |= configuration("acme", "config." + ".".join(modes), wrong())
    return texts


def shadows(count):
    """Equal configurations in folders that all tie."""
    texts = base()
    for number in range(count):
        folder = "config" + f".{RUN_MODES[number % 2]}" * (1 + number)
        texts |= configuration("acme", folder[:200] + str(number), wrong())
    return texts


def apps(count):
    texts = base()
    for number in range(count):
        texts |= configuration(f"app{number}", "config", wrong())
    return texts


def services(count):
    """Apps, each other one with a folder that replaces those of all the others."""
    texts = base()
    for number in range(count):
        folder = ["config", "config.author"][number % 2]
        texts |= configuration(f"app{number}", folder, wrong())
    return texts


def packages(count):
    """Modules, each with an app, port forwards and a record of its own."""
    texts = base()
    names = [f"package{number}" for number in range(count)]
    modules = "".join(f"<module>{name}</module>" for name in names)
    texts["pom.xml"] = texts["pom.xml"].replace("<modules>", f"<modules>{modules}")
    for name in names:
        content = f"{name}/src/main/content"
        networking = f"{name}/src/main/cloudmanager"
        path = f"{content}/jcr_root/apps/{name}/osgiconfig/config/{MAIL}"
        texts |= {
            f"{name}/pom.xml": pom("ui.config"),
            f"{content}/META-INF/vault/filter.xml": filters(["/apps"]),
            path: wrong(),
            f"{networking}/advanced-networking.json": json.dumps({"portForwards": []}),
            f"{networking}/mailwizard.json": '{"networking": "flexiblePortEgress"}',
        }
    return texts


def builds(count):
    """Projects side by side."""
    texts = {}
    for number in range(count):
        texts[f"p{number}/pom.xml"] = reactor()
        texts[f"p{number}/ui.config/pom.xml"] = pom("ui.config")
        texts[f"p{number}/{CONTENT}/META-INF/vault/filter.xml"] = filters(["/apps"])
    return texts


def patterns(count):
    """Equal filter roots with a pattern each, and a hundred apps that all of them may leave out."""
    texts = base()
    rule = '<filter root="/apps"><exclude pattern=".*/other"/></filter>'
    texts[f"{CONTENT}/META-INF/vault/filter.xml"] = (
        f"<workspaceFilter>{rule * count}</workspaceFilter>"
    )
    for number in range(100):
        texts |= configuration(f"app{number}", "config", wrong())
    return texts


def markup(count):
    """A configuration in XML whose text has characters that need a look at those before them."""
    pid = "com.day.cq.mailer.DefaultMailService"
    path = f"{CONTENT}/jcr_root/apps/acme/osgiconfig/config/{pid}.xml"
    return base() | {path: f"<a>{']>' * count}</a>"}


def keys(count):
    """As many keys as a megabyte has room for, in files next to each other."""
    texts = base()
    in_file = 1 << 17
    for number in range(0, count, in_file):
        values = ",".join(['"":1'] * min(in_file, count - number, 200_000))
        texts |= configuration(f"app{number}", "config", "{" + values + "}")
    return texts


def duplicates(count):
    values = ",".join(['"smtp.password":"$[secret:P]"'] * count)
    return base() | configuration("acme", "config", "{" + values + "}")


def filter_roots(count):
    texts = base([f"/apps/app{number}/osgiconfig" for number in range(count)])
    for number in range(100):
        texts |= configuration(f"app{number}", "config", wrong())
    return texts


def hosts(count):
    body = {
        "portForwards": [{"name": "smtp.sendgrid.net", "portDest": 465, "portOrig": 30465}] * 1000,
        "nonProxyHosts": [f"h{number}." for number in range(count)],
    }
    return base() | configuration("acme", "config", json.dumps(mail())) | {
        FORWARDS: json.dumps(body)
    }


def placeholders(count):
    return base() | configuration(
        "acme", "config", json.dumps(mail() | {"from.address": "$[" + "env:" * count})
    ) | configuration("other", "config", json.dumps(mail() | {"x": "$[env:" * (count // 2)}))


def nested(count):
    """Placeholders in the default of another one."""
    text = "$[env:X;default=" * count + "]" * count
    return base() | configuration("acme", "config", json.dumps(mail() | {"smtp.user": text}))


def announced(count):
    """A package that announces apps and has none."""
    return base([f"/apps/app{number}/osgiconfig" for number in range(count)])


def unknown_run_modes(count):
    texts = base()
    for number in range(count):
        texts |= configuration("acme", f"config.mode{number}", wrong())
    return texts


def providers(count):
    """OAuth providers beside each other, each with a secret."""
    texts = base() | configuration("acme", "config", json.dumps(mail() | {"oauth.flow": True}))
    pid = "com.day.cq.mailer.oauth.impl.OAuthConfigurationProviderImpl"
    for number in range(count):
        path = f"{CONTENT}/jcr_root/apps/acme/osgiconfig/config/{pid}~{number}.cfg.json"
        texts[path] = json.dumps({"clientSecret": f"abcdef{number}"})
    return texts


def passwords(count):
    values = mail() | {"smtp.password": [f"s3cr{number:05}x" for number in range(count)]}
    return base() | configuration("acme", "config", json.dumps(values))


def modules(count):
    """Modules that are not there, and links that might be some of them."""
    texts = base() | configuration("acme", "config", wrong())
    names = "".join(f"<module>m{number}</module>" for number in range(count))
    texts["pom.xml"] = texts["pom.xml"].replace("<modules>", f"<modules>{names}")
    return texts | {f"link{number}": None for number in range(count // 10)}


PROJECTS = {
    "folders": (folders, 300),
    "tied folders": (shadows, 300),
    "unknown run modes": (unknown_run_modes, 1_000),
    "apps": (apps, 200),
    "apps of two run modes": (services, 400),
    "packages": (packages, 400),
    "projects": (builds, 2_000),
    "announced apps": (announced, 20_000),
    "keys": (keys, 1_000_000),
    "equal keys": (duplicates, 20_000),
    "passwords": (passwords, 40_000),
    "OAuth providers": (providers, 1_000),
    "filters": (filter_roots, 20_000),
    "filters with patterns": (patterns, 10_000),
    "brackets in XML": (markup, 400_000),
    "modules": (modules, 20_000),
    "hosts": (hosts, 30_000),
    "open placeholders": (placeholders, 200_000),
    "nested placeholders": (nested, 40_000),
}


def make(root, texts):
    for path, text in texts.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            file.symlink_to(".")
        else:
            file.write_text(text)
    (root / ".git").mkdir()


def measure(program, root):
    """The least processor time, wall time and memory of some runs, in seconds and MB."""
    runs = []
    for _ in range(5):
        start = time.monotonic()
        process = subprocess.Popen([program, "check", root], stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode in (0, 1, 3), process.returncode
        wall = time.monotonic() - start
        runs.append((usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * 1024 / 1e6))
    return [min(values) for values in zip(*runs)]


def main():
    print("| | half of them: s, MB | all: s, MB | wall, s | |")
    print("|---|---|---|---|---|")
    for name, (texts, count) in PROJECTS.items():
        with tempfile.TemporaryDirectory() as folder:
            half, whole = pathlib.Path(folder) / "half", pathlib.Path(folder) / "whole"
            make(half, texts(count // 2))
            make(whole, texts(count))
            half_time, _, half_memory = measure(sys.argv[1], half)
            whole_time, wall, memory = measure(sys.argv[1], whole)
        verdict = "within" if wall < 1 else "OVER"
        print(
            f"| {count:,} {name} | {half_time:.2f}, {half_memory:.0f} | "
            f"{whole_time:.2f}, {memory:.0f} | {wall:.2f} | {verdict} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
