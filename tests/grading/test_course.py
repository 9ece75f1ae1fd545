"""A run over a course: each notebook is graded once, in any order, and the results are listed as they were found."""

import contextlib
import errno
import itertools
import json
import random
import tracemalloc

import pytest
from nbgrader.api import Gradebook

from autograder import marks
from autograder.course import Course
from autograder.feedback import safe_name
from autograder.graded import GRADED, UNSAFE, Graded
from autograder.marks import StoppedError, find_out, hand_out
from autograder.sandbox.host import SandboxError, Tier
from autograder.store import Store
from autograder.submissions import Submission, UnreadableError
from autograder.work import pack
from tests.grading.conftest import QUICK, SEED


def refuse():
    raise UnreadableError("no permission to read it")


@pytest.fixture
def store(tmp_path):
    with Store(tmp_path / "store") as opened:
        yield opened


def course(store, *contents, seed=SEED):
    """A course of submissions with these contents; None stands for one that cannot be read."""
    submissions = [
        Submission(
            f"{number}.ipynb", f"learner {number}", refuse if content is None else lambda content=content: content
        )
        for number, content in enumerate(contents)
    ]
    return Course(submissions, seed, QUICK, None, store)


class Engine:
    """Grades without running anything: the status says which work was graded, as how manieth."""

    def __init__(self, status=GRADED, twice=False, stop_after=None):
        self.seen = []
        self.status, self.twice, self.stop_after = status, twice, stop_after

    def grade(self, works):
        for work in works:
            if len(self.seen) == self.stop_after:
                raise SandboxError("it broke")
            self.seen.append(work.content)
            record = pack(work.key, Graded(work.path, work.student, "activations", self.status, seconds=len(self.seen)))
            yield from [record] * (2 if self.twice else 1)

    def __call__(self):
        return contextlib.nullcontext(self)


def run(course, engine):
    find_out(course, engine)
    return [(graded.path, graded.student, graded.status) for graded in course.results()]


def test_results_are_listed_as_found_whatever_they_are(store):
    assert run(course(store, b"a", None, b"b"), Engine()) == [
        ("0.ipynb", "learner 0", "graded"),
        ("1.ipynb", "learner 1", "not readable: no permission to read it"),
        ("2.ipynb", "learner 2", "graded"),
    ]


def test_what_has_not_changed_is_not_graded_again(store):
    first, again = Engine(), Engine()
    before = run(course(store, b"a", b"b"), first)
    assert run(course(store, b"a", b"b"), again) == before
    assert (first.seen, again.seen) == ([b"a", b"b"], [])


def test_what_has_changed_is_graded_again(store):
    run(course(store, b"a", b"b"), Engine())
    edited, reseeded = Engine(), Engine()
    run(course(store, b"a", b"new"), edited)
    assert edited.seen == [b"new"]
    run(course(store, b"a", seed="another"), reseeded)
    assert reseeded.seen == [b"a"]


def test_copies_of_one_notebook_are_graded_once_and_listed_each(store):
    engine = Engine()
    assert [student for _, student, _ in run(course(store, b"a", b"a", b"a"), engine)] == [
        "learner 0",
        "learner 1",
        "learner 2",
    ]
    assert engine.seen == [b"a"]


def test_a_record_that_comes_twice_counts_once(store):
    found = course(store, b"a", b"b")
    counted = []
    found.grade(Engine(twice=True), lambda number, graded: counted.append(number))
    assert sum(counted) == 2
    assert len(list(found.results())) == 2


def test_what_was_not_graded_is_tried_again_the_next_time(store):
    broken, mended = Engine("not graded: the sandbox failed"), Engine()
    assert [status for _, _, status in run(course(store, b"a"), broken)] == ["not graded: the sandbox failed"]
    assert [status for _, _, status in run(course(store, b"a"), mended)] == [GRADED]


def test_a_run_that_stops_says_how_far_it_came_and_the_next_one_goes_on(store):
    with pytest.raises(StoppedError, match=r"stopped: it broke; 2 of 4 are done and kept"):
        find_out(course(store, b"a", b"b", b"c", b"d"), Engine(stop_after=2))
    rest = Engine()
    run(course(store, b"a", b"b", b"c", b"d"), rest)
    assert rest.seen == [b"c", b"d"]


def test_where_nothing_could_be_graded_that_is_said(store):
    with pytest.raises(StoppedError, match="nothing was graded: it broke"):
        find_out(course(store, b"a"), Engine(stop_after=0))


def test_notebooks_are_read_one_by_one_as_they_are_needed(store):
    read = []

    def content(number):
        read.append(number)
        return str(number).encode()

    endless = [Submission(f"{number}.ipynb", "a", lambda number=number: content(number)) for number in range(50)]

    class Slow(Engine):
        def grade(self, works):
            for record in itertools.islice(super().grade(works), 3):
                assert len(read) <= len(self.seen) + 1
                yield record

    Course(endless, SEED, QUICK, None, store).grade(Slow(), lambda number, graded: None)
    assert len(read) <= 4


@pytest.mark.parametrize("tier", [None, Tier.UNSAFE])
def test_without_a_sandbox_every_output_says_so(store, tmp_path, capsys, tier):
    found = course(store, b'{"cells": []}', None)
    found.tier = tier
    find_out(found, Engine())
    hand_out(found, tmp_path / "marks.json", tmp_path / "feedback", tmp_path / "gradebook.db")
    listed = json.loads((tmp_path / "marks.json").read_text())
    page = (tmp_path / "feedback" / safe_name("learner 0") / "activations.html").read_text()
    with Gradebook(f"sqlite:///{tmp_path / 'gradebook.db'}") as gradebook:
        (submission,) = gradebook.assignment_submissions("activations")
        comments = {comment.auto_comment for comment in submission.notebooks[0].comments}
    said = ["unsafe" in item for item in listed]
    said += ["UNSAFE" in page, "UNSAFE" in capsys.readouterr().out, comments == {UNSAFE}]
    assert said == [tier is Tier.UNSAFE] * 5


def test_where_the_results_cannot_be_written_to_the_end_all_are_listed(store, tmp_path, capsys, monkeypatch):
    def full(path, items):
        next(iter(items))
        raise OSError(errno.ENOSPC, "No space left on device")

    found = course(store, *map(str.encode, "abc"), None)
    find_out(found, Engine())
    monkeypatch.setattr(marks, "write_list", full)
    troubles = hand_out(found, tmp_path / "marks.json", None, None)
    _, *lines, statuses = capsys.readouterr().out.splitlines()
    assert [line.split("  ")[0] for line in lines] == [f"learner {number}" for number in range(4)]
    assert statuses == "3 graded, 1 not readable"
    assert [trouble.partition(":")[0] for trouble in troubles] == ["3.ipynb", str(tmp_path / "marks.json")]


def test_results_hold_what_a_learner_wrote_to_the_sign(store, tmp_path, capsys):
    class Odd(Engine):
        def grade(self, works):
            for work in works:
                yield pack(work.key, Graded(work.path, work.student, "", GRADED, repairs=(strange,)))

    strange = "a line\u2028and\x85another\x0b,\n\r\ttoo"
    found = course(store, b"a")
    find_out(found, Odd())
    hand_out(found, tmp_path / "marks.json", None, None)
    assert json.loads((tmp_path / "marks.json").read_text())[0]["repairs"] == [strange]


class Wordy(Engine):
    """Grades with much to say of each, none of it the same, and keeps nothing itself."""

    def grade(self, works):
        for work in works:
            repairs = (random.Random(work.key).randbytes(2500).hex(),)
            yield pack(work.key, Graded(work.path, work.student, "activations", GRADED, repairs=repairs))


def held_by(store, folder, count):
    """The most memory that grading and listing so many different submissions takes at once."""
    tracemalloc.start()
    found = course(store, *(str(number).encode() for number in range(count)))
    find_out(found, Wordy())
    hand_out(found, folder / "marks.json", None, None)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak


def test_memory_does_not_grow_with_the_results(store, tmp_path, capsys):
    held_by(store, tmp_path, 10)
    few, many = held_by(store, tmp_path, 100), held_by(store, tmp_path, 1100)
    # A name, a path and a key are kept of each submission; what was found out about it is not.
    assert (many - few) / 1000 < 2000
