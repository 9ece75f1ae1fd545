"""The capstone: gradients of every parameter against differences and mpmath, and training that learns the digits."""

import hashlib
import time
from pathlib import Path

import mpmath
import numpy as np
import pytest
from mpmath import mp

import solutions
from solutions import training

DATA = Path(__file__).parents[2] / "book" / "data"
SHAPES = {"W1": (4, 5), "b1": (5,), "W2": (5, 3), "b2": (3,)}


@pytest.fixture
def network():
    """Parameters, samples and labels of a small network whose hidden units are all well away from the kink at 0."""
    for seed in range(100):
        rng = np.random.default_rng(seed)
        params = {name: rng.normal(size=shape) for name, shape in SHAPES.items()}
        x, labels = rng.normal(size=(6, 4)), rng.integers(0, 3, size=6)
        before = x @ params["W1"] + params["b1"]
        if np.abs(before).min() > 0.05 and (before > 0).any(axis=0).all() and (before < 0).any(axis=0).all():
            return params, x, labels
    raise AssertionError("no seed gives hidden units that are both on and off, and away from the kink")


def digits():
    pixels, labels = np.load(DATA / "digits.npz").values()
    held_out = np.arange(len(labels)) % 4 == 0
    x = pixels / 16
    return x[~held_out], labels[~held_out], x[held_out], labels[held_out]


def test_forward_by_hand():
    params = {
        "W1": np.array([[1.0, -1.0], [2.0, 0.0]]),
        "b1": np.array([0.0, 1.0]),
        "W2": np.array([[1.0, 0.0, -1.0], [0.0, 2.0, 0.0]]),
        "b2": np.array([0.5, 0.0, 0.0]),
    }
    hidden, logits = solutions.forward(params, np.array([[1.0, 1.0], [-4.0, 1.0]]))
    np.testing.assert_array_equal(hidden, [[3.0, 0.0], [0.0, 5.0]])
    np.testing.assert_array_equal(logits, [[3.5, 0.0, -3.0], [0.5, 10.0, 0.0]])


def test_backward_has_the_keys_and_shapes_of_the_parameters(network):
    grads = solutions.backward(*network)
    assert {name: grad.shape for name, grad in grads.items()} == SHAPES


@pytest.mark.parametrize("name", SHAPES)
def test_backward_against_central_differences_in_every_parameter(name, network, numerical_gradient):
    params, x, labels = network

    def loss(value):
        return solutions.cross_entropy_from_logits(labels, solutions.forward({**params, name: value}, x)[1])

    grads = solutions.backward(params, x, labels)
    np.testing.assert_allclose(grads[name], numerical_gradient(loss, params[name]), rtol=1e-6, atol=1e-9)


@pytest.mark.parametrize("name", SHAPES)
def test_backward_against_mpmath_in_every_parameter(name, network, true_gradient):
    params, x, labels = network

    def layer(rows, W, b):
        return [[sum(r * w for r, w in zip(row, W[:, j], strict=True)) + b[j] for j in range(len(b))] for row in rows]

    def loss(value):
        exact = {key: np.vectorize(mp.mpf, otypes=[object])(array) for key, array in params.items()}
        exact[name] = value
        samples = [[mp.mpf(float(entry)) for entry in row] for row in x]
        hidden = [[max(entry, mp.mpf(0)) for entry in row] for row in layer(samples, exact["W1"], exact["b1"])]
        logits = layer(hidden, exact["W2"], exact["b2"])
        return sum(
            mpmath.log(sum(mpmath.exp(z) for z in row)) - row[label] for label, row in zip(labels, logits, strict=True)
        ) / len(labels)

    true = true_gradient(loss, params[name]).astype(float)
    # Sums over samples and units have terms of both signs, hence an absolute bound.
    np.testing.assert_allclose(solutions.backward(params, x, labels)[name], true, rtol=1e-13, atol=1e-15)


def test_a_unit_that_is_off_for_every_sample_gets_no_gradient(network):
    params, x, labels = network
    params["b1"][2] = -100.0
    grads = solutions.backward(params, x, labels)
    assert not grads["W1"][:, 2].any()
    assert grads["b1"][2] == 0
    assert not grads["W2"][2].any()


def test_logits_of_50_are_no_problem(network, no_warning):
    params, x, labels = network
    params["b2"] = np.array([50.0, -50.0, 0.0])
    with no_warning():
        assert all(np.isfinite(grad).all() for grad in solutions.backward(params, x, labels).values())


def test_sgd_step_goes_against_the_gradient_and_makes_a_new_dict():
    params, grads = (
        {"W1": np.array([[1.0, 2.0]]), "b1": np.array([3.0])},
        {"W1": np.array([[10.0, 0.0]]), "b1": np.ones(1)},
    )
    new = solutions.sgd_step(params, grads, 0.1)
    np.testing.assert_array_equal(new["W1"], [[0.0, 2.0]])
    np.testing.assert_array_equal(new["b1"], [2.9])
    assert new is not params
    assert not any(np.shares_memory(new[name], params[name]) for name in params)
    np.testing.assert_array_equal(params["W1"], [[1.0, 2.0]])


def test_one_step_lowers_the_loss(network):
    params, x, labels = network
    new = solutions.sgd_step(params, solutions.backward(params, x, labels), 0.01)
    before, after = (solutions.cross_entropy_from_logits(labels, solutions.forward(p, x)[1]) for p in (params, new))
    assert after < before


@pytest.mark.parametrize(("labels", "share"), [([0, 1, 2], 1.0), ([0, 1, 0], 2 / 3), ([1, 2, 0], 0.0)])
def test_accuracy_by_hand(labels, share):
    logits = np.array([[2.0, 1.0, 0.0], [0.0, 1.0, 0.5], [-3.0, -2.0, -1.0]])
    result = solutions.accuracy(np.array(labels), logits)
    assert result == share
    assert type(result) is float


def test_train_reads_at_least_95_percent_of_held_out_digits_in_3_seconds():
    x, labels, x_held_out, labels_held_out = digits()
    for seed in (0, 1, 2):
        start = time.process_time()
        params = solutions.train(x, labels, seed=seed)
        assert time.process_time() - start < 3
        assert solutions.accuracy(labels_held_out, solutions.forward(params, x_held_out)[1]) >= 0.95
        assert {name: params[name].shape for name in params} == {
            "W1": (64, 64),
            "b1": (64,),
            "W2": (64, 10),
            "b2": (10,),
        }


def test_train_leaves_the_data_unchanged_and_does_not_warn(no_warning):
    x, labels, _, _ = digits()
    x_before, labels_before = x.copy(), labels.copy()
    with no_warning():
        solutions.train(x, labels, epochs=2)
    np.testing.assert_array_equal(x, x_before)
    np.testing.assert_array_equal(labels, labels_before)


def test_train_repeats_itself_with_the_same_seed_alone():
    x, labels, _, _ = digits()
    first, again, other = (solutions.train(x, labels, epochs=1, seed=seed) for seed in (5, 5, 6))
    assert all(np.array_equal(first[name], again[name]) for name in first)
    assert not np.array_equal(first["W1"], other["W1"])


@pytest.mark.parametrize(
    ("options", "shapes"),
    [
        ({"hidden": 7}, {"W1": (64, 7), "b1": (7,), "W2": (7, 10), "b2": (10,)}),
        ({"batch_size": 500}, {"W1": (64, 64), "b1": (64,), "W2": (64, 10), "b2": (10,)}),
    ],
)
def test_train_obeys_its_options(options, shapes):
    x, labels, _, _ = digits()
    params = solutions.train(x, labels, epochs=1, **options)
    assert {name: value.shape for name, value in params.items()} == shapes


def test_train_visits_every_sample_once_an_epoch_in_a_new_order(monkeypatch):
    batches = []

    def recording(params, x, labels):
        batches.append(x[:, 0].astype(int).tolist())
        return backward(params, x, labels)

    backward = training.backward
    monkeypatch.setattr(training, "backward", recording)
    solutions.train(np.arange(10.0)[:, None], np.arange(10) % 2, epochs=2, batch_size=4, learning_rate=1e-3)
    assert [len(batch) for batch in batches] == [4, 4, 2] * 2
    visited = [sample for batch in batches for sample in batch]
    first, second = visited[:10], visited[10:]
    assert sorted(first) == sorted(second) == list(range(10))
    assert list(range(10)) != first != second


def test_train_with_one_batch_is_gradient_descent():
    x, labels, _, _ = digits()
    start = solutions.train(x, labels, epochs=0)
    expected = solutions.sgd_step(start, solutions.backward(start, x, labels), 0.3)
    result = solutions.train(x, labels, epochs=1, batch_size=len(x), learning_rate=0.3)
    for name in expected:
        np.testing.assert_allclose(result[name], expected[name], rtol=1e-12, atol=1e-14)


def test_train_without_steps_or_without_a_step_size_stays_where_it_began():
    x, labels, _, _ = digits()
    start = solutions.train(x, labels, epochs=0)
    still = solutions.train(x, labels, epochs=1, learning_rate=0.0)
    assert all(np.array_equal(start[name], still[name]) for name in start)
    # He initialisation: the standard deviation of the weights is sqrt(2 / inputs).
    assert start["W1"].std() == pytest.approx(np.sqrt(2 / 64), rel=0.05)


def test_the_digits_are_those_that_their_documentation_describes():
    pixels, labels = np.load(DATA / "digits.npz").values()
    assert pixels.shape == (1797, 64)
    assert pixels.dtype == np.uint8
    assert (pixels.min(), pixels.max()) == (0, 16)
    assert labels.shape == (1797,)
    np.testing.assert_array_equal(np.bincount(labels), [178, 182, 177, 183, 181, 182, 181, 179, 174, 180])
    readme = (DATA / "README.md").read_text(encoding="utf-8")
    assert hashlib.sha256((DATA / "digits.npz").read_bytes()).hexdigest() in readme
