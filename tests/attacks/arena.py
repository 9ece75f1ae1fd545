"""Grade every attack between a right and a wrong bystander, and write down what came of all three.

A program of its own, so that it can be run as another user: ``python -m tests.attacks.arena JOB.json OUT.json``. It
uses nothing but the grader.
"""

import contextlib
import ctypes
import hashlib
import importlib.util
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

from autograder import feedback
from autograder.graded import Graded
from autograder.grading import grade
from autograder.sandbox.host import Limits, Sandbox, Tier
from autograder.submissions import Submission, find

HERE = Path(__file__).resolve().parent
REPO = HERE.parents[1]
PIECES = HERE / "pieces"
# What of the project is used here, and must stay as it is.
PARTS = ("autograder", "solutions", "book/exercises", "book/data", "tests/attacks")
# Short, as many attacks use them up. On a busy machine a call may take four times its time, and still less than the
# calls of an exercise together.
LIMITS = Limits(call_seconds=0.75, exercise_seconds=3.5, submission_seconds=8.0, cpu_seconds=8, memory_bytes=400 << 20)
SEED = "4f6c1d5b9e2a87c3"
SECRET = "the-content-of-a-secret-file"
RIGHT = {
    "relu": "def relu(x):\n    return np.maximum(x, 0.0)",
    "linear": "def linear(x, slope=1.0):\n    return slope * x",
}
WRONG = {
    "relu": "def relu(x):\n    return np.clip(x, 0, 1)",
    "linear": "def linear(x, slope=1.0):\n    return slope + x",
}
NOTHING = {"relu": "def relu(x):\n    return 42.0"}
HEAD = re.compile(r"^# %% (\w+)\n", re.MULTILINE)
FIELD = re.compile(r"^(Marks|Outcome|Says|Status): (.*)$", re.MULTILINE)
PR_SET_CHILD_SUBREAPER = 36


def header(path: Path) -> dict[str, str]:
    """What the beginning of an attack's file says should come of it."""
    return dict(FIELD.findall(path.read_text(encoding="utf-8").split('"""')[1]))


def loaded(path: Path) -> ModuleType:
    """An attack that is a small program."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def small(answers: dict[str, str], own: list[str] | None = None) -> dict[str, Any]:
    """A notebook with nothing but these cells."""
    sources = [("", text) for text in own or []] + list(answers.items())
    return {
        "cells": [
            {"cell_type": "code", "metadata": {"nbgrader": {"grade_id": name}} if name else {}, "source": source}
            for name, source in sources
        ]
    }


def of_cells(path: Path, places: dict[str, str]) -> dict[str, Any]:
    """The notebook of an attack that is written as cells.

    ``@NAME@`` in it stands for a place on this computer, ``@name@`` for what several attacks need, from ``pieces``.
    """
    known = places | {piece.stem: piece.read_text(encoding="utf-8").rstrip("\n") for piece in PIECES.glob("*.py")}
    text = re.sub(r"@(\w+)@", lambda match: known.get(match[1], match[0]), path.read_text(encoding="utf-8"))
    parts = HEAD.split(text)[1:]
    cells = list(zip(parts[::2], parts[1::2], strict=True))
    named = {name: source for name, source in cells if name != "own"}
    return small(named, [source for name, source in cells if name == "own"])


def cell(notebook: dict[str, Any], name: str) -> dict[str, Any]:
    """The cell of a released notebook that has this id; for the attacks on a notebook's structure."""
    return next(cell for cell in notebook["cells"] if cell["id"] == name)


class Machine:
    """What an attack must not touch: files, a process, servers, the environment. `harm` says what has changed."""

    def __init__(self, folder: Path) -> None:
        # Open to everybody on purpose: nothing but the sandbox is to be in the way.
        folder.chmod(0o777)
        self.folder = folder
        self.secret = folder / "secret"
        self.secret.write_text(SECRET)
        self.secret.chmod(0o666)
        self.submission = folder / "another.ipynb"
        self.submission.write_text(json.dumps(small(RIGHT)))
        os.environ["CANARY"] = SECRET
        self.process = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(100000)"])
        name = f"attacked-{os.getpid()}"
        self.servers = [socket.create_server(("127.0.0.1", 0))]
        for address in (str(folder / "server"), f"\0{name}"):
            server = socket.socket(socket.AF_UNIX)
            server.bind(address)
            server.listen()
            self.servers.append(server)
        (folder / "server").chmod(0o777)
        self.places = {
            "FOLDER": str(folder), "SECRET": str(self.secret), "SUBMISSION": str(self.submission), "REPO": str(REPO),
            "UNIX": str(folder / "server"), "ABSTRACT": name, "PORT": str(self.servers[0].getsockname()[1]),
            "PID": str(self.process.pid), "SEED": SEED,
        }  # fmt: skip
        self.before = self.state()

    def state(self) -> dict[str, Any]:
        """Everything that has to stay as it is."""
        return {
            "files": {str(path): (path.stat().st_mode, path.stat().st_mtime_ns) for path in self.folder.rglob("*")},
            "contents": [self.secret.read_text(), self.submission.read_text()],
            "code": code(),
            "temporary": sorted(os.listdir(tempfile.gettempdir())),
            "shared": sorted(os.listdir("/dev/shm")),
            "segments": Path("/proc/sysvipc/shm").read_text().count("\n"),
            "queues": Path("/proc/sysvipc/msg").read_text().count("\n"),
            "environment": dict(os.environ),
            "process": self.process.poll(),
            "children": sorted(children()),
            "limits": Path("/proc/self/limits").read_text(),
        }

    def harm(self) -> list[str]:
        """What is no longer as it was."""
        for _ in range(50):
            after = self.state()
            changed = [name for name, value in after.items() if value != self.before[name]]
            if not changed:
                break
            time.sleep(0.1)
        for server in self.servers:
            server.setblocking(False)
            with contextlib.suppress(BlockingIOError):
                server.accept()
                changed.append("a connection was made")
        return changed

    def close(self) -> None:
        """End what was started."""
        self.process.kill()
        self.process.wait()
        for server in self.servers:
            server.close()


def code() -> str:
    """A digest of the project's own code."""
    files = sorted(path for part in PARTS for path in (REPO / part).rglob("*.py"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def children() -> list[int]:
    """The processes below this one; those that lost their parent count as ours."""
    found, waiting = [], [os.getpid()]
    while waiting:
        pid = waiting.pop()
        with contextlib.suppress(OSError):
            for task in os.listdir(f"/proc/{pid}/task"):
                waiting += map(int, Path(f"/proc/{pid}/task/{task}/children").read_text().split())
        found.append(pid)
    return found[1:]


def told(graded: Graded) -> dict[str, Any]:
    """What came of a submission, in plain data."""
    page = feedback.page(graded)
    return {
        "student": graded.student,
        "status": graded.status,
        "score": graded.score,
        "seconds": graded.seconds,
        "page": page if len(page) < 200_000 else page[:200_000],
        "size": len(page) + len(json.dumps(graded.as_json())),
        "json": json.dumps(graded.as_json(), ensure_ascii=False).encode().decode(),
        "failures": {
            report.exercise: [[failure.check, failure.clause, str(failure.message)] for failure in report.failures]
            for report in graded.reports
        },
        "unwritten": all(report.unwritten for report in graded.reports),
    }


def plain(graded: Graded) -> list[Any]:
    """What has to stay the same of a bystander."""
    return [graded.status, graded.score, [repr(report) for report in graded.reports]]


def contents(job: dict[str, Any], machine: Machine) -> Iterator[tuple[str, bytes]]:
    """The attacks that are notebooks, each with its name."""
    for name in job["cells"]:
        yield name, json.dumps(of_cells(HERE / "cells" / f"{name}.py", machine.places)).encode()
    for name in job["notebooks"]:
        built = loaded(HERE / "notebooks" / f"{name}.py").build(json.loads(json.dumps(job["released"])))
        yield name, built if isinstance(built, bytes) else json.dumps(built).encode()


def of(content: bytes, student: str = "eve") -> Submission:
    return Submission(f"{student}.ipynb", student, partial(bytes, content))


def fight(job: dict[str, Any]) -> dict[str, Any]:
    """Run everything in one tier."""
    right, wrong = (json.dumps(small(answers)).encode() for answers in (RIGHT, WRONG))
    result: dict[str, Any] = {"attacks": {}, "files": {}, "changed": []}
    with tempfile.TemporaryDirectory(prefix="arena-") as name:
        machine = Machine(Path(name))
        try:
            with Sandbox(LIMITS, Tier(job["tier"])) as box:
                bystanders = [(text, plain(grade(box, of(text, "bystander"), SEED, LIMITS))) for text in (right, wrong)]
                result["bystanders"] = [known[1] for _, known in bystanders]

                def look(after: str) -> None:
                    # A right and a wrong one by turns, so that every attack is between the two.
                    bystanders.reverse()
                    text, known = bystanders[0]
                    if plain(grade(box, of(text, "bystander"), SEED, LIMITS)) != known:
                        result["changed"].append(after)

                for attack, content in contents(job, machine):
                    result["attacks"][attack] = told(grade(box, of(content), SEED, LIMITS))
                    look(attack)
                for attack in job["files"]:
                    with tempfile.TemporaryDirectory(prefix="inbox-", dir=name) as inbox:
                        loaded(HERE / "files" / f"{attack}.py").plant(Path(inbox), json.dumps(small(NOTHING)).encode())
                        found = list(find(Path(inbox)))
                        result["files"][attack] = [told(grade(box, item, SEED, LIMITS)) for item in found]
                        # Some are too deep for Python's own way to remove a folder.
                        subprocess.run(["find", inbox, "-mindepth", "1", "-delete"], check=True)
                    look(attack)
            result["harm"] = machine.harm()
        finally:
            machine.close()
    return result


if __name__ == "__main__":
    # Whoever loses its parent on the way is still found.
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    outcome = fight(json.loads(Path(sys.argv[1]).read_text()))
    Path(sys.argv[2]).write_text(json.dumps(outcome))
