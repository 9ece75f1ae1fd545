"""``python -m benchmarks.anew FOLDER SEED``: each submission graded as if none had been graded before it.

A grader remembers what a check made of the same replies, what was said of it, and what it read in the same cell. How
much that saves depends on how much alike the answers of a course are; this is what grading costs where no two are.
Prints the points of each submission as JSON.
"""

import json
import sys
from pathlib import Path

from autograder import running
from autograder.grading import grade
from autograder.reading import look_once
from autograder.remembering import Remembered
from autograder.runner import failures_again
from autograder.sandbox.host import Sandbox
from autograder.sandbox.policy import DEFAULT_LIMITS
from autograder.sandbox.session import short_reply
from autograder.submissions import find


def main(folder: Path, seed: str) -> None:
    """Grade everything in `folder`."""
    points = {}
    with Sandbox() as sandbox:
        for submission in find(folder):
            running.JUDGED = Remembered()
            for remembered in (short_reply, failures_again, look_once):
                remembered.cache_clear()
            points[submission.student] = grade(sandbox, submission, seed, DEFAULT_LIMITS).score
    print(json.dumps(points))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
