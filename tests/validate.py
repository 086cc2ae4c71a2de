# SPDX-License-Identifier: Apache-2.0
# Validates JSON Lines on standard input against the schemas of a folder: validate.py FOLDER
import json, pathlib, sys, warnings

warnings.simplefilter("ignore")
import jsonschema

schemas = {}
for path in pathlib.Path(sys.argv[1]).glob("*.json"):
    schema = json.loads(path.read_text())
    schemas[schema["$id"]] = schema
common = schemas["urn:recount:common"]
count = 0
for line in sys.stdin:
    record = json.loads(line)
    name = record["schema"].split(".")[1].split("/")[0]
    schema = schemas[f"urn:recount:{name}"]
    resolver = jsonschema.RefResolver(base_uri=schema["$id"], referrer=schema, store=dict(schemas))
    errors = list(jsonschema.Draft202012Validator(schema, resolver=resolver).iter_errors(record))
    for error in errors:
        print(name, list(error.path), error.message)
    if errors:
        sys.exit(1)
    count += 1
print(count, "records are valid")
sys.exit(0 if count else 1)
