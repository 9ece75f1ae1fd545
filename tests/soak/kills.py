"""Kill a run at random moments, let it go on, and compare what it comes to with an undisturbed run."""

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from tests.soak import notebooks


def command(submitted: Path, folder: Path) -> list[str]:
    """The run that is killed; everything that it writes goes into `folder`."""
    places = [f"--json={folder / 'marks.json'}", f"--gradebook={folder / 'gradebook.db'}"]
    places += [f"--feedback={folder / 'feedback'}", f"--seed-file={folder.parent / 'seed'}"]
    return [sys.executable, "-m", "autograder", "grade", str(submitted), *places]


def start(submitted: Path, folder: Path) -> "subprocess.Popen[str]":
    """Start the run in a process group of its own, with its temporary folders where they can be counted."""
    temporary = folder.parent / "tmp"
    temporary.mkdir(exist_ok=True)
    # Others may have to pass through, see the sandbox.
    temporary.chmod(0o755)
    return subprocess.Popen(
        command(submitted, folder),
        env=os.environ | {"TMPDIR": str(temporary)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def finish(submitted: Path, folder: Path) -> None:
    """Let a run go to its end."""
    process = start(submitted, folder)
    _, complaints = process.communicate()
    assert process.returncode == 0, complaints


def rows(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every mark and comment in a gradebook, without the ids, which are random."""
    marks = """
        SELECT student_id, base_cell.name, auto_score, manual_score, needs_manual_grade FROM grade
        JOIN base_cell ON base_cell.id = cell_id JOIN submitted_notebook ON submitted_notebook.id = grade.notebook_id
        JOIN submitted_assignment ON submitted_assignment.id = submitted_notebook.assignment_id ORDER BY 1, 2"""
    comments = marks.replace("grade", "comment").replace(
        "auto_score, manual_score, needs_manual_comment", "auto_comment"
    )
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        found = {"marks": database.execute(marks).fetchall(), "comments": database.execute(comments).fetchall()}
        found["cells"] = database.execute("SELECT name, type FROM base_cell ORDER BY 1, 2").fetchall()
        return found | {"students": database.execute("SELECT id FROM student ORDER BY 1").fetchall()}


def results(folder: Path) -> dict[str, Any]:
    """All that a run came to, but how long things took."""
    listed = json.loads((folder / "marks.json").read_text(encoding="utf-8"))
    pages = {str(path.relative_to(folder)): path.read_text() for path in (folder / "feedback").rglob("*.html")}
    marks = [{name: value for name, value in item.items() if name != "seconds"} for item in listed]
    return {"marks": marks, "gradebook": rows(folder / "gradebook.db"), "feedback": pages}


def assert_nothing_torn(folder: Path) -> None:
    """Each file is whole, or not there yet."""
    if (folder / "marks.json").exists():
        json.loads((folder / "marks.json").read_text(encoding="utf-8"))
    if (folder / "gradebook.db").exists():
        # All of a run's marks are there, or none is.
        found = rows(folder / "gradebook.db")
        assert len(found["students"]) in (0, len(json.loads((folder / "marks.json").read_text(encoding="utf-8"))))
    for path in (folder / "feedback").rglob("*.html"):
        assert path.read_text(encoding="utf-8").endswith("</html>\n")


def leftovers(folder: Path) -> list[str]:
    """Processes that were started with a path in `folder`, and temporary folders of ours there."""
    found = [path.name for path in (folder / "tmp").glob("autograder-*")]
    for process in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            if f"{folder}/".encode() in process.read_bytes():
                found.append(process.parent.name)
        except OSError:
            continue
    return found


def trial(folder: Path, count: int, kills: int, seed: int, each: int | None, say: Callable[[str], None]) -> int:
    """Kill runs over `count` submissions `kills` times; how many runs came to their ends in between.

    Raises
    ------
    AssertionError
        Where a file is torn after a kill, or what a run comes to is not what it came to undisturbed.
    """
    rng = random.Random(seed)
    submitted = notebooks.write(folder / "submitted", count, seed, each)
    calm, shaken = folder / "calm", folder / "shaken"
    began = time.monotonic()
    finish(submitted, calm)
    whole = time.monotonic() - began
    due = results(calm)
    say(f"undisturbed: {whole:.1f} s for {count} submissions")
    done = runs = 0
    while done < kills:
        process = start(submitted, shaken)
        try:
            process.communicate(timeout=rng.uniform(0, whole / 2))
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            done += 1
            assert_nothing_torn(shaken)
            continue
        assert process.returncode == 0
        assert results(shaken) == due
        runs += 1
        say(f"{done} kills, {runs} runs came to their ends")
        for path in sorted(shaken.rglob("*"), reverse=True):
            path.unlink() if path.is_file() else path.rmdir()
    finish(submitted, shaken)
    assert results(shaken) == due
    assert leftovers(folder) == []
    return runs + 1
