"""Every mutant of a reference is refused, or listed with the reason why it need not be."""

import pytest

import solutions
from tests.mutation import trial
from tests.mutation.mutants import Mutant, bare, mutants, standard
from tests.mutation.slips import slips
from tests.mutation.trial import survivors
from tests.mutation.verdict import judged, listed, verdict

# The mutants of `train` take minutes, since each has to be trained: `make mutants` tries them too.
QUICK = [exercise for exercise in solutions.__all__ if exercise != "train"]


@pytest.mark.parametrize("exercise", QUICK)
def test_what_passes_every_check_is_listed_and_what_is_listed_passes(exercise):
    one = verdict(exercise)
    assert [mutant.key for mutant in one.unexplained] == []
    assert list(one.stale) == []


def test_what_is_listed_exists_and_has_a_reason():
    known = listed()
    assert known.keys() <= {mutant.key for exercise in solutions.__all__ for mutant in mutants(exercise)}
    assert all(known.values())


@pytest.mark.parametrize("exercise", solutions.__all__)
def test_no_two_mutants_are_listed_under_one_key(exercise):
    keys = [mutant.key for mutant in mutants(exercise)]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("exercise", solutions.__all__)
def test_code_is_mutated_and_nothing_else(exercise):
    for mutant in mutants(exercise):
        assert '"""' not in mutant.source
        assert "->" not in mutant.source
    assert f"def {exercise}(" in bare(exercise)


SLIPS = {
    "another axis": ("np.sum(x, axis=1)", "np.sum(x, axis=0)"),
    "no axis": ("np.sum(x, axis=1)", "np.sum(x)"),
    "no keepdims": ("np.max(x, keepdims=True)", "np.max(x)"),
    "mean for sum": ("np.sum(x)", "np.mean(x)"),
    "sum for mean": ("np.mean(x)", "np.sum(x)"),
    "minimum for maximum": ("np.maximum(x, y)", "np.minimum(x, y)"),
    "max for min": ("np.min(x)", "np.max(x)"),
    "a divisor of n - 1": ("np.mean(x)", "np.sum(x) / (np.size(x) - 1)"),
    "no abs": ("np.exp(-np.abs(x))", "np.exp(-x)"),
    "swapped arguments": ("np.where(x > 0, x, y)", "np.where(x > 0, y, x)"),
    "swapped operands": ("x - y", "y - x"),
    "one argument for another": ("x - y", "x - x"),
    "a shift left out": ("np.exp(x - np.max(x))", "np.exp(x)"),
    "log for log1p": ("np.log1p(x)", "np.log(x)"),
    "whole numbers": ("np.asarray(x, dtype=float)", "np.asarray(x, dtype=int)"),
    "the caller's array": ("x - y", "np.subtract(x, y, out=x)"),
    "whole columns": ("x[np.arange(3), y]", "x[:, y]"),
    "a constant that is nearly right": ("x * 0.5", "x * 0.5000005"),
}


@pytest.mark.parametrize(("right", "slip"), SLIPS.values(), ids=SLIPS)
def test_the_slips_of_numpy_are_among_the_mutants(right, slip):
    assert f"def f(x, y):\n    return {slip}" in list(slips(f"def f(x, y):\n    return {right}"))


def test_the_operators_of_a_general_tool_are_too():
    made = list(standard("def f(x, y):\n    return x + y > 1\n"))
    assert "def f(x, y):\n    return x - y > 1\n" in made
    assert "def f(x, y):\n    return x + y >= 1\n" in made


def relu(*lines: str) -> Mutant:
    return Mutant("relu", "", lines[-1], "\n    ".join(["def relu(x):", *lines]))


def test_right_answers_survive_and_wrong_ones_do_not():
    right, wrong = relu("return np.maximum(0, x)"), relu("return np.maximum(1, x)")
    assert survivors([wrong, right, wrong]) == [right]


def test_a_mutant_that_never_ends_is_refused(monkeypatch):
    monkeypatch.setattr(trial, "SECONDS", 1)
    assert survivors([relu("while True: pass")]) == []


def test_a_mutant_that_brings_its_process_down_is_refused():
    assert survivors([relu("import os, signal", "os.kill(os.getpid(), signal.SIGKILL)")]) == []


def test_a_trial_that_fails_itself_is_no_refusal():
    with pytest.raises(RuntimeError, match="the trial itself failed"):
        survivors([Mutant("no_such_exercise", "", "", "")])


def test_a_survivor_that_nobody_lists_and_a_listed_one_that_is_refused_are_both_reported():
    first, second = mutants("relu")[:2]
    one = judged("relu", [first], {second.key: "a reason"})
    assert one.unexplained == (first,)
    assert one.stale == (second.key,)
    assert not one.is_clean


def test_a_mutant_is_listed_once():
    with pytest.raises(ValueError, match="twice"):
        listed("= a reason\n@ relu\n- before\n+ after\n= another\n@ relu\n- before\n+ after\n")
