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
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path

from autograder.pool import usable_cores
from autograder.seed import read_seed
from benchmarks import peers
from benchmarks.measure import Cost, run
from tests.soak import notebooks

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = {"PYTHONPATH": str(ROOT), "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
FLOOR, NBGRADER, OTTER = "(a) floor: one plain process", "(c) nbgrader autograde", "(d) otter run"
HEAD = ("grader", "graded", "wall s each", "CPU s each", "a minute", "× (c)", "CPU × (a)", "peak MB")


@dataclass
class Row:
    """One line of the table: how many notebooks were graded, in all rounds together, and what each run cost."""

    graded: int = 0
    costs: list[Cost] = field(default_factory=list)

    def add(self, graded: int, *costs: Cost) -> None:
        """Some more runs, over `graded` notebooks together."""
        self.graded += graded
        self.costs += costs

    @property
    def wall(self) -> float:
        """Seconds for each notebook."""
        return sum(cost.wall for cost in self.costs) / self.graded

    @property
    def processor(self) -> float:
        """Seconds of processor time for each notebook."""
        return sum(cost.processor for cost in self.costs) / self.graded

    def cells(self, floor: "Row", nbgrader: "Row") -> list[str]:
        """The row as text, with its ratios."""
        return [
            str(self.graded),
            f"{self.wall:.3f}",
            f"{self.processor:.3f}",
            f"{60 / self.wall:.0f}",
            f"{nbgrader.wall / self.wall:.1f}",
            f"{self.processor / floor.processor:.2f}",
            f"{max(cost.memory for cost in self.costs) / 1e6:.0f}",
        ]


def ours(submitted: Path, folder: Path, seed_file: Path, *options: str) -> Cost:
    """What one command costs."""
    folder.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "autograder", "grade", str(submitted), "--json=marks.json"]
    return run([*command, f"--seed-file={seed_file}", *options], folder, ENVIRONMENT)


def points(path: Path) -> dict[str, float]:
    """The points of each learner in a file of results."""
    return {item["student"]: item["score"] for item in json.loads(path.read_text(encoding="utf-8"))}


def disagreements(*marks: dict[str, float]) -> list[str]:
    """Whom not all that graded them give the same points."""
    students = set().union(*marks)
    return sorted(student for student in students if len({each[student] for each in marks if student in each}) > 1)


def measured(folder: Path, count: int, sample: int, rounds: int) -> tuple[dict[str, Row], list[str]]:
    """The rows of the table by their names, and what is to be said below it.

    All graders take turns, in several rounds, as no computer is equally fast for many minutes. Those that are sampled
    are given another part of the sample in each.
    """
    submitted = notebooks.write(folder / "submitted", count, seed=2024)
    seed_file = folder / "seed"
    seed = read_seed(seed_file)
    students = sorted(path.name for path in submitted.iterdir())
    sampled = random.Random(1).sample(students, sample)
    rows: defaultdict[str, Row] = defaultdict(Row)
    firsts, agains, marks = [], [], []
    trouble = peers.install_otter()
    cores = usable_cores()
    for number in range(rounds):
        place, part = folder / str(number), sampled[number::rounds]
        for name, module in ((FLOOR, "floor"), ("(b) ours, one process, nothing remembered", "anew")):
            cost = run([sys.executable, "-m", f"benchmarks.{module}", str(submitted), seed], ROOT, ENVIRONMENT)
            rows[name].add(count, cost)
            marks.append(json.loads(cost.output))
        for name, option in (
            ("(b) ours, one job", "--jobs=1"),
            (f"(b) ours, {cores} jobs", f"--jobs={cores}"),
            (f"(b) ours, {cores} jobs, into a gradebook", "--gradebook=gradebook.db"),
        ):
            rows[name].add(count, ours(submitted, place, seed_file, "--fresh", option))
            marks.append(points(place / "marks.json"))
        agains.append(ours(submitted, place, seed_file).wall)
        firsts.append(min(ours(submitted / students[0], place, seed_file, "--fresh").wall for _ in range(3)))
        graded, idle = peers.nbgrader(submitted, part, place / "nbgrader", seed_file)
        rows[NBGRADER].add(len(part), graded - idle)
        if not trouble:
            costs, theirs = peers.otter(submitted, part, place / "otter", seed_file)
            rows[OTTER].add(len(part), *costs)
            marks.append(theirs)
    notes = [f"start to first mark: {min(firsts):.2f} s for a command that grades one notebook"]
    notes += [f"the same command once more: {min(agains):.2f} s for all {count}, none of them graded again"]
    notes += [f"(c) without the {idle.wall:.1f} s in which nbgrader starts"]
    notes += [f"(d) otter-grader could not be installed: {trouble}"] if trouble else []
    notes.append(f"points that are not the same everywhere: {', '.join(disagreements(*marks)) or 'none'}")
    return rows, notes


def table(rows: Mapping[str, Row]) -> str:
    """The rows in Markdown."""
    lines = [[*HEAD], ["---", *["---:"] * (len(HEAD) - 1)]]
    lines += [[name, *row.cells(rows[FLOOR], rows[NBGRADER])] for name, row in rows.items()]
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
    parser.add_argument("--sample", type=int, default=21, help="how many of them others are given (%(default)s)")
    parser.add_argument("--rounds", type=int, default=3, help="how often all take their turns (%(default)s)")
    options = parser.parse_args()
    print(machine(), flush=True)
    folder = Path(tempfile.mkdtemp(prefix="autograder-benchmark-"))
    # Others may have to pass through, see the sandbox.
    folder.chmod(0o755)
    try:
        rows, notes = measured(folder, options.count, options.sample, options.rounds)
    finally:
        shutil.rmtree(folder)
    print("", table(rows), "", *(f"- {note}" for note in notes), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
