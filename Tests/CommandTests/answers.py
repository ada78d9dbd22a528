"""Says of each answers file whether the schema, the first argument, takes it."""

import json
import sys

from jsonschema import Draft202012Validator

with open(sys.argv[1]) as file:
    schema = json.load(file)
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)
for path in sys.argv[2:]:
    with open(path) as file:
        print("good" if validator.is_valid(json.load(file)) else "bad")
