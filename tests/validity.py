"""How far a mark can be trusted, counted: ``python -m tests.validity`` prints the table of each exercise."""

from dataclasses import dataclass

from autograder.checks import assignments, load
from tests.banks import bank, judge


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


def count(assignment: str, seed: str) -> dict[str, tuple[Count, Count, Count]]:
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


def main() -> None:
    """Print the table."""
    print(f"{'exercise':34} {'right':>9} {'wrong':>9} {'named':>9}")
    totals = (Count(), Count(), Count())
    for assignment in assignments():
        for exercise, counts in count(assignment, "validity").items():
            print(f"{exercise:34} {counts[0]!s:>9} {counts[1]!s:>9} {counts[2]!s:>9}")
            for total, one in zip(totals, counts, strict=True):
                total.tried += one.tried
                total.well += one.well
    print(f"{'together':34} {totals[0]!s:>9} {totals[1]!s:>9} {totals[2]!s:>9}")


if __name__ == "__main__":
    main()
