"""``python -m tests.soak``: a run over 200 submissions, killed 100 times, comes to the marks of an undisturbed one."""

import argparse
import tempfile
from pathlib import Path

from tests.soak import kills


def main() -> None:
    """Try it, and say how far it has come."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--count", type=int, default=200, help="how many submissions (%(default)s)")
    parser.add_argument("--kills", type=int, default=100, help="how many kills (%(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="decides the moments of the kills (%(default)s)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="autograder-soak-") as name:
        folder = Path(name)
        # Others may have to pass through, see the sandbox.
        folder.chmod(0o755)
        runs = kills.trial(
            folder, options.count, options.kills, options.seed, None, lambda text: print(text, flush=True)
        )
    print(f"{options.kills} kills: the marks, the gradebook and the feedback of {runs} runs are those of a calm one")


if __name__ == "__main__":
    main()
