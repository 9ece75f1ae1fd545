"""What a page of the book shows is what the notebook shows."""

import numpy as np

from autograder import interactive
from autograder.in_page import check_cells

STUB = "def sigmoid(x):\n    raise NotImplementedError\n"
SIGMOID = "def sigmoid(x):\n    return np.exp(np.minimum(x, 0)) / (1 + np.exp(-np.abs(x)))\n"
SLOPE = "def sigmoid_grad(x):\n    return sigmoid(x) * sigmoid(-x)\n"
NOTES = "def sigmoid_grad(x):\n    return 1 - sigmoid(x)\n"


def shown_in_a_notebook(monkeypatch, exercise, *cells):
    """The HTML of `check` after the cells have run."""
    shown = []
    monkeypatch.setattr(interactive, "show", lambda plain, rich: shown.append(rich))
    interactive._LATEST.clear()
    namespace = {"np": np, "check": interactive.check}
    for cell in cells:
        exec(compile(cell, "<cell>", "exec"), namespace)
    exec(f"check({exercise})", namespace)
    return shown[-1]


def test_the_report_is_the_one_of_the_notebook(monkeypatch):
    for last in (SLOPE, NOTES):
        result = check_cells("sigmoid_grad", [("sigmoid", SIGMOID), ("sigmoid_grad", last)])
        assert result["html"] == shown_in_a_notebook(monkeypatch, "sigmoid_grad", SIGMOID, last)


def test_a_right_answer_earns_everything():
    result = check_cells("sigmoid_grad", [("sigmoid", SIGMOID), ("sigmoid_grad", SLOPE)])
    assert result["score"] == result["max_score"] > 0
    assert result["summary"].endswith("Everything passed.")
    assert "<svg" in result["html"]


def test_who_has_not_begun_is_told_kindly():
    result = check_cells("sigmoid", [("sigmoid", STUB)])
    assert result["score"] == 0
    assert result["summary"] == "sigmoid is not written yet."
    assert "Replace the line that raises NotImplementedError" in result["html"]


def test_a_known_mistake_is_named():
    result = check_cells("sigmoid_grad", [("sigmoid", SIGMOID), ("sigmoid_grad", NOTES)])
    assert "the derivative taken for 1 − σ(x)" in result["html"]
    assert "Not passed: values" in result["summary"]


def test_an_answer_that_leans_on_a_wrong_one_says_which():
    result = check_cells("sigmoid_grad", [("sigmoid", "def sigmoid(x):\n    return x\n"), ("sigmoid_grad", SLOPE)])
    assert "Your sigmoid_grad calls your sigmoid, which is not right yet" in result["html"]


def test_an_answer_that_leans_on_one_not_begun_is_not_taken_for_one_itself():
    result = check_cells("sigmoid_grad", [("sigmoid", STUB), ("sigmoid_grad", SLOPE)])
    assert "Your sigmoid_grad calls your sigmoid, which is not right yet" in result["html"]
    assert "sigmoid_grad is not written yet" not in result["html"]


def test_a_broken_earlier_cell_does_not_stand_in_the_way():
    result = check_cells("sigmoid", [("relu", "def relu(x:\n"), ("tanh", "1 / 0"), ("sigmoid", SIGMOID)])
    assert result["score"] == result["max_score"]


def test_an_error_in_the_cell_itself_is_shown_with_its_line():
    result = check_cells("sigmoid", [("sigmoid", "x = 1\ndef sigmoid(x)\n    return x\n")])
    assert result["score"] == 0
    assert "its cell stops with SyntaxError" in result["html"]
    assert "in line 2" in result["html"]


def test_what_a_cell_prints_is_shown_and_escaped():
    result = check_cells("sigmoid", [("sigmoid", SIGMOID + "print('<b>', sigmoid(0.0))\n")])
    assert "&lt;b&gt; 0.5" in result["html"]
    assert "<b> 0.5" not in result["html"]
