"""Prints as JSON the commands that the YAML and XML examples of a Markdown text run, an array each."""

import json
import re
import sys
from xml.etree import ElementTree

import yaml


def commands(value):
    if isinstance(value, list):
        for element in value:
            yield from commands(element)
    elif isinstance(value, dict):
        for key, element in value.items():
            if key in ("run", "script"):
                yield element
            else:
                yield from commands(element)


def of_xml(text):
    for configuration in ElementTree.fromstring(text).iter("configuration"):
        words = [configuration.findtext("executable")]
        words += [argument.text for argument in configuration.iter("argument")]
        yield " ".join(words)


found = []
for kind, text in re.findall(r"```(yaml|xml)\n(.*?)```", sys.stdin.read(), re.DOTALL):
    found.append(list(commands(yaml.safe_load(text)) if kind == "yaml" else of_xml(text)))
print(json.dumps(found))
