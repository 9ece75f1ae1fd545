"""Hand in a notebook of millions of empty lists.

Marks: 0
Outcome: any
Status: not readable
Says: more parts|more than
"""

import json


def build(notebook):
    return json.dumps(notebook).encode()[:-1] + b', "x": [' + b"[]," * 5_000_000 + b"0]}"
