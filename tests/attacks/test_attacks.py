"""No attack gains a point that was not earned, harms another submission or the machine, or is called by a wrong name.

Each attack is a file of its own in ``cells``, ``notebooks`` or ``files``, which says at its beginning what it tries and
what should come of it: the marks that the same answers are worth without it, what the first failed check of its
exercise is called, and words of the message. The arena (see there) has graded it between a right and a wrong bystander.
"""

import re

import pytest

from tests.attacks.arena import HERE, LIMITS, SECRET, SEED, header, loaded
from tests.attacks.conftest import ARENAS, names

IDS = [f"{user}, tier {tier.value}" for user, tier in ARENAS]
NOTEBOOKS = [(kind, name) for kind in ("cells", "notebooks") for name in names(kind)]
LEAKS = ("LEAK", SECRET, SEED)


@pytest.fixture(scope="session", params=ARENAS, ids=IDS)
def arena(request, fought):
    if fought[request.param] is None:
        pytest.skip("this computer has no such sandbox")
    return fought[request.param]


def exercise_of(name):
    """The exercise that an attack is about: the last that it answers."""
    return re.findall(r"^# %% (\w+)$", (HERE / "cells" / f"{name}.py").read_text(encoding="utf-8"), re.MULTILINE)[-1]


def test_there_are_enough_attacks():
    assert len(names("cells")) + len(names("notebooks")) + len(names("files")) >= 180


@pytest.mark.parametrize(("kind", "name"), NOTEBOOKS, ids=[name for _, name in NOTEBOOKS])
def test_an_attack_gains_nothing_and_is_called_what_it_is(arena, kind, name):
    if name not in arena["attacks"]:
        assert kind == "notebooks"
        return
    due, result = header(HERE / kind / f"{name}.py"), arena["attacks"][name]
    failures = result["failures"].get(exercise_of(name) if kind == "cells" else "relu", [])
    said = " ".join([result["status"], *(message for _, _, message in failures)])
    assert result["score"] == int(due["Marks"]), said
    assert result["status"].startswith(due.get("Status", "graded"))
    if due["Outcome"] != "any":
        clause = failures[0][1] if failures else "none"
        assert clause in due["Outcome"].split("|"), said
    words = due.get("Says", "")
    if words.startswith("!"):
        assert words[1:] not in said
    else:
        assert any(word in said for word in words.split("|")), said


@pytest.mark.parametrize(("kind", "name"), NOTEBOOKS, ids=[name for _, name in NOTEBOOKS])
def test_what_is_told_of_an_attack_is_short_harmless_and_gives_nothing_away(arena, kind, name):
    if name not in arena["attacks"]:
        assert kind == "notebooks"
        return
    result = arena["attacks"][name]
    told = result["page"] + result["json"]
    assert not any(leak in told for leak in LEAKS)
    assert "<script" not in result["page"].lower()
    assert "<img" not in result["page"].lower()
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", told)
    assert result["size"] < 150_000
    # However it goes on: the time of the notebook, of one exercise too many, and of our own work.
    assert result["seconds"] < 5 * LIMITS.submission_seconds


@pytest.mark.parametrize("name", names("files"))
def test_what_is_handed_in_is_read_for_what_it_is(arena, name):
    if name not in arena["files"]:
        return
    found = arena["files"][name]
    due = loaded(HERE / "files" / f"{name}.py").DUE
    assert [result["student"] for result in found] == [student for student, _, _ in due]
    for result, (_, status, marks) in zip(found, due, strict=True):
        assert result["status"].startswith(status)
        assert result["score"] == marks
        assert "<script" not in result["page"].lower()
        assert "<img" not in result["page"].lower()


def test_the_bystanders_marks_are_what_they_were(arena):
    assert arena["bystanders"] == [8, 0]
    assert arena["changed"] == []


def test_the_machine_is_as_it_was(arena):
    assert arena["harm"] == []
