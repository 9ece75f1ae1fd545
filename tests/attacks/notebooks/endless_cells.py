"""Loop for ever in a thousand cells, one after the other.

Marks: 0
Outcome: timeout
Status: graded
Says: time was used up
"""


def build(notebook):
    loops = [{"cell_type": "code", "metadata": {}, "source": f"while True: x = {number}"} for number in range(1000)]
    notebook["cells"] = loops + notebook["cells"]
    return notebook
