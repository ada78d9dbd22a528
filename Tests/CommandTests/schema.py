"""Says of each JSON file whether the schema, the first argument, takes it."""

import json
import sys

from jsonschema.validators import validator_for

with open(sys.argv[1]) as file:
    schema = json.load(file)
kind = validator_for(schema)
kind.check_schema(schema)
validator = kind(schema)
for path in sys.argv[2:]:
    with open(path) as file:
        print("good" if validator.is_valid(json.load(file)) else "bad")
