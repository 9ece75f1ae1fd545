"""The command line: ``autograder release``, ``autograder grade`` and ``autograder doctor``."""

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from autograder.checks import assignments

DONE, ATTENTION = 0, 1


def say(text: str) -> None:
    """One line for the person at the terminal; results go elsewhere."""
    print(text, file=sys.stderr)


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


def write_json(path: Path, content: object) -> None:
    """Write JSON so that there is at no instant half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part")
    part.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    os.replace(part, path)


def grade(options: argparse.Namespace) -> int:
    """Grade everything at the given paths, and list what needs attention."""
    from autograder.pool import Pool
    from autograder.sandbox.policy import DEFAULT_LIMITS
    from autograder.sandbox.zygote import SandboxError
    from autograder.seed import read_seed

    try:
        seed = read_seed(options.seed_file)
        with Pool(seed, DEFAULT_LIMITS, options.jobs) as pool:
            graded = grade_all(pool, options.path, seed)
    except (SandboxError, OSError, ValueError) as error:
        say(f"autograder: nothing was graded: {error}")
        return ATTENTION
    return hand_out(options, graded)


def grade_all(pool: Any, paths: Sequence[Path], seed: str) -> list[Any]:
    """What came of everything at the paths, in the order in which it is found there."""
    from rich.console import Console
    from rich.progress import track

    from autograder.grading import unreadable
    from autograder.sandbox.policy import DEFAULT_LIMITS
    from autograder.submissions import UnreadableError, find
    from autograder.work import Work, key_of, unpack

    submissions = [submission for path in paths for submission in find(path)]
    keys: dict[int, str] = {}
    found: dict[str, Any] = {}

    def works() -> Iterator[Work]:
        for index, submission in enumerate(submissions):
            try:
                content = submission.read()
            except UnreadableError as error:
                found[submission.path] = unreadable(submission, error)
                continue
            keys[index] = key_of(content, seed, DEFAULT_LIMITS)
            if keys[index] not in list(keys.values())[:-1]:
                yield Work(submission.path, submission.student, content, keys[index])

    for record in track(pool.grade(works()), "grading", len(submissions), console=Console(stderr=True), transient=True):
        found[record.key] = unpack(record)
    return [
        replace(found[keys.get(index, submission.path)], path=submission.path, student=submission.student)
        for index, submission in enumerate(submissions)
    ]


def hand_out(options: argparse.Namespace, graded: list[Any]) -> int:
    """Write the results to where they are wanted, and list what needs attention."""
    from rich.console import Console
    from rich.table import Table

    from autograder import feedback
    from autograder.grading import GRADED
    from autograder.submissions import find

    write_json(options.json, [item.as_json() for item in graded])

    table = Table(box=None, pad_edge=False)
    table.add_column("student")
    table.add_column("assignment")
    table.add_column("points", justify="right")
    table.add_column("what failed")
    troubles = []
    for item in graded:
        if item.status == GRADED:
            failed = Counter(report.exercise for report in item.reports if report.failures)
            points = f"{item.score} of {item.max_score}"
            table.add_row(item.student, item.assignment, points, ", ".join(failed) or "nothing")
            if options.feedback:
                feedback.write(options.feedback, item)
        else:
            table.add_row(item.student, item.assignment, "", item.status)
            troubles.append(f"{item.path}: {item.status}")
    Console().print(table)

    twice = Counter((item.student, item.assignment) for item in graded if item.status == GRADED)
    for (student, assignment), count in twice.items():
        if count > 1:
            troubles.append(f"{student} has {count} submissions of {assignment}: the last one listed counts")
    if options.gradebook:
        submissions = (submission for path in options.path for submission in find(path))
        troubles += _fill(options.gradebook, zip(submissions, graded, strict=True))
    for trouble in troubles:
        say(f"autograder: {trouble}")
    return ATTENTION if troubles else DONE


def _fill(path: Path, results: Iterable[tuple[Any, Any]]) -> list[str]:
    """Write the gradebook; what is not in it, and why."""
    try:
        from autograder import gradebook
    except ModuleNotFoundError as error:
        return [f"{path}: {error.name} is missing: pip install 'from-scores-to-decisions[nbgrader]'"]
    try:
        return gradebook.write(path, results)
    except (OSError, ValueError) as error:
        return [f"{path}: the gradebook was not written: {str(error).splitlines()[0]}"]


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

    two = commands.add_parser("grade", help="grade submissions in the sandbox", description=grade.__doc__)
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
