"""What a learner sees in a notebook or a terminal."""

import numpy as np
import pytest

from autograder import check, interactive, points, progress
from autograder.checks import assignments, load


@pytest.fixture(autouse=True)
def nothing_checked_before():
    interactive._LATEST.clear()


def run(source):
    namespace = {"np": np, "check": check, "points": points, "progress": progress}
    exec(source, namespace)


def in_ipython(*cells):
    """Run cells as a notebook does."""
    from IPython.core.interactiveshell import InteractiveShell

    shell = InteractiveShell.instance()
    try:
        shell.push({"np": np, "check": check, "points": points, "progress": progress})
        for cell in cells:
            assert shell.run_cell(cell, store_history=True).success
    finally:
        InteractiveShell.clear_instance()


RIGHT = "def relu(x):\n    return np.maximum(x, 0.0)\n"
NOTES = "def sigmoid_grad(x):\n    return 1 - 1 / (1 + np.exp(-np.asarray(x)))\n"


def test_a_right_answer_passes_every_group(capsys):
    run(RIGHT + "check(relu)")
    shown = capsys.readouterr().out
    assert "relu: 4 of 4 points" in shown
    assert "✗" not in shown


def test_the_notes_derivative_is_named_and_put_right(capsys):
    run(NOTES + "check(sigmoid_grad)")
    shown = " ".join(capsys.readouterr().out.split())
    assert "called sigmoid_grad(0.0) returned 0.5 expected 0.25" in shown
    assert "mistake the derivative taken for 1 − σ(x)" in shown
    assert "1 − σ(x) equals σ(−x)" in shown
    assert "The derivative is σ(x)(1 − σ(x))" in shown


def test_who_has_not_begun_is_told_kindly(capsys):
    run("def relu(x):\n    raise NotImplementedError\ncheck(relu)")
    shown = capsys.readouterr().out
    assert "relu: 0 of 4 points" in shown
    assert "not written yet" in shown
    assert "NotImplementedError:" not in shown


def test_a_callable_of_any_kind_is_known_by_the_name_it_has_in_the_notebook(capsys):
    run("relu = np.vectorize(lambda v: max(0.0, v), otypes=[float])\ncheck(relu)")
    assert "relu: 4 of 4 points" in capsys.readouterr().out


def test_what_is_no_exercise_is_refused_with_the_list_of_exercises():
    with pytest.raises(ValueError, match=r"one of the exercises of this course: .*relu"):
        run("check(len)")


def test_points_are_all_or_nothing_of_a_group(capsys):
    namespace = {"np": np, "points": points}
    exec("def sigmoid(x):\n    return 1 / (1 + np.exp(-x))\n", namespace)
    exec("values, far = points(sigmoid, 'values'), points(sigmoid, 'stability')", namespace)
    assert (namespace["values"], namespace["far"]) == (2.0, 0.0)
    assert "overflow" in capsys.readouterr().out


def test_a_group_that_is_not_there_is_refused():
    with pytest.raises(ValueError, match="relu has no group 'speed'"):
        run(RIGHT + "points(relu, 'speed')")


def test_progress_tells_what_is_solved_what_is_to_mend_and_what_has_changed(capsys):
    run(RIGHT + NOTES + "check(relu)\ncheck(sigmoid_grad)\nprogress()\n" + RIGHT + "progress()")
    shown = capsys.readouterr().out
    first, second = shown.split("together")[:2]
    assert "solved" in first
    assert "to mend: values" in first
    assert "not checked yet: check(sigmoid)" in first
    assert "changed since it was checked: check(relu)" in second


def test_an_answer_that_leans_on_a_wrong_one_is_told_which(capsys):
    wrong = "def sigmoid(x):\n    return 1 / (1 + np.exp(x))\n"
    leaning = "def sigmoid_grad(x):\n    return sigmoid(x) * (2 - sigmoid(x))\n"
    in_ipython(wrong, leaning, "check(sigmoid)", "check(sigmoid_grad)")
    assert "Your sigmoid_grad calls your sigmoid, which is not right yet" in " ".join(capsys.readouterr().out.split())


def test_the_ready_made_function_is_noticed_in_the_cell(capsys):
    in_ipython("def tanh(x):\n    return np.tanh(x)", "check(tanh)", "def tanh(x):\n    return x", "check(tanh)")
    first, second = capsys.readouterr().out.split("tanh: ")[1:3]
    assert "must do its own arithmetic: the cell uses np.tanh" in " ".join(first.split())
    assert "must do its own arithmetic" not in " ".join(second.split())


def test_a_notebook_is_shown_a_table_and_the_learners_curve(monkeypatch):
    shown = []
    monkeypatch.setattr(interactive, "show", lambda plain, rich: shown.append(rich))
    run(NOTES + "check(sigmoid_grad)")
    assert "<table>" in shown[0]
    assert "<svg" in shown[0]
    assert "<polyline" in shown[0]
    assert shown[0].count("<circle") >= 3


def test_what_a_learner_returns_is_escaped(monkeypatch):
    shown = []
    monkeypatch.setattr(interactive, "show", lambda plain, rich: shown.append(rich))
    run("def relu(x):\n    return '<script>alert(1)</script>'\ncheck(relu)")
    assert "<script>" not in shown[0]
    assert "&lt;script&gt;" in shown[0]


def test_every_exercise_is_recognised_by_its_name():
    for assignment in assignments():
        for exercise in load(assignment):
            assert interactive._name_of(exercise, {}) == exercise


def test_stopping_an_endless_loop_stops_the_check():
    def interrupted(x):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interactive.graded(interrupted, "values", {"relu": interrupted}, None)
