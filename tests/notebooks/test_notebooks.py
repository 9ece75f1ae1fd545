"""The notebooks are made from one source, and what is committed is fresh."""

import ast
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import nbformat
import numpy as np
import pytest
from IPython.core.inputtransformer2 import TransformerManager

import solutions
from autograder import bundle, notebooks
from autograder.checks import assignments, load
from autograder.misconceptions import mistakes
from autograder.notebooks import parts_of
from tests.grading.nbgrader_course import generated

ROOT = Path(__file__).resolve().parents[2]
EXERCISES = [exercise for assignment in assignments() for exercise in load(assignment)]


def numpy_alone(folder):
    """Make a folder to import NumPy from and nothing else: where NumPy lies there is the whole environment."""
    folder.mkdir()
    for name in ("numpy", "numpy.libs"):
        found = Path(np.__file__).parents[1] / name
        if found.exists():
            (folder / name).symlink_to(found)


def cell_of(notebook, identity):
    return next(cell for cell in notebook.cells if cell.id == identity)


@pytest.mark.parametrize("assignment", assignments())
def test_the_committed_solved_notebook_is_fresh(assignment):
    committed = nbformat.read(ROOT / "solutions" / "notebooks" / f"{assignment}.ipynb", as_version=4)
    built = notebooks.build(assignment, "solved")
    assert [(cell.id, cell.source) for cell in committed.cells] == [(cell.id, cell.source) for cell in built.cells]
    assert all(cell.execution_count for cell in committed.cells if cell.cell_type == "code")


def test_no_solved_notebook_is_left_over():
    assert {path.stem for path in (ROOT / "solutions" / "notebooks").glob("*.ipynb")} == set(assignments())


@pytest.mark.parametrize("assignment", assignments())
def test_the_three_notebooks_have_the_same_cells(assignment):
    kinds = [notebooks.build(assignment, kind) for kind in ("release", "source", "solved")]
    assert len({tuple(cell.id for cell in notebook.cells) for notebook in kinds}) == 1
    ids = [cell.id for cell in kinds[0].cells]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("assignment", assignments())
def test_graded_cells_are_named_and_priced_as_the_checks_are(assignment):
    released = notebooks.build(assignment, "release")
    priced = {cell.id: cell.metadata.nbgrader.points for cell in released.cells if cell.id.startswith("check-")}
    assert priced == {check.name: check.points for checks in load(assignment).values() for check in checks}
    for exercise in load(assignment):
        assert cell_of(released, exercise).metadata.nbgrader.solution
    assert any(cell.id.startswith("explain-") and "nbgrader" in cell.metadata for cell in released.cells)


@pytest.mark.parametrize("exercise", EXERCISES)
def test_a_starter_is_the_references_signature_and_docstring(exercise):
    assignment = next(name for name in assignments() if exercise in load(name))
    source = cell_of(notebooks.build(assignment, "release"), exercise).source
    function = ast.parse(source).body[0]
    reference = getattr(solutions, exercise)
    assert function.name == exercise
    assert ast.get_docstring(function) == ast.get_docstring(ast.parse(source).body[0])
    assert source.startswith(parts_of(reference)[0])
    assert "raise NotImplementedError" in source


@pytest.mark.parametrize("assignment", assignments())
def test_stock_nbgrader_makes_the_same_release_from_the_source(assignment):
    stock = nbformat.read(generated() / "release" / assignment / f"{assignment}.ipynb", as_version=4)
    ours = notebooks.build(assignment, "release")
    for theirs, mine in zip(stock.cells, ours.cells, strict=True):
        assert theirs.source.strip() == mine.source.strip()
        assert theirs.metadata.get("nbgrader", {}).get("checksum") == mine.metadata.get("nbgrader", {}).get("checksum")


def run_setup(cell, place, wheel):
    """Run a setup cell in `place` by a Python that has NumPy alone and is told to install `wheel` where it says so."""
    numpy_alone(place / "site")
    program = f"""
import shlex, subprocess, sys
sys.path[:0] = ["", {str(place / "site")!r}]
class Shell:
    def run_line_magic(self, name, line):
        print(name, line)
        pip = [{sys.executable!r}, "-m", "pip", *shlex.split(line), "--no-deps", "--target", "site"]
        subprocess.run(pip, check=True)
get_ipython = Shell
exec({TransformerManager().transform_cell(cell)!r})
print(check.__module__, np.__name__)
"""
    command = [sys.executable, "-S", "-E", "-P", "-c", program.replace(WHEEL_AT_THE_BOOK, str(wheel))]
    done = subprocess.run(command, cwd=place, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


WHEEL_AT_THE_BOOK = f"https://example.org/book/wheels/{bundle.WHEEL}"


def test_the_setup_cell_finds_the_folder_beside_the_notebook(tmp_path):
    bundle.write(tmp_path)
    assert run_setup(notebooks.setup(), tmp_path, "") == "autograder.interactive numpy\n"


def test_without_the_folder_the_setup_cell_takes_the_wheel_beside_the_notebook(tmp_path):
    bundle.wheel(tmp_path)
    said = run_setup(notebooks.setup(), tmp_path, "")
    assert said.startswith(f"pip install -q {bundle.WHEEL}")
    assert said.endswith("autograder.interactive numpy\n")


def test_without_the_folder_the_setup_cell_takes_the_wheel_of_the_published_book(tmp_path, monkeypatch):
    monkeypatch.setattr(notebooks, "published", lambda: "https://example.org/book/")
    cell = notebooks.setup()
    assert f"%pip install -q {WHEEL_AT_THE_BOOK}\n" in cell
    said = run_setup(cell, tmp_path, bundle.wheel(tmp_path / "elsewhere"))
    assert said.endswith("autograder.interactive numpy\n")


# The learner's bundle holds no answers.


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory):
    """What reaches a learner: the released notebooks and the bundle beside them."""
    folder = tmp_path_factory.mktemp("bundle")
    bundle.write(folder)
    for assignment in assignments():
        notebooks.write(notebooks.build(assignment, "release"), folder / f"{assignment}.ipynb")
    return folder


def squeezed(text):
    return re.sub(r"\s+", "", text)


def code_of(function):
    """The statements of a function's body, without docstring and comments, each unparsed on a line of its own."""
    _, body = parts_of(function) if function.__doc__ else ("", "")
    return [squeezed(ast.unparse(node)) for node in ast.parse(f"def f():\n{body}").body[0].body]


def test_the_bundle_holds_no_reference(unpacked):
    everything = squeezed(
        "\n".join(path.read_text() for path in unpacked.rglob("*") if path.suffix in (".py", ".ipynb"))
    )
    for exercise in EXERCISES:
        statements = code_of(getattr(solutions, exercise))
        assert not all(statement in everything for statement in statements), exercise


def test_the_bundle_holds_neither_hidden_checks_nor_the_code_of_mistakes(unpacked):
    names = {str(path.relative_to(unpacked)) for path in unpacked.rglob("*.py")}
    assert not [name for name in names if "hidden" in name or "misconceptions" in name or "solutions" in name]
    files = {path for path in unpacked.rglob("*") if path.is_file()}
    data = {path for path in files if path.suffix == ".npz"}
    text = "\n".join(path.read_text(encoding="utf-8") for path in files - data)
    assert "HIDDEN TESTS" not in text
    assert "BEGIN SOLUTION" not in text
    for exercise in EXERCISES:
        for mistake in mistakes(exercise):
            assert f"def {mistake.function.__name__}(" not in text.replace(f"def {exercise}(", "")


def test_the_bundle_works_alone_and_names_the_same_mistake(unpacked):
    program = """
import sys
import numpy as np
import autograder
assert autograder.__file__.startswith(sys.argv[1])
def sigmoid_grad(x):
    return 1 - 1 / (1 + np.exp(-x))
autograder.check(sigmoid_grad)
for name in ("solutions", "autograder.misconceptions", "autograder.checks.hidden"):
    try:
        __import__(name)
    except ModuleNotFoundError:
        continue
    raise SystemExit(name + " can be imported")
files = [name for name, module in sys.modules.items() if getattr(module, "__file__", None)]
loaded = {name.split(".")[0] for name in files} - set(sys.stdlib_module_names)
print(sorted(name for name in loaded if not name.startswith(("_", "numpy", "autograder", "sitecustomize"))))
"""
    alone = unpacked / "site"
    numpy_alone(alone)
    command = [
        sys.executable,
        "-S",
        "-E",
        "-P",
        "-c",
        f"import sys; sys.path[:0] = {[str(unpacked), str(alone)]!r}\n{program}",
    ]
    done = subprocess.run([*command, str(unpacked)], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert "the derivative taken for 1 − σ(x)" in done.stdout
    assert done.stdout.strip().endswith("[]")


def test_the_wheel_holds_the_bundle_and_nothing_else(tmp_path):
    with zipfile.ZipFile(bundle.wheel(tmp_path)) as archive:
        content = {name: archive.read(name) for name in archive.namelist()}
    about = [name for name in content if ".dist-info/" in name]
    assert {name.rpartition("/")[2] for name in about} == {"METADATA", "WHEEL", "RECORD"}
    needs = [line for line in content[about[0]].decode().splitlines() if line.startswith("Requires-Dist")]
    assert [line.split()[1].partition(">")[0] for line in needs] == ["numpy"]
    for name in about:
        del content[name]
    assert content == {f"autograder/{name}": data for name, data in bundle.files().items()}


def test_the_wheel_is_small_and_made_twice_is_the_same(tmp_path):
    first, second = bundle.wheel(tmp_path / "first"), bundle.wheel(tmp_path / "second")
    assert first.read_bytes() == second.read_bytes()
    assert first.stat().st_size < 150_000


def test_the_wheel_can_be_installed(tmp_path):
    command = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-index",
        "--no-deps",
        "--target",
        tmp_path / "to",
    ]
    subprocess.run([*command, bundle.wheel(tmp_path)], check=True, timeout=120)
    installed = {
        str(path.relative_to(tmp_path / "to" / "autograder")) for path in tmp_path.glob("to/autograder/**/*.*")
    }
    assert {name for name in installed if "__pycache__" not in name} == set(bundle.files())


def test_the_bundle_is_small(unpacked):
    known = json.loads((unpacked / "autograder" / "known.json").read_text(encoding="utf-8"))
    assert set(known) == set(EXERCISES)
    assert sum(len(content) for content in bundle.files().values()) < 600_000
