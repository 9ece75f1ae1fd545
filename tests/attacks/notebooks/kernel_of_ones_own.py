"""Ask for a kernel that runs a program.

Marks: 0
Outcome: unwritten
Status: graded
"""


def build(notebook):
    notebook["metadata"]["kernelspec"] = {"name": "../../bin/sh", "argv": ["touch", "/tmp/LEAK"], "language": "bash"}
    notebook["metadata"]["language_info"] = {"name": "bash", "version": "9" * 1000}
    return notebook
