#!/usr/bin/python3
"""Makes the largest projects that a stranger may bring, each in a folder of its own."""

import json
import pathlib
import sys

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


PROJECTS = {
    "300 folders": lambda: folders(300),
    "300 tied folders": lambda: shadows(300),
    "200 apps": lambda: apps(200),
    "1,000,000 keys": lambda: keys(1_000_000),
    "20,000 equal keys": lambda: duplicates(20_000),
    "20,000 filters": lambda: filter_roots(20_000),
    "30,000 hosts": lambda: hosts(30_000),
    "placeholders": lambda: placeholders(200_000),
}


def main():
    for name, texts in PROJECTS.items():
        root = pathlib.Path(sys.argv[1]) / name
        for path, text in texts().items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        (root / ".git").mkdir()


if __name__ == "__main__":
    main()
