"""Known mistakes in the softmax_argmax notebook."""

import numpy as np

from autograder.misconceptions import mistake
from solutions import log_softmax, one_hot, sigmoid, softmax, softmax_jacobian, softmax_temperature

# ---------------------------------------------------------------- softmax


@mistake(
    "softmax",
    title="scores divided by their sum, without e",
    hint="Scores may be negative, and so would these shares be. Exponentiate first; the exponentials are all positive.",
    right_for="weights that are already positive",
)
def without_exp(z, axis=-1):
    return z / np.sum(z, axis=axis, keepdims=True)


@mistake(
    "softmax",
    title="exponentials that nothing divides",
    hint="e^z is a weight, not yet a share. Divide by the sum of the weights along the axis.",
    right_for="unnormalised weights",
)
def not_divided(z, axis=-1):
    return np.exp(z)


@mistake(
    "softmax",
    title="the largest exponential in place of their sum",
    hint="The largest result is 1 and the rest add to it. What you divide by is the sum of all the exponentials.",
    right_for="weights relative to the best score",
)
def over_the_largest(z, axis=-1):
    return np.exp(z - np.max(z, axis=axis, keepdims=True))


@mistake(
    "softmax",
    title="sigmoid of each score by itself",
    hint="The sigmoid looks at one score alone. In softmax scores compete: all the shares add up to 1.",
    right_for="sigmoid(z), for labels that do not exclude each other",
)
def sigmoids(z, axis=-1):
    return sigmoid(z)


@mistake(
    "softmax",
    title="the logarithm of softmax in its place",
    hint="Shares lie between 0 and 1. These are their logarithms, which are never above 0.",
    right_for="log_softmax(z)",
)
def logarithm(z, axis=-1):
    return log_softmax(z, axis)


@mistake(
    "softmax",
    title="a hard decision in place of shares",
    hint="This gives the largest score everything. Softmax gives every score a share, and the largest one the most.",
    right_for="the one-hot row of the argmax",
)
def hard(z, axis=-1):
    return (z == np.max(z, axis=axis, keepdims=True)).astype(float)


@mistake(
    "softmax",
    title="e to the minus z",
    hint="The largest score got the smallest share. The exponent is z itself, not −z.",
    right_for="softmax(−z), where scores are costs",
)
def minus(z, axis=-1):
    return softmax(-z, axis)


@mistake(
    "softmax",
    title="another base than e",
    hint="Powers of 2 give shares that add up to 1 too, but flatter ones. The base is e: use np.exp.",
    right_for="softmax at the temperature 1 / log 2",
)
def base_two(z, axis=-1):
    return softmax(np.log(2.0) * z, axis)


@mistake(
    "softmax",
    title="one sum for the whole array",
    hint="A batch is several distributions, and all of yours together add up to 1. Sum along the axis only.",
    right_for="a single vector",
)
def whole_array(z, axis=-1):
    exps = np.exp(z - np.max(z))
    return exps / np.sum(exps)


@mistake(
    "softmax",
    title="axis 0 by default",
    hint="Without an axis the last one is due: in a batch each row is a distribution. You normalised the columns.",
    right_for="softmax(z, axis=0)",
)
def first_axis(z, axis=0):
    return softmax(z, axis)


@mistake(
    "softmax",
    title="the axis not passed on",
    hint="You were asked for an axis and took the last one all the same. The maximum and the sum both need axis=axis.",
    right_for="the default axis",
)
def axis_ignored(z, axis=-1):
    return softmax(z)


@mistake(
    "softmax",
    title="keepdims left out",
    hint="A sum along an axis loses that axis, and then it lines up with the wrong one. Keep it with keepdims=True.",
    right_for="a single vector",
)
def no_keepdims(z, axis=-1):
    exps = np.exp(z - np.max(z, axis=axis, keepdims=True))
    return exps / np.sum(exps, axis=axis)


@mistake(
    "softmax",
    title="something small added to the sum",
    hint="With the largest score taken out the sum is at least 1, never 0. What you add only makes the shares wrong.",
    right_for="a sum that can be 0",
)
def epsilon(z, axis=-1):
    exps = np.exp(z - np.max(z, axis=axis, keepdims=True))
    return exps / (np.sum(exps, axis=axis, keepdims=True) + 1e-6)


@mistake(
    "softmax",
    title="the mean taken out in place of the maximum",
    hint="A score may lie 1000 above the mean, and e^1000 overflows. With the largest taken out no exponent exceeds 0.",
    right_for="scores within 700 of their mean",
)
def mean_out(z, axis=-1):
    exps = np.exp(z - np.mean(z, axis=axis, keepdims=True))
    return exps / np.sum(exps, axis=axis, keepdims=True)


@mistake(
    "softmax",
    title="scores clipped before e",
    hint="Clipping makes 999 and 1000 equal. Take out the largest score instead: that changes no share.",
    right_for="scores within the limits",
)
def clipped(z, axis=-1):
    exps = np.exp(np.clip(z, -500.0, 500.0))
    return exps / np.sum(exps, axis=axis, keepdims=True)


@mistake(
    "softmax",
    title="one maximum for the whole array",
    hint="A row far below another row's largest score is all zeros, and 0 / 0 is nan. Each slice has its own maximum.",
    right_for="rows whose scores are near each other",
)
def global_maximum(z, axis=-1):
    exps = np.exp(z - np.max(z))
    return exps / np.sum(exps, axis=axis, keepdims=True)


@mistake(
    "softmax",
    title="overflow for large scores",
    hint="e^z overflows above 709. Adding the same number to every score changes no share: which one keeps e^z small?",
    right_for="scores below 700",
)
def overflow(z, axis=-1):
    exps = np.exp(z)
    return exps / np.sum(exps, axis=axis, keepdims=True)


@mistake(
    "softmax",
    title="the caller's array overwritten",
    hint="z -= … changes the array that you were given. Write z = z - …, which makes a new one.",
    right_for="an array of your own that nobody else uses",
)
def in_place(z, axis=-1):
    z -= np.max(z, axis=axis, keepdims=True)
    exps = np.exp(z)
    return exps / np.sum(exps, axis=axis, keepdims=True)


# ---------------------------------------------------------------- log_softmax


@mistake(
    "log_softmax",
    title="softmax without its logarithm",
    hint="These are the shares themselves, between 0 and 1. Their logarithms are due, never above 0.",
    right_for="softmax(z)",
)
def no_log(z, axis=-1):
    return softmax(z, axis)


@mistake(
    "log_softmax",
    title="the sign reversed",
    hint="A share is at most 1, so its logarithm is at most 0. You have the logarithm's negative, which is a loss.",
    right_for="the cross-entropy of each class, if it were the true one",
)
def reversed_sign(z, axis=-1):
    return -log_softmax(z, axis)


@mistake(
    "log_softmax",
    title="the logarithm to another base",
    hint="Logarithms are natural in this course: np.log. This one is to the base 2.",
    right_for="log-probabilities in bits",
)
def bits(z, axis=-1):
    return log_softmax(z, axis) / np.log(2.0)


@mistake(
    "log_softmax",
    title="the sum of exponentials without its logarithm",
    hint="log(e^z / S) is z − log S. You subtracted S itself.",
    right_for="no function of this course",
)
def sum_not_logged(z, axis=-1):
    return z - np.sum(np.exp(z), axis=axis, keepdims=True)


@mistake(
    "log_softmax",
    title="the sum of logarithms in place of the logarithm of the sum",
    hint="The logarithm of a sum is not the sum of the logarithms: log(e^a + e^b) is not a + b.",
    right_for="the logarithm of e^z over the product of all e^z",
)
def sum_of_logs(z, axis=-1):
    return z - np.sum(z, axis=axis, keepdims=True)


@mistake(
    "log_softmax",
    title="the maximum in place of the log-sum-exp",
    hint="Taking out the maximum is the first half. The logarithm of the sum of exponentials still has to go.",
    right_for="the limit for scores that are far apart",
)
def maximum_only(z, axis=-1):
    return z - np.max(z, axis=axis, keepdims=True)


@mistake(
    "log_softmax",
    title="the maximum taken out of the sum alone",
    hint="What you take out within the sum has to come out of z as well: both terms use the same shifted scores.",
    right_for="scores whose maximum is 0",
)
def half_shifted(z, axis=-1):
    return z - np.log(np.sum(np.exp(z - np.max(z, axis=axis, keepdims=True)), axis=axis, keepdims=True))


@mistake(
    "log_softmax",
    title="the logarithm of each score's sigmoid",
    hint="The sigmoid looks at one score alone. Here the scores compete: the exponentials of the results add up to 1.",
    right_for="the log-probability of a yes",
)
def log_sigmoid(z, axis=-1):
    return np.log(sigmoid(z))


@mistake(
    "log_softmax",
    title="one sum for the whole array",
    hint="A batch is several distributions. Sum along the axis only, not over the whole array.",
    right_for="a single vector",
)
def log_of_whole_array(z, axis=-1):
    shifted = z - np.max(z)
    return shifted - np.log(np.sum(np.exp(shifted)))


@mistake(
    "log_softmax",
    title="axis 0 by default",
    hint="Without an axis the last one is due: in a batch each row is a distribution. You normalised the columns.",
    right_for="log_softmax(z, axis=0)",
)
def log_along_first_axis(z, axis=0):
    return log_softmax(z, axis)


@mistake(
    "log_softmax",
    title="the axis not passed on",
    hint="You were asked for an axis and took the last one all the same. The maximum and the sum both need axis=axis.",
    right_for="the default axis",
)
def log_axis_ignored(z, axis=-1):
    return log_softmax(z)


@mistake(
    "log_softmax",
    title="keepdims left out",
    hint="A sum along an axis loses that axis, and then it lines up with the wrong one. Keep it with keepdims=True.",
    right_for="a single vector",
)
def log_without_keepdims(z, axis=-1):
    shifted = z - np.max(z, axis=axis, keepdims=True)
    return shifted - np.log(np.sum(np.exp(shifted), axis=axis))


@mistake(
    "log_softmax",
    title="something small added before the logarithm",
    hint="log(1e-12) is −27.6, however small the share was. Work out log(e^z / S) on paper: it needs no share.",
    right_for="shares that are well above 1e-12",
)
def log_with_epsilon(z, axis=-1):
    return np.log(softmax(z, axis) + 1e-12)


@mistake(
    "log_softmax",
    title="the logarithm of a share that is already 0",
    hint="Where a share underflows to 0 its logarithm is −inf. Work out log(e^z / S) on paper: it needs no share.",
    right_for="scores within 700 of the largest",
)
def log_of_softmax(z, axis=-1):
    return np.log(softmax(z, axis))


@mistake(
    "log_softmax",
    title="one maximum for the whole array",
    hint="A row far below another row's largest score has only zeros to sum. Each slice has its own maximum.",
    right_for="rows whose scores are near each other",
)
def log_with_global_maximum(z, axis=-1):
    shifted = z - np.max(z)
    return shifted - np.log(np.sum(np.exp(shifted), axis=axis, keepdims=True))


@mistake(
    "log_softmax",
    title="overflow for large scores",
    hint="e^z overflows above 709. Adding the same number to every score changes no share: which one keeps e^z small?",
    right_for="scores from −700 to 700",
)
def log_overflow(z, axis=-1):
    return z - np.log(np.sum(np.exp(z), axis=axis, keepdims=True))


@mistake(
    "log_softmax",
    title="the logarithm of an overflowing softmax",
    hint="e^z overflows above 709, and inf / inf is nan. Work out log(e^z / S) on paper first, then keep e^z small.",
    right_for="scores from −700 to 700 that are not far apart",
)
def log_of_overflowing_softmax(z, axis=-1):
    exps = np.exp(z)
    return np.log(exps / np.sum(exps, axis=axis, keepdims=True))


@mistake(
    "log_softmax",
    title="the caller's array overwritten",
    hint="z -= … changes the array that you were given. Write z = z - …, which makes a new one.",
    right_for="an array of your own that nobody else uses",
)
def log_in_place(z, axis=-1):
    z -= np.max(z, axis=axis, keepdims=True)
    return z - np.log(np.sum(np.exp(z), axis=axis, keepdims=True))


# ---------------------------------------------------------------- softmax_temperature


def _refuse(temperature):
    if temperature <= 0:
        raise ValueError("the temperature must be above 0")


@mistake(
    "softmax_temperature",
    title="the temperature ignored",
    hint="The result does not depend on T. Divide the scores by it, before e: a factor after e cancels out.",
    right_for="the plain softmax, T = 1",
)
def no_temperature(z, temperature=1.0, axis=-1):
    _refuse(temperature)
    return softmax(z, axis)


@mistake(
    "softmax_temperature",
    title="scores multiplied by the temperature",
    hint="This becomes sharper where T is high. Heat flattens: divide the scores by T.",
    right_for="the inverse temperature β = 1 / T",
)
def multiplied(z, temperature=1.0, axis=-1):
    _refuse(temperature)
    return softmax(z * temperature, axis)


@mistake(
    "softmax_temperature",
    title="shares divided by the temperature",
    hint="The shares no longer add up to 1. It is the scores that are divided by T, before e.",
    right_for="no function of this course",
)
def divided_afterwards(z, temperature=1.0, axis=-1):
    _refuse(temperature)
    return softmax(z, axis) / temperature


@mistake(
    "softmax_temperature",
    title="softmax taken twice",
    hint="You divided the shares by T and applied softmax to them again. Divide the scores, and apply it once.",
    right_for="no function of this course",
)
def taken_twice(z, temperature=1.0, axis=-1):
    _refuse(temperature)
    return softmax(softmax(z, axis) / temperature, axis)


@mistake(
    "softmax_temperature",
    title="powers of shares that nothing divides",
    hint="The shares to the power 1/T are in the right proportion, but no longer add up to 1.",
    right_for="weights in the right proportion",
)
def powers(z, temperature=1.0, axis=-1):
    _refuse(temperature)
    return softmax(z, axis) ** (1.0 / temperature)


@mistake(
    "softmax_temperature",
    title="the square of the temperature",
    hint="At T = 2 the odds 9 to 1 become 3 to 1. Divide by T once.",
    right_for="the temperature T²",
)
def squared(z, temperature=1.0, axis=-1):
    _refuse(temperature)
    return softmax(z / temperature**2, axis)


@mistake(
    "softmax_temperature",
    title="the root of the temperature",
    hint="Divide by T itself. The root belongs to attention, where scores are divided by √d.",
    right_for="the temperature √T",
)
def rooted(z, temperature=1.0, axis=-1):
    _refuse(temperature)
    return softmax(z / np.sqrt(temperature), axis)


@mistake(
    "softmax_temperature",
    title="one sum for the whole array",
    hint="A batch is several distributions, and all of yours together add up to 1. Sum along the axis only.",
    right_for="a single vector",
)
def warm_whole_array(z, temperature=1.0, axis=-1):
    _refuse(temperature)
    exps = np.exp((z - np.max(z)) / temperature)
    return exps / np.sum(exps)


@mistake(
    "softmax_temperature",
    title="the axis not passed on",
    hint="You were asked for an axis and took the last one all the same. The maximum and the sum both need axis=axis.",
    right_for="the default axis",
)
def warm_axis_ignored(z, temperature=1.0, axis=-1):
    return softmax_temperature(z, temperature)


@mistake(
    "softmax_temperature",
    title="keepdims left out",
    hint="A sum along an axis loses that axis, and then it lines up with the wrong one. Keep it with keepdims=True.",
    right_for="a single vector",
)
def warm_without_keepdims(z, temperature=1.0, axis=-1):
    _refuse(temperature)
    exps = np.exp((z - np.max(z, axis=axis, keepdims=True)) / temperature)
    return exps / np.sum(exps, axis=axis)


@mistake(
    "softmax_temperature",
    title="no error for a temperature of 0 or less",
    hint="Test the temperature before anything else: at 0 and below, raise a ValueError.",
    right_for="temperatures above 0",
)
def unchecked(z, temperature=1.0, axis=-1):
    return softmax(np.asarray(z) / temperature, axis)


@mistake(
    "softmax_temperature",
    title="no error for a temperature of 0",
    hint="Temperatures below 0 are refused, and 0 is not. Division by 0 has no value either.",
    right_for="temperatures that are not 0",
)
def zero_allowed(z, temperature=1.0, axis=-1):
    if temperature < 0:
        raise ValueError("the temperature must not be negative")
    return softmax(np.asarray(z) / temperature, axis)


@mistake(
    "softmax_temperature",
    title="no error for a temperature below 0",
    hint="A temperature of 0 is refused, and negative ones are not. They would favour the smallest score.",
    right_for="temperatures of 0 and above",
)
def negative_allowed(z, temperature=1.0, axis=-1):
    if temperature == 0:
        raise ValueError("the temperature must not be 0")
    return softmax(np.asarray(z) / temperature, axis)


@mistake(
    "softmax_temperature",
    title="another error than ValueError",
    hint="assert raises an AssertionError. Test with if, and raise ValueError.",
    right_for="a test of your own reasoning, not of what a caller passes",
)
def asserted(z, temperature=1.0, axis=-1):
    assert temperature > 0
    return softmax_temperature(z, temperature, axis)


@mistake(
    "softmax_temperature",
    title="shares first, the temperature afterwards",
    hint="A share that has underflowed to 0 stays 0 at every temperature. Divide the scores first.",
    right_for="scores within 700 of the largest",
)
def powers_of_shares(z, temperature=1.0, axis=-1):
    _refuse(temperature)
    raised = softmax(z, axis) ** (1.0 / temperature)
    return raised / np.sum(raised, axis=axis, keepdims=True)


@mistake(
    "softmax_temperature",
    title="the maximum of the scores taken out of z / T",
    hint="The largest of z / T is not the largest of z. Take the maximum out before dividing, or of what you divided.",
    right_for="a temperature of 1",
)
def maximum_not_divided(z, temperature=1.0, axis=-1):
    _refuse(temperature)
    exps = np.exp(z / temperature - np.max(z, axis=axis, keepdims=True))
    return exps / np.sum(exps, axis=axis, keepdims=True)


@mistake(
    "softmax_temperature",
    title="one maximum for the whole array",
    hint="A row far below another row's largest score is all zeros, and 0 / 0 is nan. Each slice has its own maximum.",
    right_for="rows whose scores are near each other",
)
def warm_global_maximum(z, temperature=1.0, axis=-1):
    _refuse(temperature)
    exps = np.exp((z - np.max(z)) / temperature)
    return exps / np.sum(exps, axis=axis, keepdims=True)


@mistake(
    "softmax_temperature",
    title="overflow for large scores",
    hint="e^(z / T) overflows where z / T is above 709. Adding the same number to every score changes no share.",
    right_for="z / T below 700",
)
def warm_overflow(z, temperature=1.0, axis=-1):
    _refuse(temperature)
    exps = np.exp(z / temperature)
    return exps / np.sum(exps, axis=axis, keepdims=True)


@mistake(
    "softmax_temperature",
    title="the caller's array overwritten",
    hint="z /= … changes the array that you were given. Write z = z / …, which makes a new one.",
    right_for="an array of your own that nobody else uses",
)
def warm_in_place(z, temperature=1.0, axis=-1):
    _refuse(temperature)
    z /= temperature
    return softmax(z, axis)


# ---------------------------------------------------------------- softmax_jacobian


@mistake(
    "softmax_jacobian",
    title="the vector s (1 − s)",
    hint="Every share depends on every score: that is N × N derivatives. s (1 − s) is the diagonal of them.",
    right_for="the diagonal of the Jacobian",
)
def vector_of_slopes(z):
    s = softmax(z)
    return s * (1 - s)


@mistake(
    "softmax_jacobian",
    title="zeros beside the diagonal",
    hint="Raising one score takes share from all the others. Beside the diagonal stands −s_i s_j, not 0.",
    right_for="the Jacobian of the sigmoid, where each output has its own input",
)
def diagonal_alone(z):
    s = softmax(z)
    return np.diag(s * (1 - s))


@mistake(
    "softmax_jacobian",
    title="the shares on the diagonal, and no more",
    hint="s_i δ_ij is one half of s_i (δ_ij − s_j). The part −s_i s_j is missing, also on the diagonal.",
    right_for="the first of the two terms",
)
def delta_term(z):
    return np.diag(softmax(z))


@mistake(
    "softmax_jacobian",
    title="the term with δ left out",
    hint="−s_i s_j is right beside the diagonal. On it, where i = j, s_i is still to be added.",
    right_for="the second of the two terms",
)
def outer_term(z):
    s = softmax(z)
    return -np.outer(s, s)


@mistake(
    "softmax_jacobian",
    title="the sign reversed",
    hint="Raising a score raises its own share, so the diagonal is positive. Here it is negative.",
    right_for="the Jacobian of softmax(−z)",
)
def jacobian_negative(z):
    return -softmax_jacobian(z)


@mistake(
    "softmax_jacobian",
    title="s_i (1 − s_j) everywhere",
    hint="The 1 belongs to the diagonal alone: it is δ_ij, which is 0 where i and j differ.",
    right_for="the diagonal",
)
def one_for_delta(z):
    s = softmax(z)
    return np.outer(s, 1 - s)


@mistake(
    "softmax_jacobian",
    title="the factor s_i left out",
    hint="δ_ij − s_j is the derivative of log softmax. Softmax itself has the factor s_i in front.",
    right_for="the Jacobian of log_softmax",
)
def of_the_logarithm(z):
    return np.eye(len(z)) - softmax(z)


@mistake(
    "softmax_jacobian",
    title="s_i · s_i in place of s_i · s_j",
    hint="s * s multiplies each share with itself and gives a vector. You need the table of all products s_i s_j.",
    right_for="the diagonal",
)
def square_for_outer(z):
    s = softmax(z)
    return np.diag(s) - s * s


@mistake(
    "softmax_jacobian",
    title="the dot product in place of the table of products",
    hint="np.dot of two vectors, and s @ s, are one number. You need the table of all products s_i s_j.",
    right_for="the sum of the squared shares",
)
def dot_for_outer(z):
    s = softmax(z)
    return np.diag(s) - np.dot(s, s)


@mistake(
    "softmax_jacobian",
    title="z taken for its softmax",
    hint="The formula is in the shares s. Here z are the scores: take their softmax first.",
    right_for="a z that is already softmax's output",
)
def of_the_output(z):
    return np.diag(z) - np.outer(z, z)


@mistake(
    "softmax_jacobian",
    title="softmax itself in place of its derivatives",
    hint="These are the shares. How each of them changes with each score is an N × N table.",
    right_for="softmax(z)",
)
def softmax_itself(z):
    return softmax(z)


@mistake(
    "softmax_jacobian",
    title="a finite difference in place of the formula",
    hint="A difference over a step is only nearly the derivative. The exact one costs no more: s_i (δ_ij − s_j).",
    right_for="a quick test of a derivative, to six digits",
)
def differences(z):
    columns = [(softmax(z + step) - softmax(z - step)) / 2e-3 for step in 1e-3 * np.eye(len(z))]
    return np.stack(columns, axis=1)


@mistake(
    "softmax_jacobian",
    title="overflow for large scores",
    hint="The formula is right, and the softmax in it overflows above 709. Take the largest score out first.",
    right_for="scores below 700",
)
def jacobian_overflow(z):
    exps = np.exp(z)
    s = exps / np.sum(exps)
    return np.diag(s) - np.outer(s, s)


@mistake(
    "softmax_jacobian",
    title="the caller's array overwritten",
    hint="z -= … changes the array that you were given. Write z = z - …, which makes a new one.",
    right_for="an array of your own that nobody else uses",
)
def jacobian_in_place(z):
    z -= np.max(z)
    return softmax_jacobian(z)


# ---------------------------------------------------------------- argmax


def _first_largest(x):
    if len(x) == 0:
        raise ValueError("an empty vector has no largest entry")
    return int(np.flatnonzero(x == np.max(x))[0])


@mistake(
    "argmax",
    title="the largest value in place of its position",
    hint="max answers how large, argmax answers where. Return the index of that entry.",
    right_for="max(x)",
)
def value_of_it(x):
    return np.max(x)


@mistake(
    "argmax",
    title="the position of the smallest",
    hint="This finds the smallest entry. Turn the comparison round.",
    right_for="argmin(x)",
)
def smallest(x):
    return _first_largest(-x)


@mistake(
    "argmax",
    title="the position of the largest absolute value",
    hint="−7 is less than 5. Compare the entries themselves, with their signs.",
    right_for="argmax(abs(x))",
)
def absolute(x):
    return _first_largest(np.abs(x))


@mistake(
    "argmax",
    title="the last of equal entries",
    hint="With >= a later entry replaces an equal one. The first of equals is due: replace only what is smaller.",
    right_for="entries that all differ",
)
def last_of_ties(x):
    return len(x) - 1 - _first_largest(x[::-1])


@mistake(
    "argmax",
    title="positions counted from 1",
    hint="Python counts from 0: the first entry is x[0].",
    right_for="a language that counts from 1",
)
def from_one(x):
    return _first_largest(x) + 1


@mistake(
    "argmax",
    title="a search that starts from the value 0",
    hint="Where all entries are negative none is above 0, and the search finds nothing. Start from the first entry.",
    right_for="vectors with a positive entry",
)
def starts_from_zero(x):
    if len(x) == 0:
        raise ValueError("an empty vector has no largest entry")
    best, position = 0, 0
    for index, entry in enumerate(x):
        if entry > best:
            best, position = entry, index
    return position


@mistake(
    "argmax",
    title="a search that stops at the first fall",
    hint="An entry that is larger than its neighbours need not be the largest of all. Look at every entry.",
    right_for="a vector that rises and then falls",
)
def first_peak(x):
    if len(x) == 0:
        raise ValueError("an empty vector has no largest entry")
    position = 0
    while position + 1 < len(x) and x[position + 1] > x[position]:
        position += 1
    return position


@mistake(
    "argmax",
    title="each entry compared with its neighbour alone",
    hint="Compare each entry with the best so far, not with the entry before it.",
    right_for="the last rise of a vector",
)
def last_rise(x):
    if len(x) == 0:
        raise ValueError("an empty vector has no largest entry")
    position = 0
    for index in range(1, len(x)):
        if x[index] > x[index - 1]:
            position = index
    return position


@mistake(
    "argmax",
    title="a one-hot row in place of a position",
    hint="The row says where the largest is by a 1 at its place. Return the number of that place.",
    right_for="one_hot of the argmax",
)
def one_hot_row(x):
    return one_hot(np.array([_first_largest(x)]), len(x))[0]


@mistake(
    "argmax",
    title="every position of the largest, as an array",
    hint="One number is due, not an array: of all the positions where x equals its maximum take the first.",
    right_for="all positions of the maximum",
)
def all_of_ties(x):
    return np.flatnonzero(x == np.max(x))


@mistake(
    "argmax",
    title="every position of the largest, as np.where returns them",
    hint="np.where returns a tuple with an array for each axis. Take its first array, and of that the first entry.",
    right_for="an index for x[…]",
)
def where_tuple(x):
    return np.where(x == np.max(x))


@mistake(
    "argmax",
    title="a position that is a float",
    hint="A position has to index: x[1.0] is an error. Return an int.",
    right_for="a number that is not used as an index",
)
def float_position(x):
    return float(_first_largest(x))


@mistake(
    "argmax",
    title="fractions cut off before comparing",
    hint="int(x) makes 1.2 and 1.9 equal. Compare the entries as they are.",
    right_for="integers",
)
def truncated(x):
    return _first_largest(np.trunc(x))


@mistake(
    "argmax",
    title="nearly equal taken for equal",
    hint="np.isclose also matches what is only near the maximum. The maximum is one of the entries: compare with ==.",
    right_for="entries that are well apart",
)
def nearly(x):
    return int(np.flatnonzero(np.isclose(x, np.max(x)))[0])


@mistake(
    "argmax",
    title="the position in the sorted vector",
    hint="After sorting, positions are other positions. Find the largest where it stood at first.",
    right_for="a vector that is sorted already",
)
def position_in_sorted(x):
    if len(x) == 0:
        raise ValueError("an empty vector has no largest entry")
    return len(x) - 1


@mistake(
    "argmax",
    title="the caller's array sorted",
    hint="x.sort() changes the array that you were given. np.sort and sorted return a new one.",
    right_for="an array of your own that nobody else uses",
)
def sorts_in_place(x):
    before = x.copy()
    x.sort()
    return _first_largest(before)


@mistake(
    "argmax",
    title="0 for an empty vector",
    hint="0 would point at an entry that is not there. Test for an empty vector first, and raise a ValueError.",
    right_for="vectors with at least one entry",
)
def zero_for_empty(x):
    return _first_largest(x) if len(x) else 0


@mistake(
    "argmax",
    title="None for an empty vector",
    hint="Whoever calls you would use None as an index. Test for an empty vector first, and raise a ValueError.",
    right_for="vectors with at least one entry",
)
def none_for_empty(x):
    return _first_largest(x) if len(x) else None


@mistake(
    "argmax",
    title="−1 for an empty vector",
    hint="−1 is the index of the last entry. Test for an empty vector first, and raise a ValueError.",
    right_for="str.find, which says so in its documentation",
)
def minus_one_for_empty(x):
    return _first_largest(x) if len(x) else -1


@mistake(
    "argmax",
    title="an IndexError for an empty vector",
    hint="Taking the first entry of an empty vector raises an IndexError. Test first, and raise a ValueError.",
    right_for="vectors with at least one entry",
)
def index_error_for_empty(x):
    x[0]
    return _first_largest(x)


# ---------------------------------------------------------------- one_hot


@mistake(
    "one_hot",
    title="labels counted from 1",
    hint="Class 0 is the first column. Here every 1 stands one column too far to the left.",
    right_for="labels from 1 to num_classes",
)
def from_class_one(labels, num_classes):
    _refuse_labels(labels, num_classes)
    return np.eye(num_classes)[labels - 1]


@mistake(
    "one_hot",
    title="columns for labels and rows for classes",
    hint="The first axis is the batch: one row for each label. Yours is turned over.",
    right_for="the transpose",
)
def transposed(labels, num_classes):
    return one_hot(labels, num_classes).T


@mistake(
    "one_hot",
    title="one row for all labels",
    hint="Each label has a row of its own. Here all of them share one.",
    right_for="the set of classes that occur",
)
def one_row(labels, num_classes):
    _refuse_labels(labels, num_classes)
    row = np.zeros(num_classes)
    row[labels] = 1.0
    return row


@mistake(
    "one_hot",
    title="every label marked in every row",
    hint="encoded[:, labels] means all rows. Pair each row with its own label: the first index has to number the rows.",
    right_for="a single label",
)
def all_rows(labels, num_classes):
    _refuse_labels(labels, num_classes)
    encoded = np.zeros((len(labels), num_classes))
    encoded[:, labels] = 1.0
    return encoded


@mistake(
    "one_hot",
    title="as many columns as the labels that occur",
    hint="A class has its column though no label of this batch names it. The number of columns is num_classes.",
    right_for="a batch in which the last class occurs",
)
def columns_from_labels(labels, num_classes):
    _refuse_labels(labels, num_classes)
    return np.eye(int(np.max(labels)) + 1)[labels]


@mistake(
    "one_hot",
    title="the label in place of the 1",
    hint="The column says which class it is. What stands there is 1, whatever the label.",
    right_for="no encoding: class 0 would be a row of zeros",
)
def label_as_entry(labels, num_classes):
    return one_hot(labels, num_classes) * np.asarray(labels)[:, None]


@mistake(
    "one_hot",
    title="zeros and ones swapped",
    hint="One 1 in each row and zeros elsewhere, not the other way round.",
    right_for="a mask of the wrong classes",
)
def one_cold(labels, num_classes):
    return 1.0 - one_hot(labels, num_classes)


@mistake(
    "one_hot",
    title="ones up to the label",
    hint="A single 1 in each row. Ones in all the columns before it say that classes have an order.",
    right_for="the thermometer code of ordered classes",
)
def thermometer(labels, num_classes):
    _refuse_labels(labels, num_classes)
    return (np.arange(num_classes) <= np.asarray(labels)[:, None]).astype(float)


@mistake(
    "one_hot",
    title="rows that are lists",
    hint="The rows are right. Return them as one array: np.array(rows).",
    right_for="a function that may return lists",
)
def lists(labels, num_classes):
    return one_hot(labels, num_classes).tolist()


@mistake(
    "one_hot",
    title="a row of zeros for a label that does not exist",
    hint="A row without a 1 is no distribution, and hides a wrong label. Test the labels, and raise a ValueError.",
    right_for="labels that all exist",
)
def zeros_for_unknown(labels, num_classes):
    return (np.asarray(labels)[:, None] == np.arange(num_classes)).astype(float)


@mistake(
    "one_hot",
    title="labels clipped into the range",
    hint="A label outside the range is a mistake of the caller's. Clipping hides it: raise a ValueError.",
    right_for="labels that all exist",
)
def clipped_labels(labels, num_classes):
    return np.eye(num_classes)[np.clip(labels, 0, num_classes - 1)]


@mistake(
    "one_hot",
    title="a negative label that counts from the end",
    hint="NumPy takes −1 as an index for the last column. Refuse labels below 0 yourself, with a ValueError.",
    right_for="labels of 0 and above",
)
def negative_label(labels, num_classes):
    if np.any(np.asarray(labels) >= num_classes):
        raise ValueError("label too large")
    return np.eye(num_classes)[labels]


@mistake(
    "one_hot",
    title="no test for labels that are too large",
    hint="Negative labels are refused. A label of num_classes or more must raise a ValueError too.",
    right_for="labels below num_classes",
)
def large_label(labels, num_classes):
    if np.any(np.asarray(labels) < 0):
        raise ValueError("label below 0")
    return np.eye(num_classes)[labels]


@mistake(
    "one_hot",
    title="the number of classes allowed as a label",
    hint="With three classes the largest label is 2. Compare with >=, not with >.",
    right_for="labels from 0 to num_classes",
)
def off_by_one(labels, num_classes):
    if np.any((labels < 0) | (labels > num_classes)):
        raise ValueError("label out of range")
    return np.eye(num_classes)[labels]


@mistake(
    "one_hot",
    title="an IndexError for a label that does not exist",
    hint="NumPy's IndexError is for large labels only; some negative ones slip through. Test both ends yourself.",
    right_for="labels that all exist",
)
def index_error(labels, num_classes):
    return np.eye(num_classes)[labels]


def _refuse_labels(labels, num_classes):
    if np.any((np.asarray(labels) < 0) | (np.asarray(labels) >= num_classes)):
        raise ValueError("a label is out of range")
