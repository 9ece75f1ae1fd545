"""Give cells ids of a megabyte, of other types, and with paths in them.

Marks: 0
Outcome: unwritten
Status: graded
"""


def build(notebook):
    odd = ["x" * 100_000, ["relu"], {"a": 1}, 7, None, "../../relu", "<script>", "check-relu-values\\n"]
    for item, identity in zip(notebook["cells"], odd * 100, strict=False):
        item["id"] = identity
        item["metadata"] = {"nbgrader": {"grade_id": identity}}
    return notebook
