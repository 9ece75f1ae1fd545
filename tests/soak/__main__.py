"""``python -m tests.soak``: what takes too long for the tests.

A run over 200 submissions, killed 100 times, comes to the marks of an undisturbed one; 10,000 submissions take no more
memory, processes and open files late in the run than early; and 300 notebooks earn the same marks from nbgrader, with
our sandbox and in kernels.
"""

import argparse
import tempfile
from pathlib import Path

from tests.soak import agreement, flat, kills

TRIALS = ("kills", "flat", "agreement")


def say(text: str) -> None:
    print(text, flush=True)


def main() -> None:
    """Try it, and say how far it has come."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("trials", nargs="*", help=f"some of {', '.join(TRIALS)} (all of them)")
    parser.add_argument("--count", type=int, default=200, help="how many submissions are killed (%(default)s)")
    parser.add_argument("--kills", type=int, default=100, help="how many kills (%(default)s)")
    parser.add_argument("--many", type=int, default=10_000, help="how many submissions in one run (%(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="decides answers and moments (%(default)s)")
    options = parser.parse_args()
    trials = options.trials or TRIALS
    if unknown := set(trials) - set(TRIALS):
        parser.error(f"there is no trial {sorted(unknown)[0]}")
    with tempfile.TemporaryDirectory(prefix="autograder-soak-") as name:
        folder = Path(name)
        # Others may have to pass through, see the sandbox.
        folder.chmod(0o755)
        for trial in trials:
            (folder / trial).mkdir(mode=0o755)
        if "kills" in trials:
            runs = kills.trial(folder / "kills", options.count, options.kills, options.seed, None, say)
            say(f"{options.kills} kills: marks, gradebook and feedback of {runs} runs are those of a calm one")
        if "flat" in trials:
            flat.trial(folder / "flat", options.many, options.seed, say)
        if "agreement" in trials:
            agreement.trial(folder / "agreement", say)


if __name__ == "__main__":
    main()
