"""Hidden checks of the softmax_argmax notebook."""

import numpy as np

import solutions
from autograder import expect
from autograder.checks.hidden import compare, numbers
from autograder.layouts import read_only, strided
from autograder.learner import given


def scores(rng: np.random.Generator) -> list:
    """Vectors near 0 and further out, a lone score, a batch."""
    return [
        numbers(rng, 3),
        numbers(rng, 8),
        numbers(rng, 1),
        numbers(rng, 5, low=-30.0, high=30.0),
        numbers(rng, 4, low=20.0, high=60.0),
        numbers(rng, 4, low=-60.0, high=-20.0),
        numbers(rng, 5, 3),
    ]


def axes(rng: np.random.Generator) -> list:
    """Arrays of up to three axes and every axis of each, with the default among them."""
    rows: list = [numbers(rng, *shape) for shape in [(1, 4), (4, 1), (3, 3), (2, 4, 3), (3, 3, 3)]]
    for shape in [(4,), (3, 5), (4, 4), (2, 3, 4), (1, 5), (2, 1, 3)]:
        rows += [given(numbers(rng, *shape), axis=axis) for axis in range(-len(shape), len(shape))]
    return rows


def layouts(rng: np.random.Generator) -> list:
    """Slices and arrays that may not be written to, with one, two and three axes."""
    return [
        numbers(rng, 5),
        numbers(rng, 3, 4),
        given(numbers(rng, 2, 3, 2), axis=1),
        strided(numbers(rng, 6)),
        given(strided(numbers(rng, 3, 4)), axis=0),
        given(numbers(rng, 4, 3).T, axis=0),
        read_only(numbers(rng, 5)),
        given(read_only(numbers(rng, 2, 3)), axis=0),
    ]


def far(rng: np.random.Generator) -> list:
    """Scores out to ±1000: close together far out, far apart, and rows at opposite ends."""
    ends = np.array([[995.0], [-995.0], [0.0]])
    batch = ends + numbers(rng, 3, 4)
    return [
        995.0 + numbers(rng, 4),
        -995.0 + numbers(rng, 4),
        numbers(rng, 5, low=-1000.0, high=1000.0),
        np.append(numbers(rng, 3), [-1000.0, 1000.0]),
        numbers(rng, 1, low=900.0, high=1000.0),
        batch,
        given(batch.T, axis=0),
        given(ends[:, :, None] + numbers(rng, 3, 3, 2), axis=1),
        given(numbers(rng, 3, 4, low=-1000.0, high=1000.0), axis=0),
    ]


def at(temperature: float, row) -> object:
    """The same call at a temperature."""
    asked = row if hasattr(row, "args") else given(row)
    return given(*asked.args, temperature=temperature, **asked.kwargs)


def unchanged_far_out(function, rows) -> None:
    """Large scores are not changed in place either; whether they come out right is for another check."""
    expect.unchanged(call for call in function.many(rows) if call.outcome.kind == "returned")


def stable(function, reference, rows) -> None:
    """Far inputs, right and without a warning."""
    compare(function, reference, rows)
    expect.silent(function.trace, "only differences between scores count, so nothing has to overflow")


def test_softmax_values(learner, rng):
    """random scores near 0 and further out."""
    compare(learner.softmax, solutions.softmax, scores(rng))


def test_softmax_shape(learner, rng):
    """random arrays of up to three axes, along every axis."""
    compare(learner.softmax, solutions.softmax, axes(rng))


def test_softmax_inputs(learner, rng):
    """slices and read-only arrays, unchanged afterwards."""
    compare(learner.softmax, solutions.softmax, layouts(rng), untouched=True)
    unchanged_far_out(learner.softmax, far(rng))


def test_softmax_stability(learner, rng):
    """scores out to ±1000, without a warning."""
    stable(learner.softmax, solutions.softmax, far(rng))


def test_log_softmax_values(learner, rng):
    """random scores near 0 and further out."""
    compare(learner.log_softmax, solutions.log_softmax, scores(rng))


def test_log_softmax_shape(learner, rng):
    """random arrays of up to three axes, along every axis."""
    compare(learner.log_softmax, solutions.log_softmax, axes(rng))


def test_log_softmax_inputs(learner, rng):
    """slices and read-only arrays, unchanged afterwards."""
    compare(learner.log_softmax, solutions.log_softmax, layouts(rng), untouched=True)
    unchanged_far_out(learner.log_softmax, far(rng))


def test_log_softmax_stability(learner, rng):
    """scores out to ±1000, without a warning."""
    stable(learner.log_softmax, solutions.log_softmax, far(rng))


def test_softmax_temperature_values(learner, rng):
    """random scores at random temperatures below and above 1."""
    rows = [numbers(rng, 4), numbers(rng, 3, 4), at(1.0, numbers(rng, 5)), at(2.5, numbers(rng, 9))]
    for low, high in [(0.2, 0.9), (1.1, 5.0), (20.0, 100.0)]:
        rows += [
            at(float(rng.uniform(low, high)), row) for row in (numbers(rng, 5), numbers(rng, 3, 2), numbers(rng, 1))
        ]
    compare(learner.softmax_temperature, solutions.softmax_temperature, rows)


def test_softmax_temperature_shape(learner, rng):
    """random arrays of up to three axes, along every axis."""
    rows = [at(float(rng.uniform(0.5, 3.0)), row) for row in axes(rng)]
    rows += [given(numbers(rng, 3, 4), axis=0), given(numbers(rng, 2, 3, 4), axis=1)]
    compare(learner.softmax_temperature, solutions.softmax_temperature, rows)


def test_softmax_temperature_inputs(learner, rng):
    """slices and read-only arrays, unchanged afterwards."""
    rows = [at(float(rng.uniform(0.5, 3.0)), row) for row in layouts(rng)] + [numbers(rng, 3)]
    compare(learner.softmax_temperature, solutions.softmax_temperature, rows, untouched=True)
    unchanged_far_out(learner.softmax_temperature, [at(2.0, row) for row in far(rng)])


def test_softmax_temperature_stability(learner, rng):
    """scores out to ±1000 at temperatures low and high, without a warning."""
    rows = [*far(rng), *(at(float(rng.uniform(0.3, 3.0)), row) for row in far(rng))]
    rows += [at(float(rng.uniform(200.0, 1000.0)), row) for row in far(rng)]
    rows += [at(temperature, temperature * numbers(rng, 4)) for temperature in (0.03, 0.001, 0.00001)]
    rows += [at(0.1, numbers(rng, 4, low=-1000.0, high=1000.0))]
    stable(learner.softmax_temperature, solutions.softmax_temperature, rows)


def test_softmax_temperature_errors(learner, rng):
    """temperatures of 0 and below."""
    rows = [at(-float(temperature), numbers(rng, 3)) for temperature in rng.uniform(0.01, 50.0, 3)]
    rows += [at(0.0, numbers(rng, 2, 3)), given(numbers(rng, 2, 3), temperature=-0.5, axis=0)]
    expect.raises(learner.softmax_temperature.many(rows), ValueError, "the temperature must be above 0")


def test_softmax_jacobian_values(learner, rng):
    """random vectors near 0 and further out."""
    rows = [numbers(rng, 2), numbers(rng, 3), numbers(rng, 6), numbers(rng, 5, low=-20.0, high=20.0)]
    compare(learner.softmax_jacobian, solutions.softmax_jacobian, rows)


def test_softmax_jacobian_shape(learner, rng):
    """random vectors of one entry to nine."""
    compare(learner.softmax_jacobian, solutions.softmax_jacobian, [numbers(rng, n) for n in (1, 2, 4, 9)])


def test_softmax_jacobian_inputs(learner, rng):
    """slices and read-only arrays, unchanged afterwards."""
    rows = [numbers(rng, 4), strided(numbers(rng, 5)), read_only(numbers(rng, 3))]
    compare(learner.softmax_jacobian, solutions.softmax_jacobian, rows, untouched=True)
    unchanged_far_out(learner.softmax_jacobian, [995.0 + numbers(rng, 4), numbers(rng, 3, low=-1000.0, high=1000.0)])


def test_softmax_jacobian_stability(learner, rng):
    """scores out to ±1000, without a warning."""
    rows = [
        995.0 + numbers(rng, 4),
        -995.0 + numbers(rng, 5),
        numbers(rng, 4, low=-1000.0, high=1000.0),
        np.append(numbers(rng, 3), [-1000.0]),
        np.append(990.0 + numbers(rng, 3), [-1000.0, 0.0]),
        numbers(rng, 1, low=900.0, high=1000.0),
    ]
    stable(learner.softmax_jacobian, solutions.softmax_jacobian, rows)


def positions(rng: np.random.Generator) -> list:
    """Vectors with the largest at every position, negative ones, and such with several equal ones."""
    rows = []
    for position in range(5):
        x = numbers(rng, 5, low=-4.0, high=3.0)
        x[position] = 3.5
        rows += [x, x - 50.0]
    top = numbers(rng, 6, low=-100.0, high=90.0)
    top[[1, 3, 4]] = 95.0
    close = numbers(rng, 4, low=0.0, high=1.0)
    close[1:3] = 2.0, 2.0 + 1e-9
    return [
        *rows,
        top,
        -np.abs(top),
        close,
        close[::-1].copy(),
        numbers(rng, 1),
        np.full(4, float(numbers(rng))),
        np.repeat(numbers(rng, 3), 2),
        np.sort(numbers(rng, 7)),
        np.sort(numbers(rng, 7))[::-1].copy(),
        numbers(rng, 60, low=-100.0, high=100.0),
        numbers(rng, 5, low=0.0, high=1.0),
    ]


def test_argmax_values(learner, rng):
    """random vectors, some negative throughout, some with several equal entries."""
    compare(learner.argmax, solutions.argmax, positions(rng), integers=True)


def test_argmax_inputs(learner, rng):
    """integers, slices and read-only arrays, unchanged afterwards."""
    rows = [
        rng.integers(-50, 51, 9),
        rng.integers(-50, 0, 6),
        rng.integers(0, 3, 12),
        strided(numbers(rng, 6)),
        strided(rng.integers(-5, 6, 8)),
        numbers(rng, 8)[::-1],
        read_only(numbers(rng, 5)),
        read_only(rng.integers(-5, 6, 5)),
        numbers(rng, 7),
    ]
    compare(learner.argmax, solutions.argmax, rows, integers=True, untouched=True)


def test_argmax_errors(learner, rng):
    """vectors without entries."""
    expect.raises(
        learner.argmax.many([np.array([]), np.zeros(0, dtype=np.int64), read_only(np.array([]))]),
        ValueError,
        "an empty vector has no largest entry",
    )


def labelled(rng: np.random.Generator, rows: int, classes: int):
    """Random labels and their number of classes."""
    return given(rng.integers(0, classes, rows), classes)


def test_one_hot_values(learner, rng):
    """random labels, more or fewer than there are classes."""
    asked = [labelled(rng, rows, classes) for rows, classes in [(4, 3), (3, 5), (6, 6), (12, 4), (5, 25)]]
    asked += [given(np.arange(5)[::-1].copy(), 5), given(np.full(3, 6), 7)]
    compare(learner.one_hot, solutions.one_hot, asked)


def test_one_hot_shape(learner, rng):
    """one label, one class, and many of each."""
    sizes = [(1, 1), (1, 5), (5, 1), (2, 2), (40, 3), (3, 40)]
    compare(learner.one_hot, solutions.one_hot, [labelled(rng, rows, classes) for rows, classes in sizes])


def test_one_hot_inputs(learner, rng):
    """slices and read-only arrays, unchanged afterwards."""
    rows = [
        given(strided(rng.integers(0, 4, 6)), 4),
        given(read_only(rng.integers(0, 5, 3)), 5),
        given(rng.integers(0, 3, 7)[::-1], 3),
        labelled(rng, 5, 4),
    ]
    compare(learner.one_hot, solutions.one_hot, rows, untouched=True)


def test_one_hot_errors(learner, rng):
    """labels below 0, and as many as there are classes or more, among good ones."""
    rows = []
    for bad in (-1, -2, -6, -40, 6, 7, 60):
        labels = rng.integers(0, 6, 5)
        labels[rng.integers(0, 5)] = bad
        rows.append(given(labels, 6))
    rows += [given(np.array([1]), 1), given(np.array([-1]), 1)]
    expect.raises(learner.one_hot.many(rows), ValueError, "a label must be from 0 to num_classes − 1")
