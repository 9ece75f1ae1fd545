"""``python -m benchmarks.grading``: what grading 200 notebooks costs us, and what it costs others. Prints one table.

All grade the same notebooks of the assignment *activations*, every exercise answered: rightly, wrongly, or by a cell
that stops with an error, drawn with a fixed seed from the bank of answers that the tests use.
"""

import argparse
import json
import os
import platform
import random
import shutil
import sys
import tempfile
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from autograder.pool import usable_cores
from autograder.seed import read_seed
from benchmarks import peers
from benchmarks.measure import Cost, run
from tests.soak import notebooks

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = {"PYTHONPATH": str(ROOT), "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
# Which row of the table is nbgrader's.
NBGRADER = 4
HEAD = ("grader", "notebooks", "wall s each", "CPU s each", "a minute", "× (c)", "CPU × (a)", "peak MB")


@dataclass(frozen=True)
class Row:
    """One line of the table: what graded how many notebooks at what cost."""

    name: str
    count: int
    wall: float
    processor: float
    memory: int

    @classmethod
    def of(cls, name: str, count: int, *costs: Cost) -> "Row":
        """The row of one or several runs over `count` notebooks together."""
        wall, processor = sum(cost.wall for cost in costs), sum(cost.processor for cost in costs)
        return cls(name, count, wall, processor, max(cost.memory for cost in costs))

    def cells(self, floor: "Row", nbgrader: "Row") -> list[str]:
        """The row as text, with its ratios."""
        speed = self.count / self.wall
        return [
            self.name,
            str(self.count),
            f"{self.wall / self.count:.3f}",
            f"{self.processor / self.count:.3f}",
            f"{60 * speed:.0f}",
            f"{speed / (nbgrader.count / nbgrader.wall):.1f}",
            f"{self.processor / self.count / (floor.processor / floor.count):.2f}",
            f"{self.memory / 1e6:.0f}",
        ]


def ours(submitted: Path, folder: Path, seed_file: Path, *options: str) -> Cost:
    """What one command costs that grades everything anew."""
    folder.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "autograder", "grade", str(submitted), "--json", "marks.json", "--fresh"]
    return run([*command, f"--seed-file={seed_file}", *options], folder, ENVIRONMENT)


def points(path: Path) -> dict[str, float]:
    """The points of each learner in a file of results."""
    return {item["student"]: item["score"] for item in json.loads(path.read_text(encoding="utf-8"))}


def disagreements(*marks: dict[str, float]) -> list[str]:
    """Whom not all give the same points, of those whom all graded."""
    common = set.intersection(*(set(each) for each in marks))
    return sorted(student for student in common if len({each[student] for each in marks}) > 1)


def measured(folder: Path, count: int, sample: int) -> tuple[list[Row], list[str]]:
    """The rows of the table, the floor first, and what is to be said below it."""
    submitted = notebooks.write(folder / "submitted", count, seed=2024)
    seed_file = folder / "seed"
    seed = read_seed(seed_file)
    students = sorted(path.name for path in submitted.iterdir())
    sampled = random.Random(1).sample(students, sample)
    one = submitted / students[0]
    warm = [ours(one, folder / "warm", seed_file) for _ in range(4)][1:]
    floor = run([sys.executable, "-m", "benchmarks.floor", str(submitted), seed], ROOT, ENVIRONMENT)
    anew = run([sys.executable, "-m", "benchmarks.anew", str(submitted), seed], ROOT, ENVIRONMENT)
    single = ours(submitted, folder / "single", seed_file, "--jobs=1")
    every = ours(submitted, folder / "every", seed_file)
    again = run(
        [sys.executable, "-m", "autograder", "grade", str(submitted), "--json=marks.json", f"--seed-file={seed_file}"],
        folder / "every",
        ENVIRONMENT,
    )
    graded, idle = peers.nbgrader(submitted, sampled, folder / "nbgrader", seed_file)
    marks = [
        json.loads(floor.output),
        json.loads(anew.output),
        points(folder / "single" / "marks.json"),
        points(folder / "every" / "marks.json"),
    ]
    rows = [
        Row.of("(a) floor: one plain process", count, floor),
        Row.of("(b) ours, one process, nothing remembered", count, anew),
        Row.of("(b) ours, one job", count, single),
        Row.of(f"(b) ours, {usable_cores()} jobs", count, every),
        Row(
            "(c) nbgrader autograde", sample, graded.wall - idle.wall, graded.processor - idle.processor, graded.memory
        ),
    ]
    notes = [f"start to first mark: {min(cost.wall for cost in warm):.2f} s for a command that grades one notebook"]
    notes += [f"the same command once more: {again.wall:.2f} s for all {count}, none of them graded again"]
    notes += [f"(c) without the {idle.wall:.1f} s in which nbgrader starts"]
    trouble = peers.install_otter()
    if trouble:
        notes.append(f"(d) otter-grader could not be installed: {trouble}")
    else:
        costs, theirs = peers.otter(submitted, sampled, folder / "otter", seed_file)
        rows.append(Row.of("(d) otter run", sample, *costs))
        marks.append(theirs)
    differ = disagreements(*marks)
    notes.append(f"points that are not the same everywhere: {', '.join(differ) or 'none'}")
    return rows, notes


def table(rows: list[Row]) -> str:
    """The rows in Markdown."""
    lines = [HEAD, ["---", *["---:"] * (len(HEAD) - 1)]]
    lines += [row.cells(rows[0], rows[NBGRADER]) for row in rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def machine() -> str:
    """What it was measured on."""
    names = ("numpy", "nbgrader", "ipykernel")
    versions = ", ".join(f"{name} {metadata.version(name)}" for name in names)
    model = next(
        (line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if "model name" in line),
        "",
    )
    load = os.getloadavg()[0]
    return (
        f"{usable_cores()} cores ({model or platform.machine()}), {platform.system()} {platform.release()}, "
        f"Python {platform.python_version()}, {versions}; load before the run {load:.1f}"
    )


def main() -> int:
    """Measure, and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.grading", description=__doc__)
    parser.add_argument("--count", type=int, default=200, help="how many notebooks (%(default)s)")
    parser.add_argument("--sample", type=int, default=20, help="how many of them others are given (%(default)s)")
    options = parser.parse_args()
    print(machine(), flush=True)
    folder = Path(tempfile.mkdtemp(prefix="autograder-benchmark-"))
    # Others may have to pass through, see the sandbox.
    folder.chmod(0o755)
    try:
        rows, notes = measured(folder, options.count, options.sample)
    finally:
        shutil.rmtree(folder)
    print("", table(rows), "", *(f"- {note}" for note in notes), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
