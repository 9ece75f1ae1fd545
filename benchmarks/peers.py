"""The same assignment and the same notebooks as other graders take them."""

import json
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

from autograder import notebooks
from autograder.checks import load
from benchmarks.measure import Cost, run
from tests.conftest import with_programs_of_this_python

ROOT = Path(__file__).resolve().parent.parent
# Where otter-grader lives, so that nothing of ours depends on it.
OTTER = ROOT / "_build" / "otter"
# What makes nbgrader write the notebooks that `autograder release` writes; everything else is as it comes.
CONFIG = f"""c = get_config()
c.ClearSolutions.code_stub = {{"python": {notebooks.STUB!r}}}
"""


def nbgrader(submitted: Path, students: list[str], folder: Path, seed_file: Path) -> tuple[Cost, Cost]:
    """What it costs nbgrader to grade these students' notebooks in one go, and to start and do nothing."""
    folder.mkdir()
    (folder / "nbgrader_config.py").write_text(CONFIG)
    shutil.copy(seed_file, folder / ".autograder-seed")
    notebooks.write(notebooks.build("activations", "source"), folder / "source" / "activations" / "activations.ipynb")
    for student in students:
        shutil.copytree(submitted / student, folder / "submitted" / student)
    environment = with_programs_of_this_python() | {"PYTHONPATH": str(ROOT)}
    program = [sys.executable, "-m", "nbgrader"]
    run([*program, "generate_assignment", "activations"], folder, environment)
    graded = run([*program, "autograde", "activations"], folder, environment)
    return graded, run([*program, "--version"], folder, environment)


def install_otter() -> str:
    """Install otter-grader in an environment of its own; why that was not possible, if it was not."""
    python = OTTER / "bin" / "python"
    try:
        if not python.exists():
            subprocess.run([sys.executable, "-m", "venv", str(OTTER)], check=True, capture_output=True)
        wanted = ["otter-grader>=7,<8", "ipykernel>=6.29", "numpy>=1.26"]
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", *wanted], check=True, capture_output=True)
    except (subprocess.CalledProcessError, OSError) as error:
        return str(getattr(error, "stderr", b"").decode()[-300:] or error)
    return ""


def otter_test(exercise: str, seed_file: Path) -> str:
    """A test file of otter-grader's that asks what our checks ask, a case for each group, none of it shown.

    The secret is read from where it lies, as otter-grader runs a notebook in a folder of its own.
    """
    cases = "".join(
        textwrap.dedent(f"""
            @test_case(points={check.points}, hidden=True)
            def test_{exercise}_{check.group}(env):
                from autograder.interactive import graded
                from pathlib import Path
                from autograder.seed import read_seed
                seed = read_seed(Path({str(seed_file)!r}))
                assert graded(env["{exercise}"], "{check.group}", env, seed) == {check.points}
            """)
        for check in load("activations")[exercise]
    )
    return f"from otter.test_files import test_case\nOK_FORMAT = False\nname = {exercise!r}\npoints = None\n{cases}"


def otter(submitted: Path, students: list[str], folder: Path, seed_file: Path) -> tuple[list[Cost], dict[str, float]]:
    """What each of these students' notebooks costs `otter run`, and the points that it gives."""
    tests = folder / "tests"
    tests.mkdir(parents=True)
    for exercise in load("activations"):
        (tests / f"{exercise}.py").write_text(otter_test(exercise, seed_file))
    environment = {"PYTHONPATH": str(ROOT)}
    program = str(OTTER / "bin" / "otter")
    path = {"PATH": f"{OTTER / 'bin'}:{with_programs_of_this_python()['PATH']}"}
    run([program, "generate", "-t", "tests", "-o", "autograder.zip", "--no-environment"], folder, environment | path)
    costs, points = [], {}
    for student in students:
        place = folder / student
        place.mkdir()
        notebook = submitted / student / "activations" / "activations.ipynb"
        shutil.copy(notebook, place)
        command = [program, "run", notebook.name, "-a", str(folder / "autograder.zip"), "-o", "."]
        costs.append(run(command, place, environment | path))
        listed = json.loads((place / "results.json").read_text())
        points[student] = sum(float(test.get("score") or 0) for test in listed["tests"])
    return costs, points
