"""How an answer to `train` is judged: by what its parameters do.

No two right answers return the same numbers. So once a call has been judged, its record keeps what the parameters are
like in place of the numbers themselves, and by that a known mistake is recognised (see `autograder.recognise`).
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from autograder import expect
from autograder.capture import same
from autograder.digits import load_digits
from autograder.learner import Call, Function, Given, given

ENOUGH = 0.95
CHANCE = 0.2
BATCH = 32
Params = dict[str, np.ndarray]


def first_rows(count: int) -> tuple[np.ndarray, np.ndarray]:
    """The first training images and their labels; all ten digits are among the first 20."""
    x, labels, _, _ = load_digits()
    return x[:count], labels[:count]


def _is_finite(params: Params) -> bool:
    return all(np.isfinite(array).all() for array in params.values())


def share_right(params: Params, x: np.ndarray, labels: np.ndarray) -> float:
    """The share of images that a net decides rightly; of equal scores the first decides.

    Each bias rides along as the weight of one more input, which is always 1.
    """
    if not _is_finite(params):
        return 0.0
    first, second = np.vstack([params["W1"], params["b1"]]), np.vstack([params["W2"], params["b2"]])
    with np.errstate(all="ignore"):
        pull = np.insert(x, x.shape[1], 1.0, axis=1) @ first
        scores = np.insert((pull + abs(pull)) / 2, pull.shape[1], 1.0, axis=1) @ second
    right = [row.index(max(row)) == label for row, label in zip(scores.tolist(), labels.tolist(), strict=True)]
    return sum(right) / len(right)


def _form(value: Any) -> Any:
    """The outer form of what `train` returned: names, shapes and kinds of number, or the kind of thing that it is."""
    if isinstance(value, dict):
        return {name: _form(item) for name, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [type(value).__name__, len(value)]
    if isinstance(value, np.ndarray):
        return [str(value.shape), "real" if value.dtype.kind in "biuf" else str(value.dtype)]
    return type(value).__name__


def _keep(call: Call, fact: Any) -> None:
    """Let the call's record keep `fact` in place of the value."""
    call.outcome, call.told = replace(call.outcome, value=fact), True


def parameters(call: Call, x: np.ndarray, hidden: int) -> Params:
    """The parameters that `train` returned for images `x` of the ten digits, or a failed check."""
    shapes = {"W1": (x.shape[1], hidden), "b1": (hidden,), "W2": (hidden, 10), "b2": (10,)}
    # A failed check puts its words together later, when the record of the call has been cut down: it gets a copy.
    call = replace(call)
    returned = expect.returned(call, "a dict with the keys W1, b1, W2, b2", "")
    if not isinstance(returned, dict) or not shapes.keys() <= returned.keys():
        expect.value(call, {name: np.zeros(shape) for name, shape in shapes.items()}, "params is a dict of these four")
    because = f"D is {x.shape[1]} pixels, H is {hidden} hidden units, C is 10 digits"
    return {
        name: expect.numbers(
            replace(call, outcome=replace(call.outcome, value=returned[name])), shape, f"this is {name}, and {because}"
        )
        for name, shape in shapes.items()
    }


def shaped(function: Function, rows: Sequence[Given], untouched: bool = False) -> None:
    """Each call returns parameters of the stated shapes, whatever they are good for, and changes no argument."""
    calls = function.many(rows)
    try:
        for call in calls:
            parameters(call, call.args[0], call.kwargs["hidden"])
            if untouched:
                expect.unchanged([call])
    finally:
        for call in calls:
            _keep(call, _form(call.outcome.value))


def _looks(params: Params, share: float, x: np.ndarray, labels: np.ndarray) -> str:
    """What a trained net is like, in the words that tell the usual mistakes from each other."""
    if not _is_finite(params):
        return "not finite"
    if not params["W1"].any() or not params["W2"].any():
        return "a layer of zeros"
    if np.ptp(params["W1"], axis=1).max() < 1e-9:
        return "all units alike"
    if share >= ENOUGH:
        return "learned"
    if not params["b1"].any() and not params["b2"].any():
        return "biases never moved"
    if share < CHANCE:
        return "no better than chance"
    if share < 0.85 and share_right(params, x[:BATCH], labels[:BATCH]) == 1:
        return "knows the first batch by heart"
    return "learned a little"


def _do_epochs_matter(function: Function, x: np.ndarray, labels: np.ndarray) -> None:
    """Record whether three epochs end elsewhere than one. Nothing is judged by it."""
    rows = [given(x, labels, hidden=6, epochs=epochs, seed=4) for epochs in (1, 3)]
    one, three = function.many(rows)
    unmoved = one.outcome.kind == "returned" and same(one.outcome.value, three.outcome.value)
    for call in (one, three):
        _keep(call, "the same" if unmoved else "different")


def learns(
    function: Function,
    digits: tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray],
    options: Sequence[dict[str, int]],
) -> None:
    """`train` reaches `ENOUGH` on the held-out digits, with one of the options; the first that does ends the trying."""
    x, labels, x_test, labels_test = digits
    _do_epochs_matter(function, x[:40], labels[:40])
    shares, finite = [], True
    for option in options:
        call = function(x, labels, **option)
        try:
            params = parameters(call, x, 64)
        except expect.FailedCheck:
            _keep(call, _form(call.outcome.value))
            raise
        shares.append(share_right(params, x_test, labels_test))
        _keep(call, _looks(params, shares[-1], x, labels))
        if shares[-1] >= ENOUGH:
            return
        finite = finite and call.outcome.value != "not finite"
    held_out = f"{len(labels_test)} held-out images"
    returned = f"parameters that decide {max(shares):.1%} of the {held_out} rightly, the best of {len(shares)} seeds"
    raise expect.FailedCheck(
        "learning",
        call,
        f"parameters that decide at least {ENOUGH:.0%} of them rightly",
        "64 hidden units are enough for 97 %" if finite else "a number that is nan or infinite decides nothing",
        returned,
    )
