import json


def handler(event, context):
    return json.dumps({"tomorrow": 21})
