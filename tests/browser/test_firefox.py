"""The way through an exercise in Firefox."""

import json
import time
from pathlib import Path

from tests.browser.conftest import solved_cells
from tests.browser.firefox import firefox

BOX = "document.querySelector('#exercise-sigmoid')"
ENTER, TAB, ESCAPE, CONTROL = "\ue007", "\ue004", "\ue00c", "\ue009"


def said(tab):
    """What is said when the check has ended."""
    tab.wait_for(f"{BOX}.querySelector('.exercise-stop').hidden && {BOX}.querySelector('.exercise-status').textContent")
    return tab.run(f"{BOX}.querySelector('.exercise-status').textContent")


def type_in(tab, code):
    """Put an answer into the editor."""
    tab.run(
        f"{{ const area = {BOX}.querySelector('textarea'); area.value = {json.dumps(code)};"
        "area.dispatchEvent(new Event('input', { bubbles: true })); }"
    )


def check(tab):
    """Press Check and wait for what is said."""
    tab.run(f"{BOX}.querySelector('.exercise-check').click()")
    return said(tab)


def test_an_exercise_is_solved_in_firefox(site, tmp_path: Path):
    with firefox(tmp_path) as tab:
        tab.open(f"{site.address}/book/sigmoid.html")
        assert check(tab) == "sigmoid is not written yet."
        type_in(tab, "def sigmoid(x):\n    return 1 / (1 + np.exp(-x))\n")
        assert check(tab) == "sigmoid: 4 of 6 points. Not passed: stability."
        report = tab.run(f"{BOX}.querySelector('.exercise-report').innerText")
        assert "overflow for very negative x" in report
        assert "RuntimeWarning: overflow encountered in exp" in report

        type_in(tab, "")
        tab.run(f"{BOX}.querySelector('textarea').focus()")
        tab.press(*"def sigmoid(x):", ENTER, *"pass")
        assert tab.run(f"{BOX}.querySelector('textarea').value") == "def sigmoid(x):\n    pass"
        tab.press(ESCAPE, TAB)
        assert tab.run("document.activeElement.className") == "exercise-check"

        type_in(tab, solved_cells("activations")["sigmoid"])
        assert check(tab) == "sigmoid: 6 of 6 points. Everything passed."
        tab.run("document.querySelector('button[data-download=activations]').click()")
        notebook = tmp_path / "activations.ipynb"
        end = time.monotonic() + 60
        while not (notebook.is_file() and notebook.stat().st_size) and time.monotonic() < end:
            time.sleep(0.1)
        cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
        mine = ["".join(c["source"]) for c in cells if c["metadata"].get("nbgrader", {}).get("grade_id") == "sigmoid"]
        assert mine == [solved_cells("activations")["sigmoid"]]

        tab.wait_for("navigator.serviceWorker.controller !== null")
        tab.wait_for("caches.match(location.href).then(Boolean)")
        site.close()
        type_in(tab, "def sigmoid(x):\n    while True:\n        pass\n")
        tab.run(f"{BOX}.querySelector('.exercise-check').click()")
        tab.wait_for(f"{BOX}.querySelector('.exercise-status').textContent.startsWith('Checking')")
        tab.run(f"{BOX}.querySelector('.exercise-stop').click()")
        assert said(tab) == "Stopped. Your answer is as you left it."
        type_in(tab, solved_cells("activations")["sigmoid"])
        assert check(tab) == "sigmoid: 6 of 6 points. Everything passed.", "Python came from where it is kept"
        tab.open(f"{site.address}/book/sigmoid.html")
        assert tab.run(f"{BOX}.querySelector('.exercise-state').textContent") == "✓ solved"
        assert tab.errors == []
