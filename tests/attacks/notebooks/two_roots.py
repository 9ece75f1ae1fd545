"""Give every key twice, so that two readers see two notebooks.

Marks: 0
Outcome: unwritten
Status: graded
"""

import json


def build(notebook):
    text = json.dumps(notebook)
    return (text[:-1] + ', "cells": 7, "cells": ' + json.dumps(notebook["cells"]) + "}").encode()
