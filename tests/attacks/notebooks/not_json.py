"""Hand in constants and comments that some readers take.

Marks: 0
Outcome: any
Status: not readable
"""


def build(notebook):
    return b'{"cells": [NaN, Infinity, -Infinity, /* */ {"cell_type": "code"}]}'
