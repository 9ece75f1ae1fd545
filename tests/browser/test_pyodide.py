"""Pyodide comes from where it should, whole, and the checks hold on the NumPy that it has."""

import json
import shutil
import subprocess
from importlib.metadata import version
from pathlib import Path

import pytest
from jupyterlite_pyodide_kernel import constants

from autograder import bundle
from autograder.checks import assignments, load
from scripts import build_book, pyodide

ROOT = Path(__file__).resolve().parents[2]
RUN = """
const [folder, wheel, references] = process.argv.slice(-3);
const { loadPyodide } = await import(`${folder}/pyodide.mjs`);
const fs = await import("node:fs");
const python = await loadPyodide({ indexURL: folder });
await python.loadPackage("numpy", { messageCallback: () => {} });
python.unpackArchive(new Uint8Array(fs.readFileSync(wheel)).buffer, "wheel");
python.FS.mkdir("/references");
python.FS.mount(python.FS.filesystems.NODEFS, { root: references }, "/references");
console.log(python.runPython(`
import json, sys
sys.path.append("/references")
import numpy, solutions
from autograder.checks import assignments, load
from autograder.learner import from_namespace
from autograder.runner import examine
answers = from_namespace(vars(solutions))
reports = [examine(exercise, answers) for assignment in assignments() for exercise in load(assignment)]
json.dumps({"numpy": numpy.__version__, "points": {report.exercise: report.score for report in reports}})
`));
"""


def test_pyodide_numpy_and_the_kernel_belong_together(python_folder):
    packages = json.loads((python_folder / "pyodide-lock.json").read_text())["packages"]
    assert packages["numpy"]["version"] == pyodide.NUMPY
    assert version("jupyterlite-pyodide-kernel") == pyodide.KERNEL
    assert constants.PYODIDE_VERSION.split(".")[:2] == pyodide.VERSION.split(".")[:2]


def test_every_reference_earns_its_points_on_the_numpy_of_the_browser(python_folder, tmp_path):
    shutil.copytree(ROOT / "solutions", tmp_path / "solutions", ignore=shutil.ignore_patterns("notebooks"))
    command = [
        "node",
        "--input-type=module",
        "--eval",
        RUN,
        str(python_folder),
        str(bundle.wheel(tmp_path)),
        str(tmp_path),
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout.splitlines()[-1])
    assert said["numpy"] == pyodide.NUMPY
    assert said["points"] == {
        exercise: sum(item.points for item in checks)
        for assignment in assignments()
        for exercise, checks in load(assignment).items()
    }


@pytest.fixture
def copy(python_folder, tmp_path) -> Path:
    """A copy of the folder, by links."""
    for file in python_folder.iterdir():
        (tmp_path / file.name).symlink_to(file)
    pyodide.check(tmp_path)
    return tmp_path


@pytest.mark.parametrize("start", ["pyodide.mjs", "pyodide-lock", "numpy"])
def test_a_file_that_was_changed_is_refused(copy, start):
    file = next(copy.glob(f"{start}*"))
    content = file.read_bytes()
    file.unlink()
    file.write_bytes(content + b" ")
    with pytest.raises(pyodide.RefusedError, match=f"{file.name} is not the file"):
        pyodide.check(copy)


@pytest.mark.parametrize("start", ["pyodide.asm.wasm", "numpy"])
def test_a_file_that_is_missing_is_named(copy, start):
    file = next(copy.glob(f"{start}*"))
    file.unlink()
    with pytest.raises(pyodide.RefusedError, match=f"no {file.name}.*make pyodide"):
        pyodide.check(copy)


def test_what_is_published_beside_the_pages_is_made_once(html, python_folder: Path, monkeypatch):
    monkeypatch.setattr(build_book, "offer_notebooks", lambda: pytest.fail("it was made again"))
    build_book.prepare(python_folder)
    assert build_book.made_of(None) != build_book.made_of(python_folder)
