"""How far a mark can be trusted, counted: ``python -m tests.validity`` prints the table of each exercise."""

import argparse
import contextlib
import io
import os
import time
from dataclasses import dataclass

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before NumPy: each mutant has one core

from autograder.checks import assignments, load
from tests.banks import bank, judge

SEED = "validity"
HEADS = ("exercise", "right accepted", "wrong refused", "mistakes named", "mutants killed")


@dataclass
class Count:
    """Answers tried, and of them those that were judged as they should be."""

    tried: int = 0
    well: int = 0

    def add(self, well: bool) -> None:
        self.tried += 1
        self.well += bool(well)

    def __str__(self) -> str:
        return f"{self.well}/{self.tried}"


@dataclass(frozen=True)
class Row:
    """The counts of one exercise; `mutants` leaves out the equivalent ones, and is None where none were tried."""

    exercise: str
    right: Count
    wrong: Count
    named: Count
    mutants: Count | None

    def cells(self) -> tuple[str, ...]:
        """The row as text, in the order of `HEADS`; without the mutants where none were tried."""
        return self.exercise, *(str(count) for count in self.counts())

    def counts(self) -> list[Count]:
        """What was counted, in the order of `HEADS`."""
        return [count for count in (self.right, self.wrong, self.named, self.mutants) if count]


def _banks(assignment: str, seed: str) -> dict[str, tuple[Count, Count, Count]]:
    """For each exercise: right answers accepted, wrong answers refused, mistakes named rightly."""
    counts = {exercise: (Count(), Count(), Count()) for exercise in load(assignment)}
    for answer in bank("right", assignment):
        report = judge(answer, seed)
        counts[answer.exercise][0].add(report.score == report.max_score)
    for answer in bank("wrong", assignment):
        report = judge(answer, seed)
        counts[answer.exercise][1].add(report.score < report.max_score)
        named = {failure.misconception for failure in report.failures} - {None}
        if answer.title:
            counts[answer.exercise][2].add(answer.title in named if answer.title != "-" else not named)
    return counts


def _mutants(exercise: str) -> Count:
    """The mutants of the reference that are no right answers, and of them those that a check refused."""
    from tests.mutation.verdict import verdict

    one = verdict(exercise)
    return Count(one.tried - one.equivalent, one.refused)


def table(with_mutants: bool = True, seed: str = SEED) -> list[Row]:
    """The counts of every exercise. The mutants take minutes, the rest seconds; nothing is printed."""
    rows = []
    for assignment in assignments():
        with contextlib.redirect_stdout(io.StringIO()):
            counts = _banks(assignment, seed)
        for exercise, banks in counts.items():
            rows.append(Row(exercise, *banks, _mutants(exercise) if with_mutants else None))
    return rows


def total(rows: list[Row]) -> Row:
    """The sums of all rows."""
    columns = zip(*(row.counts() for row in rows), strict=True)
    sums = [Count(sum(one.tried for one in column), sum(one.well for one in column)) for column in columns]
    right, wrong, named, mutants = (*sums, None)[:4]
    return Row("together", right, wrong, named, mutants)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.validity", description=__doc__)
    parser.add_argument("--no-mutants", action="store_true", help="leave out the mutants, which take minutes")
    with_mutants = not parser.parse_args().no_mutants
    start = time.monotonic()
    rows = table(with_mutants)
    for cells in (HEADS, *(row.cells() for row in (*rows, total(rows)))):
        print(f"{cells[0]:34}" + "".join(f"{cell:>16}" for cell in cells[1 : 5 if with_mutants else 4]))
    print(f"{time.monotonic() - start:.0f} seconds")


if __name__ == "__main__":
    main()
