"""``python -m tests.mutation [FUNCTION…]``: try every mutant and print what became of them."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before NumPy: each mutant has one core

import argparse
import sys
import time

import solutions
from tests.mutation.verdict import listed, verdict

ROW = "{:34} {:>8} {:>8} {:>11} {:>12}"


def main() -> int:
    """Print a row for each function, then whatever needs attention."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("function", nargs="*", help="try the mutants of these alone")
    chosen = parser.parse_args().function
    unknown = set(chosen) - set(solutions.__all__)
    if unknown:
        parser.error(f"no reference of this name: {', '.join(sorted(unknown))}")
    start = time.monotonic()
    verdicts = []
    print(ROW.format("function", "mutants", "refused", "equivalent", "unexplained"))
    for exercise in chosen or solutions.__all__:
        one = verdict(exercise)
        print(ROW.format(exercise, one.tried, one.refused, one.equivalent, len(one.unexplained)), flush=True)
        verdicts.append(one)
    sums = [sum(getattr(one, name) for one in verdicts) for name in ("tried", "refused", "equivalent")]
    print(ROW.format("together", *sums, sum(len(one.unexplained) for one in verdicts)))
    for one in verdicts:
        for mutant in one.unexplained:
            print(f"\n{one.exercise}: passes every check, and nothing says why\n- {mutant.before}\n+ {mutant.after}")
        for _, before, after in one.stale:
            print(f"\n{one.exercise}: listed as equivalent, but refused or gone\n- {before}\n+ {after}")
    strays = sorted({exercise for exercise, _, _ in listed()} - set(solutions.__all__))
    if strays:
        print(f"\nlisted, but no reference: {', '.join(strays)}")
    print(f"\n{time.monotonic() - start:.0f} seconds")
    return 0 if all(one.is_clean for one in verdicts) and not strays else 1


if __name__ == "__main__":
    sys.exit(main())
