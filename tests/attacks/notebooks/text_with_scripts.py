"""Put scripts into texts, outputs, attachments and the answer that is marked by hand.

Marks: 0
Outcome: unwritten
Status: graded
"""

SCRIPT = "<script>alert('LEAK')</script><img src=x onerror=alert(1)>"


def build(notebook):
    for item in notebook["cells"]:
        if item["cell_type"] == "markdown":
            item["source"] = SCRIPT
            item["attachments"] = {"x.svg": {"image/svg+xml": SCRIPT}}
        else:
            item["outputs"] = [{"output_type": "display_data", "data": {"text/html": SCRIPT}, "metadata": {}}]
    return notebook
