"""The command line: ``autograder release``, ``autograder grade`` and ``autograder doctor``."""

import argparse
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from autograder.checks import assignments

DONE, ATTENTION = 0, 1


def say(text: str) -> None:
    """One line for the person at the terminal; results go elsewhere."""
    print("".join(sign if sign.isprintable() or sign == "\n" else "�" for sign in text), file=sys.stderr)


def release(options: argparse.Namespace) -> int:
    """Write what learners get, and what instructors keep."""
    from autograder import bundle, notebooks

    for assignment in options.assignment or assignments():
        folder = options.to / assignment
        notebooks.write(notebooks.build(assignment, "release"), folder / f"{assignment}.ipynb")
        bundle.write(folder)
        print(folder / f"{assignment}.ipynb")
        if options.source:
            path = options.source / assignment / f"{assignment}.ipynb"
            notebooks.write(notebooks.build(assignment, "source"), path)
            print(path)
        if options.solved:
            path = options.solved / f"{assignment}.ipynb"
            notebooks.write(notebooks.solve(assignment), path)
            print(path)
    return DONE


def grade(options: argparse.Namespace) -> int:
    """Grade everything at the given paths, and list what needs attention."""
    from autograder.course import Course
    from autograder.marks import StoppedError, find_out, hand_out
    from autograder.pool import Pool
    from autograder.sandbox.policy import DEFAULT_LIMITS, Tier
    from autograder.seed import read_seed
    from autograder.store import Store, StoreError, beside
    from autograder.submissions import find

    tier = Tier.UNSAFE if options.unsafe else None
    if tier:
        say("autograder: UNSAFE: learners' code is run without a sandbox, with all the rights that you have")
    try:
        seed = read_seed(options.seed_file)
        submissions = [submission for path in options.path for submission in find(path)]
        with Store(beside(options.json), options.fresh) as store:
            course = Course(submissions, seed, DEFAULT_LIMITS, tier, store)
            engine: Callable[..., Any] = partial(Pool, jobs=options.jobs)
            if options.dask:
                # Not sooner: importing it takes longer than starting the workers of a pool.
                from autograder.cluster import Cluster

                engine = partial(Cluster, options.dask)
            find_out(course, lambda: engine(seed=seed, limits=DEFAULT_LIMITS, tier=tier))
            troubles = hand_out(course, options.json, options.feedback, options.gradebook)
    except StoppedError as error:
        troubles = [str(error)]
    except (StoreError, OSError, ValueError) as error:
        troubles = [f"nothing was graded: {error}"]
    except KeyboardInterrupt:
        troubles = ["stopped: by Ctrl-C; what is graded is kept, and the same command goes on from there"]
    for trouble in troubles:
        say(f"autograder: {trouble}")
    return ATTENTION if troubles else DONE


def doctor(options: argparse.Namespace) -> int:
    """Say which sandbox this machine has, and whether it held."""
    from autograder.sandbox.doctor import diagnose

    diagnosis = diagnose()
    print(diagnosis.words)
    return ATTENTION if diagnosis.tier is None else DONE


def positive(text: str) -> int:
    """A whole number from 1 on, as an option's value."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    top = argparse.ArgumentParser(prog="autograder", description="Hand out, check and grade the course's notebooks.")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")

    one = commands.add_parser("release", help="write the notebooks that learners get", description=release.__doc__)
    one.add_argument("assignment", nargs="*", metavar="ASSIGNMENT", help="all of them where none is named")
    one.add_argument("--to", type=Path, required=True, metavar="DIR", help="where DIR/ASSIGNMENT/ASSIGNMENT.ipynb goes")
    one.add_argument("--source", type=Path, metavar="DIR", help="write the instructor's nbgrader sources here too")
    one.add_argument("--solved", type=Path, metavar="DIR", help="run the solved notebooks and write them here too")
    one.set_defaults(run=release)

    two = commands.add_parser(
        "grade", help="grade submissions in the sandbox", description=grade.__doc__, allow_abbrev=False
    )
    two.add_argument(
        "path", nargs="+", type=Path, metavar="PATH", help="notebook, folder, nbgrader tree or zip archive"
    )
    two.add_argument("--json", type=Path, required=True, metavar="OUT", help="write the results here")
    two.add_argument("--gradebook", type=Path, metavar="DB", help="write the marks into this nbgrader gradebook.db too")
    two.add_argument("--feedback", type=Path, metavar="DIR", help="write DIR/STUDENT/ASSIGNMENT.html for each learner")
    two.add_argument(
        "--seed-file", type=Path, metavar="FILE", help="the secret behind the hidden checks (made if absent)"
    )
    two.add_argument("--jobs", type=positive, metavar="N", help="grade so many at once (as many as there are cores)")
    two.add_argument("--dask", metavar="ADDRESS", help="grade on the workers of this Dask scheduler, not here")
    two.add_argument("--fresh", action="store_true", help="grade again what was graded before and has not changed")
    two.add_argument(
        "--unsafe",
        action="store_true",
        help="run learners' code without a sandbox; refused to root, said on every output",
    )
    two.set_defaults(run=grade)

    three = commands.add_parser("doctor", help="say which sandbox was found and whether it held")
    three.set_defaults(run=doctor)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns 0 when it did its work, 1 when something needs attention; wrong usage exits with 2."""
    top = parser()
    options = top.parse_args(arguments)
    unknown = sorted(set(getattr(options, "assignment", None) or ()) - set(assignments()))
    if unknown:
        top.error(f"no assignment {', '.join(unknown)}: there are {', '.join(assignments())}")
    return options.run(options)


if __name__ == "__main__":
    sys.exit(main())
