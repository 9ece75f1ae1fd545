"""Where NumPy cannot warn, the same warnings are given as where it can."""

import ast
import warnings

import numpy as np
import pytest

from autograder import floating, progress
from autograder.checks import load

NAMES = {
    "np": np,
    "x": np.array([-1000.0, 0.0, 1000.0]),
    "p": np.array([0.0, 0.5, 1.0]),
    "n": np.array([-3, 0, 3]),
    "s": np.float64(1000.0),
    "o": np.float64(0.0),
}
EXPRESSIONS = [
    "1 / (1 + np.exp(-x))",
    "np.exp(x) / np.sum(np.exp(x))",
    "np.exp(s)",
    "np.e ** x",
    "x ** 200",
    "(x * 1e200) ** 2",
    "s ** 200",
    "p / (1 - p)",
    "np.log(p)",
    "p * np.log(p)",
    "np.log(p / (1 - p))",
    "np.log1p(-p)",
    "np.log(x)",
    "np.sqrt(x)",
    "x / 0",
    "n / 0",
    "n // 2",
    "o / o",
    "s / o",
    "1 / x",
    "x ** -1.0",
    "np.divide(p, p)",
    "np.cosh(x)",
    "np.logaddexp(0, x)",
    "np.where(x > 0, x, np.expm1(x))",
    "np.divide(1, p, where=p > 0, out=np.zeros(3))",
    "np.inf - x",
    "(np.log(p + 0.1) - np.inf) * 0",
    "x + x * 2 - n",
    "n @ n",
    "[v * 1e308 for v in x]",
    "(lambda z: np.exp(z))(x)",
]


def said(run):
    """The floating-point warnings that a call brings."""
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        run()
    return {str(item.message) for item in seen}


def said_by_us(monkeypatch, code):
    """What we say of a cell, NumPy being what it is."""
    heard = set()
    short = {"divide by zero": "divide", "overflow": "over", "invalid value": "invalid"}

    def note(kind, name):
        if np.geterr()[short[kind]] == "warn":
            heard.add(f"{kind} encountered in {name}")

    monkeypatch.setattr(floating, "_warn", note)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        exec(compile(floating.watched(ast.parse(code)), "<cell>", "exec"), dict(NAMES))
    return heard


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_the_same_is_said(monkeypatch, expression):
    assert said_by_us(monkeypatch, expression) == said(lambda: eval(expression, dict(NAMES)))


@pytest.mark.parametrize(
    "cell",
    ["y = x.copy()\ny /= 0", "y = x.copy()\ny[1:] /= p[1:] * 0", "y = x\ny = y - 1\ny **= 200", "y = 1.5\ny *= 2"],
)
def test_assignments_that_compute_are_looked_at(monkeypatch, cell):
    assert said_by_us(monkeypatch, cell) == said(lambda: exec(cell, dict(NAMES)))


def test_a_learner_may_say_that_it_is_known(monkeypatch):
    assert not said_by_us(monkeypatch, "with np.errstate(all='ignore'):\n    np.exp(x) / 0")
    assert said_by_us(monkeypatch, "np.exp(x)")


def test_the_rewritten_cell_does_what_the_cell_does():
    cell = "def f(x):\n    y = [v % 7 for v in x]\n    y[0] += 1\n    return sum(y) ** 2\n"
    plain, rewritten = {}, {}
    exec(cell, plain)
    exec(compile(floating.watched(ast.parse(cell)), "<cell>", "exec"), rewritten)
    assert plain["f"](range(20)) == rewritten["f"](range(20))


def test_progress_finds_the_notebook_whose_cell_was_rewritten(capsys):
    names = {"progress": progress, **dict.fromkeys(load("logits"))}
    exec(compile(floating.watched(ast.parse("progress()")), "<cell>", "exec"), names)
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == [*load("logits"), "together"]
