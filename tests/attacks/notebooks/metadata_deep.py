"""Nest the metadata to a depth that overflows a stack.

Marks: 0
Outcome: any
Status: not readable
"""

import json


def build(notebook):
    text = json.dumps(notebook)
    return text.replace('"metadata": {', '"metadata": {"deep": ' + "[" * 50_000 + "]" * 50_000 + ", ", 1).encode()
