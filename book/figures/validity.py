"""The counts of the page on validity. ``python -m book.figures.validity`` measures them anew, which takes minutes."""

import json
from pathlib import Path

DATA = Path(__file__).resolve().parents[1] / "data" / "validity.json"
COLUMNS = ("right", "wrong", "named", "mutants")


def measured() -> dict[str, dict[str, list[int]]]:
    """For each exercise and column: how many were tried, and how many of them were judged as they should be."""
    return json.loads(DATA.read_text(encoding="utf-8"))


def together(column: str) -> list[int]:
    """The sums of a column over all exercises."""
    return [sum(counts) for counts in zip(*(row[column] for row in measured().values()), strict=True)]


def main() -> None:
    """Measure, and write the counts."""
    from tests.validity import table

    counts = {
        row.exercise: {column: [getattr(row, column).tried, getattr(row, column).well] for column in COLUMNS}
        for row in table()
    }
    lines = ",\n".join(f" {json.dumps(exercise)}: {json.dumps(row)}" for exercise, row in counts.items())
    DATA.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
