"""Identities that hold for every input, searched for counterexamples."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

import solutions

# Multiples of 1/64: sums and differences of them are exact, so that an identity is tested and not its rounding.
SCORES = st.integers(-64_000, 64_000).map(lambda n: n / 64)
FLOATS = st.floats(-1000, 1000)
LENGTHS = st.integers(1, 8)
# Never slower than a shared machine allows, and the same examples in every run.
steady = settings(deadline=None, derandomize=True, max_examples=60)


def score_rows(columns=LENGTHS):
    return st.tuples(LENGTHS, columns).flatmap(lambda shape: arrays(float, shape, elements=SCORES))


def vectors(elements=SCORES, least=1):
    return st.integers(least, 8).flatmap(lambda n: arrays(float, n, elements=elements))


def pairs(elements=FLOATS):
    return LENGTHS.flatmap(lambda n: arrays(float, (2, n), elements=elements))


@st.composite
def distribution_pairs(draw, zeros=True):
    weights = draw(pairs(st.one_of(st.just(0.0), st.floats(1e-6, 1)) if zeros else st.floats(1e-6, 1)))
    weights[:, -1] += 0.01
    return weights / weights.sum(axis=-1, keepdims=True)


@steady
@given(FLOATS)
def test_sigmoid_of_minus_x_is_1_minus_sigmoid(x):
    assert abs(solutions.sigmoid(-x) - (1 - solutions.sigmoid(x))) <= 2.0**-52


@steady
@given(FLOATS)
def test_sigmoid_grad_is_s_times_1_minus_s_and_even(x):
    s = solutions.sigmoid(x)
    assert abs(solutions.sigmoid_grad(x) - s * (1 - s)) <= 2.0**-52
    assert solutions.sigmoid_grad(x) == solutions.sigmoid_grad(-x)


@steady
@given(FLOATS)
def test_tanh_is_a_stretched_sigmoid_and_odd(x):
    assert abs(solutions.tanh(x) - (2 * solutions.sigmoid(2 * x) - 1)) <= 2.0**-51
    assert solutions.tanh(-x) == -solutions.tanh(x)


@steady
@given(FLOATS)
def test_tanh_grad_is_1_minus_tanh_squared_and_4_times_the_sigmoids(x):
    assert abs(solutions.tanh_grad(x) - (1 - solutions.tanh(x) ** 2)) <= 2.0**-51
    np.testing.assert_allclose(solutions.tanh_grad(x), 4 * solutions.sigmoid_grad(2 * x), rtol=1e-15, atol=1e-320)


@steady
@given(FLOATS)
def test_softplus_of_x_minus_softplus_of_minus_x_is_x(x):
    np.testing.assert_allclose(solutions.softplus(x) - solutions.softplus(-x), x, rtol=1e-14, atol=1e-15)


@steady
@given(FLOATS)
def test_softplus_is_above_relu_by_at_most_log_2(x):
    assert 0 <= solutions.softplus(x) - solutions.relu(x) <= np.log(2) * (1 + 1e-15)


@steady
@given(FLOATS)
def test_relu_splits_a_number_into_its_two_sides(x):
    assert solutions.relu(x) - solutions.relu(-x) == x
    assert solutions.relu(x) == x * solutions.relu_grad(x)
    assert solutions.leaky_relu(x, negative_slope=0.0) == solutions.relu(x)
    assert solutions.leaky_relu(x, negative_slope=1.0) == solutions.linear(x)


@steady
@given(FLOATS)
def test_gated_units_of_x_and_minus_x_differ_by_x(x):
    np.testing.assert_allclose(solutions.silu(x) - solutions.silu(-x), x, rtol=1e-14, atol=1e-15)
    np.testing.assert_allclose(solutions.gelu(x) - solutions.gelu(-x), x, rtol=1e-14, atol=1e-15)


@steady
@given(vectors(FLOATS, least=2))
def test_monotone_activations_keep_the_order(x):
    ordered = np.sort(x)
    for name in ("linear", "binary_step", "relu", "leaky_relu", "sigmoid", "tanh", "softplus", "elu"):
        assert np.all(np.diff(getattr(solutions, name)(ordered)) >= 0), name


@steady
@given(st.floats(-700, 30))
def test_logit_undoes_sigmoid(x):
    # Near 1 a probability has few digits left for its distance to 1, which is e^-x.
    rounding = 2.0**-50 * (1 + np.exp(x))
    assert abs(solutions.logit(solutions.sigmoid(x)) - x) <= rounding * (1 + abs(x))


@steady
@given(st.integers(1, 2**30 - 1).map(lambda n: n / 2**30))
def test_logit_is_odd_about_one_half(p):
    np.testing.assert_allclose(solutions.logit(1 - p), -solutions.logit(p), rtol=1e-15)


@steady
@given(score_rows(), SCORES)
def test_adding_a_number_to_every_score_changes_no_probability(z, shift):
    np.testing.assert_array_equal(solutions.softmax(z + shift), solutions.softmax(z))
    np.testing.assert_array_equal(solutions.log_softmax(z + shift), solutions.log_softmax(z))


@steady
@given(score_rows())
def test_softmax_is_a_distribution_and_log_softmax_its_logarithm(z):
    s = solutions.softmax(z)
    assert np.all(s >= 0)
    np.testing.assert_allclose(s.sum(axis=-1), 1, rtol=1e-15)
    np.testing.assert_allclose(np.exp(solutions.log_softmax(z)), s, rtol=1e-12, atol=1e-320)
    assert np.all(solutions.log_softmax(z) <= 0)


@steady
@given(SCORES, SCORES)
def test_softmax_of_two_is_the_sigmoid_of_their_difference(a, b):
    expected = [solutions.sigmoid(a - b), solutions.sigmoid(b - a)]
    np.testing.assert_allclose(solutions.softmax(np.array([a, b])), expected, rtol=1e-15, atol=1e-323)


@steady
@given(vectors(), st.floats(0.05, 50))
def test_argmax_is_the_same_before_and_after_softmax_at_every_temperature(z, temperature):
    winner = solutions.argmax(z)
    assert solutions.argmax(solutions.softmax(z)) == winner
    assert solutions.argmax(solutions.log_softmax(z)) == winner
    assert solutions.argmax(solutions.softmax_temperature(z, temperature=temperature)) == winner
    assert winner == np.argmax(z)


@steady
@given(score_rows(), st.sampled_from([0.125, 0.5, 1.0, 4.0]))
def test_temperature_divides_the_scores(z, temperature):
    # The temperatures are powers of 2, so the division is exact.
    np.testing.assert_array_equal(
        solutions.softmax_temperature(z, temperature=temperature), solutions.softmax(z / temperature)
    )


@steady
@given(vectors())
def test_rows_and_columns_of_the_jacobian_sum_to_0(z):
    jacobian = solutions.softmax_jacobian(z)
    np.testing.assert_allclose(jacobian.sum(axis=0), 0, atol=1e-15)
    np.testing.assert_allclose(jacobian.sum(axis=1), 0, atol=1e-15)
    np.testing.assert_array_equal(jacobian, jacobian.T)


@steady
@given(st.lists(st.integers(0, 9), min_size=1, max_size=20))
def test_one_hot_rows_have_their_argmax_at_the_label(labels):
    rows = solutions.one_hot(labels, 10)
    assert [solutions.argmax(row) for row in rows] == labels
    assert np.all(rows.sum(axis=1) == 1)
    assert np.all(solutions.entropy(rows) == 0)


@steady
@given(distribution_pairs())
def test_cross_entropy_is_entropy_plus_divergence(pq):
    p, q = pq
    total = solutions.entropy(p) + solutions.kl_divergence(p, q)
    np.testing.assert_allclose(solutions.cross_entropy(p, q), total, rtol=1e-13, atol=1e-14)


@steady
@given(distribution_pairs())
def test_divergence_is_never_negative_and_0_from_itself(pq):
    p, q = pq
    # The two sums are 1 up to rounding, and so is the least value 0.
    assert solutions.kl_divergence(p, q) >= -1e-15
    assert solutions.kl_divergence(p, p) == 0


@steady
@given(distribution_pairs())
def test_entropy_is_between_0_and_log_k(pq):
    p = pq[0]
    assert 0 <= solutions.entropy(p) <= np.log(len(p)) + 1e-15


@steady
@given(pairs())
def test_rmse_squared_is_mse_and_sums_are_n_times_means(pair):
    y_true, y_pred = pair
    n = len(y_true)
    mse = solutions.mse(y_true, y_pred)
    np.testing.assert_allclose(solutions.rmse(y_true, y_pred) ** 2, mse, rtol=1e-14, atol=1e-300)
    np.testing.assert_allclose(solutions.l1_loss(y_true, y_pred), n * solutions.mae(y_true, y_pred), rtol=1e-14)
    np.testing.assert_allclose(solutions.l2_loss(y_true, y_pred), n * mse, rtol=1e-14, atol=1e-300)
    assert solutions.mae(y_true, y_pred) <= solutions.rmse(y_true, y_pred) * (1 + 1e-14) + 1e-150


@steady
@given(pairs(), st.floats(0.01, 100))
def test_huber_is_between_its_two_pieces(pair, delta):
    y_true, y_pred = pair
    huber, mae = solutions.huber(y_true, y_pred, delta=delta), solutions.mae(y_true, y_pred)
    slack = 1 + 1e-14
    assert 0 <= huber <= solutions.mse(y_true, y_pred) / 2 * slack
    assert delta * (mae - delta / 2) <= huber * slack + 1e-10
    assert huber <= delta * mae * slack


@steady
@given(pairs())
def test_losses_do_not_care_which_side_is_off_and_gradients_change_sign(pair):
    y_true, y_pred = pair
    for name in ("mse", "rmse", "mae", "l1_loss", "l2_loss", "huber"):
        assert getattr(solutions, name)(y_true, y_pred) == getattr(solutions, name)(y_pred, y_true)
        assert getattr(solutions, name)(y_true, y_true) == 0
    for name in ("mse_grad", "mae_grad"):
        grad = getattr(solutions, name)
        np.testing.assert_array_equal(grad(y_true, y_pred), -grad(y_pred, y_true))


@steady
@given(score_rows(), st.data())
def test_cross_entropy_from_logits_is_cross_entropy_of_one_hot_and_softmax(z, data):
    n, classes = z.shape
    z = z / 64  # small enough that no probability underflows
    labels = np.array(data.draw(st.lists(st.integers(0, classes - 1), min_size=n, max_size=n)))
    expected = np.mean(solutions.cross_entropy(solutions.one_hot(labels, classes), solutions.predict_proba(z)))
    np.testing.assert_allclose(solutions.cross_entropy_from_logits(labels, z), expected, rtol=1e-13, atol=1e-14)
    grad = solutions.cross_entropy_from_logits_grad(labels, z)
    expected_grad = (solutions.predict_proba(z) - solutions.one_hot(labels, classes)) / n
    np.testing.assert_allclose(grad, expected_grad, rtol=1e-13, atol=1e-16)
    np.testing.assert_allclose(grad.sum(axis=1), 0, atol=1e-15)


@steady
@given(vectors(), st.data())
def test_binary_cross_entropy_from_logits_is_that_of_the_sigmoid_and_of_two_classes(z, data):
    y = np.array(data.draw(st.lists(st.integers(0, 1), min_size=len(z), max_size=len(z))))
    result = solutions.binary_cross_entropy_from_logits(y, z)
    two_classes = np.stack([np.zeros_like(z), z], axis=1)
    np.testing.assert_allclose(result, solutions.cross_entropy_from_logits(y, two_classes), rtol=1e-13, atol=1e-15)
    small = z / 64
    np.testing.assert_allclose(
        solutions.binary_cross_entropy_from_logits(y, small),
        solutions.binary_cross_entropy(y, solutions.sigmoid(small)),
        rtol=1e-8,  # near 1 the probability has lost digits that the logit still has
    )


@steady
@given(score_rows())
def test_predict_is_the_argmax_of_every_row_and_of_its_probabilities(z):
    expected = [solutions.argmax(row) for row in z]
    np.testing.assert_array_equal(solutions.predict(z), expected)
    np.testing.assert_array_equal(solutions.predict(solutions.predict_proba(z)), expected)
    assert solutions.accuracy(np.array(expected), z) == 1
