"""Holds a SARIF 2.1.0 log on standard input to what the standard and code hosts require.

The argument is the repository's root, which the files that are named must lie in.
"""

import json
import pathlib
import sys
import urllib.parse

root = pathlib.Path(sys.argv[1])


def members(value, required, optional=()):
    """The object's members, which are all the required ones and no unknown one."""
    missing, unknown = set(required) - set(value), set(value) - set(required) - set(optional)
    assert not missing and not unknown, f"missing {missing}, unknown {unknown} in {value}"
    return [value[key] for key in required]


def text(message):
    (words,) = members(message, ["text"])
    assert isinstance(words, str) and words, message


log = json.load(sys.stdin)
version, schema, runs = members(log, ["version", "$schema", "runs"])
assert version == "2.1.0" and schema.endswith("sarif-2.1.0.json")
for run in runs:
    tool, columns, results = members(run, ["tool", "columnKind", "results"])
    assert columns in ("utf16CodeUnits", "unicodeCodePoints")
    (driver,) = members(tool, ["driver"])
    name, rules = members(driver, ["name", "rules"], ["semanticVersion", "informationUri"])
    assert name == "mailwizard"
    for rule in rules:
        _, short, help, configuration = members(
            rule, ["id", "shortDescription", "help", "defaultConfiguration"], ["helpUri"]
        )
        text(short)
        text(help)
        assert configuration["level"] in ("none", "note", "warning", "error")
    identifiers = [rule["id"] for rule in rules]
    assert len(set(identifiers)) == len(identifiers)
    for result in results:
        identifier, level, message = members(
            result, ["ruleId", "level", "message"], ["locations", "ruleIndex"]
        )
        assert identifier in identifiers, identifier
        assert level in ("none", "note", "warning", "error")
        text(message)
        for location in result.get("locations", []):
            (place,) = members(location, ["physicalLocation"])
            artifact, region = members(place, ["artifactLocation", "region"])
            (uri,) = members(artifact, ["uri"])
            assert not urllib.parse.urlparse(uri).scheme and not uri.startswith("/"), uri
            assert (root / urllib.parse.unquote(uri)).is_file(), uri
            for number in members(region, ["startLine", "startColumn"]):
                assert type(number) is int and number >= 1, region
