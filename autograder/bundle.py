"""What a learner gets of this package: the visible checks and what shows their results, and no answers.

The bundle is the folder ``autograder`` that lies beside a released notebook. It holds neither references nor hidden
checks, and of the known mistakes only their names, hints and digests. It needs NumPy alone.
"""

import json
from dataclasses import asdict
from pathlib import Path

from autograder.checks import assignments, load
from autograder.recognise import KNOWN, known

PACKAGE = Path(__file__).resolve().parent
MODULES = (
    "__init__.py",
    "capture.py",
    "expect.py",
    "in_page.py",
    "interactive.py",
    "layouts.py",
    "learner.py",
    "recognise.py",
    "report.py",
    "runner.py",
    "source.py",
    "wording.py",
    "checks/__init__.py",
    "checks/trained.py",
    "digits.py",
)


def files() -> dict[str, bytes]:
    """The bundle's files: path below ``autograder/`` and content."""
    names = [*MODULES, *(f"checks/{assignment}.py" for assignment in assignments())]
    bundle = {name: (PACKAGE / name).read_bytes() for name in names}
    mistakes = {
        exercise: [asdict(item) for item in known(exercise)]
        for assignment in assignments()
        for exercise in load(assignment)
    }
    bundle["digits.npz"] = (PACKAGE.parent / "book" / "data" / "digits.npz").read_bytes()
    bundle[KNOWN.name] = json.dumps(mistakes, ensure_ascii=False, separators=(",", ":")).encode()
    return bundle


def write(folder: Path) -> None:
    """Write the bundle to ``folder/autograder``, in place of one that is there."""
    for name, content in files().items():
        path = folder / "autograder" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
