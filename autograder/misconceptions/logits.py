"""Known mistakes in the logits notebook."""

import numpy as np

from autograder.misconceptions import mistake
from solutions import (
    binary_cross_entropy_from_logits,
    cross_entropy_from_logits,
    cross_entropy_from_logits_grad,
    log_softmax,
    one_hot,
    predict_proba,
    relu,
    sigmoid,
    softmax,
)


def picked(table, labels):
    """The entry of each row at its label."""
    return table[np.arange(len(labels)), labels]


# ---------------------------------------------------------------- compute_logits


@mistake(
    "compute_logits",
    title="probabilities in place of logits",
    hint="Logits are the raw scores: they may be negative and sum to anything. Softmax comes later.",
    right_for="the class probabilities that softmax makes from the logits",
)
def squashed_by_softmax(x, W, b):
    return softmax(x @ W + b)


@mistake(
    "compute_logits",
    title="sigmoid applied to the scores",
    hint="Logits are what a sigmoid would be applied to. Leave them as they are, below 0 and above 1.",
    right_for="independent probabilities, one a class",
)
def squashed_by_sigmoid(x, W, b):
    return sigmoid(x @ W + b)


@mistake(
    "compute_logits",
    title="ReLU applied to the scores",
    hint="The last layer of a classifier has no activation: a score below 0 stays below 0.",
    right_for="a hidden layer",
)
def hidden_layer(x, W, b):
    return relu(x @ W + b)


@mistake(
    "compute_logits",
    title="the bias left out",
    hint="With x = 0 the scores must come out as b. What does yours return there?",
    right_for="a layer whose bias is 0",
)
def without_bias(x, W, b):
    return x @ W


@mistake(
    "compute_logits",
    title="the bias subtracted",
    hint="A larger bias must raise the score of its class.",
    right_for="a threshold b that the weighted sum must exceed",
)
def bias_subtracted(x, W, b):
    return x @ W - b


@mistake(
    "compute_logits",
    title="the bias added before the weights",
    hint="The bias belongs to the classes, not to the features: weigh first, then add.",
    right_for="features shifted by b",
)
def bias_first(x, W, b):
    return (x + b) @ W


@mistake(
    "compute_logits",
    title="the bias laid along the samples",
    hint="b has one number a class, so it is added to every row, and its numbers run along the columns.",
    right_for="a bias that belongs to the samples",
)
def bias_as_column(x, W, b):
    return x @ W + b[:, None]


@mistake(
    "compute_logits",
    title="one bias for all classes",
    hint="Each class has a bias of its own: the first number of b belongs to the first column, and so on.",
    right_for="a single shared bias, which no softmax would notice",
)
def bias_summed(x, W, b):
    return x @ W + np.sum(b)


@mistake(
    "compute_logits",
    title="W turned on its side",
    hint="W already has a row a feature and a column a class, which is what x W needs. Some libraries store it the "
    "other way.",
    right_for="weights of shape (C, D), as PyTorch's Linear keeps them",
)
def transposed(x, W, b):
    return x @ W.T + b


@mistake(
    "compute_logits",
    title="x and W swapped",
    hint="Write the shapes under the product: (N, D) times (D, C) is (N, C). The other order does not fit.",
    right_for="samples in columns and weights of shape (C, D)",
)
def swapped(x, W, b):
    return W @ x + b


@mistake(
    "compute_logits",
    title="a product element by element",
    hint="A score is a sum of products over all features. The star multiplies entry by entry and sums nothing; a "
    "matrix product does.",
    right_for="a gate, which scales each feature by itself",
)
def elementwise(x, W, b):
    return x * W + b


@mistake(
    "compute_logits",
    title="a row for each class",
    hint="The result has a row for each sample and a column for each class: (N, C).",
    right_for="a library that keeps samples in columns",
)
def classes_in_rows(x, W, b):
    return (x @ W + b).T


@mistake(
    "compute_logits",
    title="the samples added together",
    hint="Each sample has its own scores. A sum runs over the features, never over the samples.",
    right_for="the scores of the whole batch at once",
)
def batch_summed(x, W, b):
    return np.sum(x @ W + b, axis=0)


@mistake(
    "compute_logits",
    title="the first sample only",
    hint="x holds N samples, one a row. Every one of them is due a row of scores.",
    right_for="a batch of one, as a vector",
)
def first_sample(x, W, b):
    return x[0] @ W + b


@mistake(
    "compute_logits",
    title="axes of length 1 squeezed away",
    hint="One sample is a batch of one, and one class is one column: keep both axes, (N, C).",
    right_for="batches of two samples or more and two classes or more",
)
def squeezed(x, W, b):
    return np.squeeze(x @ W + b)


@mistake(
    "compute_logits",
    title="scores cut to whole numbers",
    hint="An array made after the pattern of an integer x holds integers, and cuts off what is put into it.",
    right_for="an x of floats",
)
def truncated(x, W, b):
    scores = np.zeros((len(x), len(b)), dtype=x.dtype)
    scores[...] = x @ W + b
    return scores


@mistake(
    "compute_logits",
    title="the scores written over the samples",
    hint="x still belongs to the caller. Put the scores into an array of your own, of shape (N, C).",
    right_for="a buffer that nobody else uses, where D equals C",
)
def over_the_samples(x, W, b):
    for i in range(len(x)):
        x[i] = x[i] @ W + b
    return x


# ---------------------------------------------------------------- logit


@mistake(
    "logit",
    title="sigmoid in place of logit",
    hint="Sigmoid turns a logit into a probability. Here the probability is given and the logit is due: the way back.",
    right_for="sigmoid(p), if p were a logit",
)
def sigmoid_instead(p):
    return sigmoid(p)


@mistake(
    "logit",
    title="the odds without their logarithm",
    hint="p / (1 − p) is the odds, which are never negative. The logit is their logarithm.",
    right_for="the odds of p",
)
def odds(p):
    with np.errstate(divide="ignore"):
        return np.divide(p, 1 - np.asarray(p))


@mistake(
    "logit",
    title="the logarithm of p alone",
    hint="log p is never above 0. What is logged is the odds, p against 1 − p.",
    right_for="the log-probability, and with a minus sign the surprise",
)
def log_probability(p):
    with np.errstate(divide="ignore"):
        return np.log(p)


@mistake(
    "logit",
    title="the surprise −log p",
    hint="A probability above ½ has a positive logit and one below a negative one. −log p is never negative.",
    right_for="the loss of an event that had probability p",
)
def surprise(p):
    with np.errstate(divide="ignore"):
        return -np.log(p)


@mistake(
    "logit",
    title="the fraction upside down",
    hint="The logit grows with p: p belongs above the line, 1 − p below it.",
    right_for="logit(1 − p)",
)
def upside_down(p):
    p = np.asarray(p)
    with np.errstate(divide="ignore"):
        return np.log((1 - p) / p)


@mistake(
    "logit",
    title="the logarithm to base 10",
    hint="Logarithms are natural in this course: np.log, not np.log10.",
    right_for="log-odds in powers of ten",
)
def base_ten(p):
    p = np.asarray(p)
    with np.errstate(divide="ignore"):
        return np.log10(p / (1 - p))


@mistake(
    "logit",
    title="the logarithm to base 2",
    hint="Logarithms are natural in this course: np.log, not np.log2.",
    right_for="log-odds in bits",
)
def base_two(p):
    p = np.asarray(p)
    with np.errstate(divide="ignore"):
        return np.log2(p / (1 - p))


@mistake(
    "logit",
    title="a logarithm divided by 1 − p",
    hint="The whole fraction belongs under the logarithm: divide first, then take the logarithm.",
    right_for="log(p) / (1 − p)",
)
def bracket(p):
    p = np.asarray(p)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.log(p) / (1 - p)


@mistake(
    "logit",
    title="a quotient of logarithms",
    hint="The logarithm of a quotient is a difference of logarithms, not their quotient.",
    right_for="the logarithm of p to the base 1 − p",
)
def quotient_of_logs(p):
    p = np.asarray(p)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.log(p) / np.log(1 - p)


@mistake(
    "logit",
    title="a sum of logarithms",
    hint="log(p / (1 − p)) is a difference: log p − log(1 − p). A sum of logarithms belongs to a product.",
    right_for="log(p (1 − p))",
)
def sum_of_logs(p):
    p = np.asarray(p)
    with np.errstate(divide="ignore"):
        return np.log(p) + np.log(1 - p)


@mistake(
    "logit",
    title="a warning left standing at 0 and 1",
    hint="The values are right. The division by 0 and the log of 0 are meant, so tell NumPy to keep quiet "
    "about these two, there and only there.",
    right_for="probabilities strictly between 0 and 1",
)
def warns(p):
    p = np.asarray(p)
    return np.log(p / (1 - p))


@mistake(
    "logit",
    title="a warning at 1 alone",
    hint="The logarithm of 0 is quiet by now, but at 1 the odds p / (1 − p) are divided by 0 before that.",
    right_for="probabilities below 1",
)
def warns_at_one(p):
    ratio = np.asarray(p) / (1 - np.asarray(p))
    with np.errstate(divide="ignore"):
        return np.log(ratio)


@mistake(
    "logit",
    title="p kept 1e-12 away from 0 and 1",
    hint="Nudging p makes the ends finite, but the logits of 0 and 1 are −∞ and +∞.",
    right_for="a loss that must stay finite, at the price of being wrong there",
)
def clipped_wide(p):
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return np.log(p / (1 - p))


@mistake(
    "logit",
    title="p kept 1e-15 away from 0 and 1",
    hint="Nudging p makes the ends finite, but the logits of 0 and 1 are −∞ and +∞.",
    right_for="a loss that must stay finite, at the price of being wrong there",
)
def clipped_narrow(p):
    p = np.clip(p, 1e-15, 1 - 1e-15)
    return np.log(p / (1 - p))


@mistake(
    "logit",
    title="the infinities replaced by large numbers",
    hint="np.nan_to_num puts the largest float in place of ∞. Here ∞ is the right value.",
    right_for="a file format that knows no ∞",
)
def largest_float(p):
    p = np.asarray(p)
    with np.errstate(divide="ignore"):
        return np.nan_to_num(np.log(p / (1 - p)))


@mistake(
    "logit",
    title="an error raised at 0 and 1",
    hint="0 and 1 are probabilities like others. Their logits are −∞ and +∞, and are to be returned.",
    right_for="a logit defined on the open interval only",
)
def raises_at_the_ends(p):
    p = np.asarray(p)
    if np.any((p <= 0) | (p >= 1)):
        raise ValueError("p must be between 0 and 1")
    return np.log(p / (1 - p))


@mistake(
    "logit",
    title="an if or math.log that only a lone number survives",
    hint="An array has no single truth value and math.log takes one number. NumPy's functions work element by element.",
    right_for="a lone number",
)
def one_number_only(p):
    if p == 0:
        return -np.inf
    if p == 1:
        return np.inf
    return np.log(p / (1 - p))


@mistake(
    "logit",
    title="the caller's probabilities overwritten",
    hint="Assigning into p changes the array that you were given. Work on a copy, or choose element by element "
    "into a new one.",
    right_for="a buffer of your own that nobody else uses",
)
def in_place(p):
    if np.ndim(p) == 0:
        return one_number_only(p)
    with np.errstate(divide="ignore"):
        p /= 1 - p
        return np.log(p)


# ---------------------------------------------------------------- predict_proba


@mistake(
    "predict_proba",
    title="percentages in place of probabilities",
    hint="70 % is the probability 0.7. Each row must sum to 1, not to 100.",
    right_for="a table for people to read",
)
def percentages(logits):
    return 100 * softmax(logits)


@mistake(
    "predict_proba",
    title="a one-hot decision in place of probabilities",
    hint="A row of one 1 and zeros is a decision, and keeps nothing of how close the others were. Softmax keeps it.",
    right_for="one_hot(predict(logits), C)",
)
def decided(logits):
    return one_hot(np.argmax(logits, axis=1), logits.shape[1])


@mistake(
    "predict_proba",
    title="a sigmoid for each class",
    hint="Sigmoid looks at one score at a time, so the row does not sum to 1. Softmax weighs the classes against "
    "each other.",
    right_for="labels that do not exclude each other",
)
def sigmoids(logits):
    return sigmoid(logits)


@mistake(
    "predict_proba",
    title="logits divided by their sum",
    hint="Logits may be negative and may sum to 0. Make them positive first, by e^z, and then divide.",
    right_for="counts or other scores that are never negative",
)
def proportions(logits):
    with np.errstate(divide="ignore", invalid="ignore"):
        return logits / logits.sum(axis=1, keepdims=True)


@mistake(
    "predict_proba",
    title="e^z not yet divided by its sum",
    hint="e^z makes the scores positive. To sum to 1, each row must still be divided by its sum.",
    right_for="unnormalised probabilities",
)
def unnormalised(logits):
    return np.exp(logits)


@mistake(
    "predict_proba",
    title="log-probabilities in place of probabilities",
    hint="These numbers are never positive: they are the logarithms of the probabilities.",
    right_for="log_softmax(logits)",
)
def logarithms(logits):
    return log_softmax(logits)


@mistake(
    "predict_proba",
    title="softmax down the columns",
    hint="Each row is one sample and must sum to 1. Going down a column compares different samples with each other.",
    right_for="samples in columns: axis 0",
)
def down_the_batch(logits):
    return softmax(logits, axis=0)


@mistake(
    "predict_proba",
    title="one sum for the whole batch",
    hint="Every row must sum to 1 by itself. A sum without an axis runs over all samples.",
    right_for="one distribution over all the entries",
)
def whole_batch(logits):
    e = np.exp(logits - logits.max())
    return e / e.sum()


@mistake(
    "predict_proba",
    title="the sums of the rows laid along the columns",
    hint="A sum over axis 1 has shape (N,), and dividing (N, C) by it takes it for a row. Keep the axis, so that "
    "it is a column.",
    right_for="a single vector",
)
def no_keepdims(logits):
    e = np.exp(logits)
    return e / e.sum(axis=1)


@mistake(
    "predict_proba",
    title="base 2 in place of e",
    hint="Softmax raises e to the power of each logit, not 2.",
    right_for="softmax at temperature 1 / log 2",
)
def base_two_powers(logits):
    return softmax(logits * np.log(2))


@mistake(
    "predict_proba",
    title="logits divided by the largest instead of shifted by it",
    hint="Dividing changes the ratios of the exponentials. Subtracting the same number from the whole row does not.",
    right_for="softmax at a temperature that differs from row to row",
)
def scaled_by_maximum(logits):
    with np.errstate(divide="ignore", invalid="ignore"):
        e = np.exp(logits / logits.max(axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)


@mistake(
    "predict_proba",
    title="probabilities rounded",
    hint="Rounding is for printing. A rounded row need not even sum to 1.",
    right_for="a table for people to read",
)
def rounded(logits):
    return np.round(softmax(logits), 4)


@mistake(
    "predict_proba",
    title="one maximum for the whole batch",
    hint="A row far below the batch's largest logit underflows to 0 / 0. Each row needs a shift of its own.",
    right_for="rows within 700 of each other",
)
def global_maximum(logits):
    e = np.exp(logits - np.max(logits))
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "predict_proba",
    title="e^z overflowing",
    hint="e^z is infinite above 709, and ∞ / ∞ is nan. Only differences within a row matter: shift each row first.",
    right_for="logits below 700",
)
def overflowing(logits):
    e = np.exp(logits)
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "predict_proba",
    title="large logits cut off",
    hint="Cut at a limit, 1000 and 998 become the same. Shift the row instead: the differences survive.",
    right_for="logits below the limit",
)
def cut_off(logits):
    e = np.exp(np.clip(logits, -500, 500))
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "predict_proba",
    title="the caller's logits shifted in place",
    hint="logits −= … changes the array that you were given. Give the shifted logits a name of their own.",
    right_for="a buffer of your own that nobody else uses",
)
def shifted_in_place(logits):
    logits -= logits.max(axis=1, keepdims=True)
    e = np.exp(logits)
    return e / e.sum(axis=1, keepdims=True)


# ---------------------------------------------------------------- predict


@mistake(
    "predict",
    title="a one-hot row in place of the index",
    hint="0 1 0 0 says which class by where the 1 stands. Here the place itself is due: one integer a sample.",
    right_for="one_hot(predict(logits), C)",
)
def one_hot_rows(logits):
    return one_hot(np.argmax(logits, axis=1), logits.shape[1])


@mistake(
    "predict",
    title="the largest logit in place of its index",
    hint="The question is where the largest logit stands, not how large it is.",
    right_for="the highest score of each row",
)
def largest_value(logits):
    return np.max(logits, axis=1)


@mistake(
    "predict",
    title="probabilities in place of a decision",
    hint="predict decides: one class index a sample. Probabilities are predict_proba's business.",
    right_for="predict_proba(logits)",
)
def probabilities(logits):
    return predict_proba(logits)


@mistake(
    "predict",
    title="a decision for each column",
    hint="Each row is a sample. Going down a column asks which sample scored highest in that class.",
    right_for="samples in columns: axis 0",
)
def each_column(logits):
    return np.argmax(logits, axis=0)


@mistake(
    "predict",
    title="one index for the whole batch",
    hint="Without an axis the index counts through all the entries. Every row is due an index of its own.",
    right_for="a single vector",
)
def flat_index(logits):
    return np.argmax(logits)


@mistake(
    "predict",
    title="the smallest logit's class",
    hint="The model prefers the class with the largest logit. Mind which end of the order you take.",
    right_for="the class that the model thinks least likely",
)
def smallest(logits):
    return np.argmin(logits, axis=1)


@mistake(
    "predict",
    title="the logit furthest from 0",
    hint="−5 is a very low score, not a high one: compare the logits with their signs.",
    right_for="argmax of |z|",
)
def furthest(logits):
    return np.argmax(np.abs(logits), axis=1)


@mistake(
    "predict",
    title="classes counted from 1",
    hint="The first class is class 0, as in the labels and in NumPy's indices.",
    right_for="a table for people to read",
)
def from_one(logits):
    return np.argmax(logits, axis=1) + 1


@mistake(
    "predict",
    title="each logit compared with 0",
    hint="A row of three logits may have two above 0, or none. The class is where the largest of the row stands.",
    right_for="labels that do not exclude each other",
)
def above_zero(logits):
    return (logits > 0).astype(int)


@mistake(
    "predict",
    title="class 1 where its logit is above 0",
    hint="One logit against 0 is the rule for a single log-odds. With a logit for each class they are compared "
    "with each other.",
    right_for="two classes described by one log-odds",
)
def second_above_zero(logits):
    return (logits[:, -1] > 0).astype(int)


@mistake(
    "predict",
    title="a class only where its probability is above one half",
    hint="With three classes or more the best may have a probability of 0.4. The largest wins, however small it is.",
    right_for="two classes",
)
def above_one_half(logits):
    return np.argmax(softmax(logits) > 0.5, axis=1)


@mistake(
    "predict",
    title="a search for the largest that starts at 0",
    hint="Where all logits are negative none is above 0, and the search never leaves its start. Start at a logit.",
    right_for="rows with a positive logit",
)
def starts_at_zero(logits):
    return np.argmax(np.maximum(logits, 0), axis=1)


@mistake(
    "predict",
    title="a column of indices",
    hint="The result has a single axis: shape (N,), not (N, 1).",
    right_for="an index for np.take_along_axis",
)
def column(logits):
    return np.argmax(logits, axis=1).reshape(-1, 1)


@mistake(
    "predict",
    title="indices as floats",
    hint="1.0 cannot be used as an index. Return integers.",
    right_for="an average over predictions",
)
def floats(logits):
    return np.argmax(logits, axis=1).astype(float)


@mistake(
    "predict",
    title="a list in place of an array",
    hint="The indices are right. Turn the list into an array before you return it.",
    right_for="plain Python",
)
def as_list(logits):
    return [int(np.argmax(row)) for row in logits]


@mistake(
    "predict",
    title="the whole ranking",
    hint="Sorting ranks all classes. Only the index of the best one is due.",
    right_for="a list of suggestions, worst first",
)
def ranking(logits):
    return np.argsort(logits, axis=1)


@mistake(
    "predict",
    title="logits cut to whole numbers first",
    hint="0.25 and 0.75 both become 0. Compare the logits as they are.",
    right_for="integer scores",
)
def whole_numbers(logits):
    return np.argmax(logits.astype(int), axis=1)


@mistake(
    "predict",
    title="logits or probabilities rounded first",
    hint="After rounding two classes may be equal, and the first of them wins by its place. Compare unrounded numbers.",
    right_for="scores that are further apart than the rounding",
)
def rounded_first(logits):
    return np.argmax(np.round(logits, 2), axis=1)


@mistake(
    "predict",
    title="a sigmoid before the comparison",
    hint="Above 37 every sigmoid is 1 to the last digit, so 50 and 60 look equal. The logits need nothing done to "
    "them.",
    right_for="logits below 37",
)
def saturated(logits):
    return np.argmax(sigmoid(logits), axis=1)


@mistake(
    "predict",
    title="a lone number for a batch of one",
    hint="A batch of one sample still gets an array, of shape (1,).",
    right_for="batches of two samples or more",
)
def squeezed_batch(logits):
    return np.squeeze(np.argmax(logits, axis=1))


@mistake(
    "predict",
    title="the caller's logits changed",
    hint="To decide, nothing needs to be written. Operators such as −= and methods such as sort change the "
    "caller's array.",
    right_for="a buffer of your own that nobody else uses",
)
def changed(logits):
    logits -= logits.max(axis=1, keepdims=True)
    return np.argmax(logits, axis=1)


# ---------------------------------------------------------------- cross_entropy_from_logits


@mistake(
    "cross_entropy_from_logits",
    title="softmax taken twice",
    hint="What the loss takes is logits. Do not feed probabilities to a function, or a line, that applies softmax "
    "once more.",
    right_for="logits that happen to be probabilities",
)
def twice(labels, logits):
    return cross_entropy_from_logits(labels, softmax(logits))


@mistake(
    "cross_entropy_from_logits",
    title="logits taken for probabilities",
    hint="A logit may be negative, and then it has no logarithm. Logits become probabilities by softmax first.",
    right_for="cross-entropy from probabilities",
)
def as_probabilities(labels, logits):
    with np.errstate(divide="ignore", invalid="ignore"):
        return -np.mean(np.log(picked(logits, labels)))


@mistake(
    "cross_entropy_from_logits",
    title="logits taken for log-probabilities",
    hint="A logit is a log-probability only up to a shift of the row: the logarithm of the sum of e^z is still "
    "missing.",
    right_for="rows from log_softmax",
)
def as_log_probabilities(labels, logits):
    return -np.mean(picked(logits, labels))


@mistake(
    "cross_entropy_from_logits",
    title="the sum in place of the mean",
    hint="Twice as many samples must not mean twice the loss: divide by the number of samples.",
    right_for="the total loss of the batch",
)
def total(labels, logits):
    return cross_entropy_from_logits(labels, logits) * len(labels)


@mistake(
    "cross_entropy_from_logits",
    title="a mean over every logit",
    hint="One number a sample goes into the mean, so divide by N. Zeros at the other classes must not be counted.",
    right_for="the loss divided once more by the number of classes",
)
def over_every_logit(labels, logits):
    return cross_entropy_from_logits(labels, logits) / logits.shape[1]


@mistake(
    "cross_entropy_from_logits",
    title="the losses not yet averaged",
    hint="There is one number a sample, and their mean is due.",
    right_for="a loss that keeps the samples apart, reduction='none' in PyTorch",
)
def each_sample(labels, logits):
    return -picked(log_softmax(logits), labels)


@mistake(
    "cross_entropy_from_logits",
    title="the minus sign lost",
    hint="The logarithm of a probability is never positive, and a loss is never negative.",
    right_for="the mean log-likelihood",
)
def log_likelihood(labels, logits):
    return -cross_entropy_from_logits(labels, logits)


@mistake(
    "cross_entropy_from_logits",
    title="the loss in bits",
    hint="Logarithms are natural in this course: np.log, not np.log2.",
    right_for="the loss in bits",
)
def bits(labels, logits):
    return cross_entropy_from_logits(labels, logits) / np.log(2)


@mistake(
    "cross_entropy_from_logits",
    title="1 − p in place of −log p",
    hint="1 − p is never above 1, however wrong the model. The surprise −log p has no bound.",
    right_for="the expected share of mistakes",
)
def expected_error(labels, logits):
    return np.mean(1 - picked(softmax(logits), labels))


@mistake(
    "cross_entropy_from_logits",
    title="the predicted class in place of the label",
    hint="The loss asks for the probability of the true class, even where another has the largest logit.",
    right_for="labels that are all predicted",
)
def of_the_largest(labels, logits):
    return cross_entropy_from_logits(np.argmax(logits, axis=1), logits)


@mistake(
    "cross_entropy_from_logits",
    title="every label looked up in every row",
    hint="A slice and a list of labels picks those columns in all rows. Pair each row with its own label.",
    right_for="a batch of one",
)
def every_label_in_every_row(labels, logits):
    return -np.mean(log_softmax(logits)[:, labels])


@mistake(
    "cross_entropy_from_logits",
    title="labels used as row numbers",
    hint="A single index picks rows. A label says which column to look at in its own row.",
    right_for="a lookup of samples",
)
def labels_as_rows(labels, logits):
    return -np.mean(log_softmax(logits)[labels])


@mistake(
    "cross_entropy_from_logits",
    title="labels counted from 1",
    hint="Labels run from 0 to C − 1, as NumPy's indices do: nothing is to be taken off.",
    right_for="labels from 1 to C",
)
def labels_from_one(labels, logits):
    return -np.mean(picked(log_softmax(logits), labels - 1))


@mistake(
    "cross_entropy_from_logits",
    title="softmax down the columns",
    hint="The classes of one sample stand in a row: softmax runs along axis 1.",
    right_for="samples in columns",
)
def columns(labels, logits):
    return -np.mean(picked(log_softmax(logits, axis=0), labels))


@mistake(
    "cross_entropy_from_logits",
    title="a sigmoid in place of softmax",
    hint="The probability of the true class depends on all logits of its row, not on its own alone.",
    right_for="labels that do not exclude each other, counting the true class only",
)
def by_sigmoid(labels, logits):
    return binary_cross_entropy_from_logits(np.ones(len(labels)), picked(logits, labels))


@mistake(
    "cross_entropy_from_logits",
    title="a binary cross-entropy for each class",
    hint="The classes exclude each other: one softmax over the row, not a sigmoid for each class.",
    right_for="labels that do not exclude each other",
)
def binary_each(labels, logits):
    return binary_cross_entropy_from_logits(one_hot(labels, logits.shape[1]), logits)


@mistake(
    "cross_entropy_from_logits",
    title="one maximum for the whole batch",
    hint="A row far below the batch's largest logit underflows to log 0. Each row needs a shift of its own.",
    right_for="rows within 700 of each other",
)
def batch_maximum(labels, logits):
    shifted = logits - np.max(logits)
    return np.mean(np.log(np.sum(np.exp(shifted), axis=1)) - picked(shifted, labels))


@mistake(
    "cross_entropy_from_logits",
    title="the logarithm of a probability that is 0",
    hint="A probability below 1e-324 is 0 to a float, and its logarithm is gone. Simplify log(e^z / Σ e^z) on "
    "paper first.",
    right_for="true classes with a probability above 1e-300",
)
def log_of_zero(labels, logits):
    return -np.mean(np.log(picked(softmax(logits), labels)))


@mistake(
    "cross_entropy_from_logits",
    title="e^z overflowing",
    hint="e^z is infinite above 709. Softmax does not change when a whole row is shifted, so shift each row first.",
    right_for="logits below 700",
)
def loss_overflow(labels, logits):
    e = np.exp(logits)
    return -np.mean(np.log(picked(e / e.sum(axis=1, keepdims=True), labels)))


@mistake(
    "cross_entropy_from_logits",
    title="the sum inside the logarithm overflowing",
    hint="log Σ e^z − z is the right idea, but e^z is infinite above 709. Take the row's largest logit out of the "
    "sum first.",
    right_for="logits below 700",
)
def log_sum_overflow(labels, logits):
    return np.mean(np.log(np.sum(np.exp(logits), axis=1)) - picked(logits, labels))


@mistake(
    "cross_entropy_from_logits",
    title="probabilities kept above 1e-12",
    hint="The floor hides the warning and the loss with it: 1000 becomes 27.6, with a slope of 0. Never form the "
    "probability at all.",
    right_for="true classes with a probability above 1e-12",
)
def floor_wide(labels, logits):
    return -np.mean(np.log(np.clip(picked(softmax(logits), labels), 1e-12, 1)))


@mistake(
    "cross_entropy_from_logits",
    title="probabilities kept above 1e-15",
    hint="The floor hides the warning and the loss with it: 1000 becomes 34.5, with a slope of 0. Never form the "
    "probability at all.",
    right_for="true classes with a probability above 1e-15",
)
def floor_narrow(labels, logits):
    return -np.mean(np.log(np.clip(picked(softmax(logits), labels), 1e-15, 1)))


@mistake(
    "cross_entropy_from_logits",
    title="a little added inside the logarithm",
    hint="Adding 1e-9 changes every loss a little and a large one a lot: 1000 becomes 20.7. Never form the "
    "probability at all.",
    right_for="a rough loss that must stay finite",
)
def little_added(labels, logits):
    return -np.mean(np.log(picked(softmax(logits), labels) + 1e-9))


@mistake(
    "cross_entropy_from_logits",
    title="the caller's logits shifted in place",
    hint="logits −= … changes the array that you were given. Give the shifted logits a name of their own.",
    right_for="a buffer of your own that nobody else uses",
)
def loss_in_place(labels, logits):
    logits -= logits.max(axis=1, keepdims=True)
    return np.mean(np.log(np.sum(np.exp(logits), axis=1)) - picked(logits, labels))


# ---------------------------------------------------------------- cross_entropy_from_logits_grad


@mistake(
    "cross_entropy_from_logits_grad",
    title="the factor 1/N left out",
    hint="The loss is a mean over N samples, so each sample moves it by only 1/N as much.",
    right_for="the gradient of the summed loss",
)
def not_averaged(labels, logits):
    return softmax(logits) - one_hot(labels, logits.shape[1])


@mistake(
    "cross_entropy_from_logits_grad",
    title="the number of classes in place of the number of samples",
    hint="The mean runs over the samples: divide by the number of rows, not of columns.",
    right_for="as many samples as classes",
)
def over_classes(labels, logits):
    return not_averaged(labels, logits) / logits.shape[1]


@mistake(
    "cross_entropy_from_logits_grad",
    title="a division by every logit",
    hint="The mean runs over the N samples, not over all N · C entries.",
    right_for="the loss divided once more by the number of classes",
)
def over_all(labels, logits):
    return not_averaged(labels, logits) / logits.size


@mistake(
    "cross_entropy_from_logits_grad",
    title="the sign of the gradient reversed",
    hint="Raising the true class's logit lowers the loss, so the gradient is negative there: softmax minus one-hot.",
    right_for="the direction in which to step",
)
def downhill(labels, logits):
    return -not_averaged(labels, logits) / len(labels)


@mistake(
    "cross_entropy_from_logits_grad",
    title="softmax without the one-hot taken off",
    hint="At the true class 1 is taken off. As it stands the gradient does not know the labels, and its rows do "
    "not sum to 0.",
    right_for="the gradient of the log-sum-exp alone",
)
def softmax_only(labels, logits):
    return softmax(logits) / len(labels)


@mistake(
    "cross_entropy_from_logits_grad",
    title="the decision in place of the probabilities",
    hint="Argmax has no useful slope. The gradient is made of the probabilities, so that a narrow win still "
    "teaches something.",
    right_for="the perceptron's update",
)
def perceptron(labels, logits):
    classes = logits.shape[1]
    return (one_hot(np.argmax(logits, axis=1), classes) - one_hot(labels, classes)) / len(labels)


@mistake(
    "cross_entropy_from_logits_grad",
    title="the gradient with respect to the probabilities",
    hint="−1/p at the true class is the slope against the probability. The chain rule through softmax is still to "
    "come.",
    right_for="the gradient of −log p with respect to p",
)
def against_probabilities(labels, logits):
    with np.errstate(divide="ignore", invalid="ignore"):
        return -one_hot(labels, logits.shape[1]) / softmax(logits) / len(labels)


@mistake(
    "cross_entropy_from_logits_grad",
    title="the true class alone",
    hint="The other logits sit in the sum below the line, so they have a slope too: their probability.",
    right_for="the diagonal part of the chain rule",
)
def true_class_only(labels, logits):
    hot = one_hot(labels, logits.shape[1])
    return hot * (softmax(logits) - 1) / len(labels)


@mistake(
    "cross_entropy_from_logits_grad",
    title="the labels' columns changed in every row",
    hint="A slice and a list of labels changes those columns in all rows. Pair each row with its own label.",
    right_for="a batch of one",
)
def every_row(labels, logits):
    grad = softmax(logits)
    grad[:, labels] -= 1
    return grad / len(labels)


@mistake(
    "cross_entropy_from_logits_grad",
    title="labels used as row numbers",
    hint="A single index picks whole rows. A label says which column of its own row is meant.",
    right_for="a lookup of samples",
)
def whole_rows(labels, logits):
    grad = softmax(logits)
    grad[labels] -= 1
    return grad / len(labels)


@mistake(
    "cross_entropy_from_logits_grad",
    title="softmax times one minus softmax",
    hint="s(1 − s) is the diagonal of softmax's Jacobian. Multiplied by the loss's own slope and summed, it "
    "becomes simpler.",
    right_for="the slope of a probability against its own logit",
)
def diagonal(labels, logits):
    s = softmax(logits)
    return s * (1 - s) / len(labels)


@mistake(
    "cross_entropy_from_logits_grad",
    title="logits in place of probabilities",
    hint="What is compared with the one-hot row is the probabilities: softmax first.",
    right_for="the gradient of half the squared error on the logits",
)
def raw_scores(labels, logits):
    return (logits - one_hot(labels, logits.shape[1])) / len(labels)


@mistake(
    "cross_entropy_from_logits_grad",
    title="a sigmoid in place of softmax",
    hint="With one label a sample the classes share one softmax, so each row of the gradient sums to 0.",
    right_for="labels that do not exclude each other",
)
def sigmoid_scores(labels, logits):
    return (sigmoid(logits) - one_hot(labels, logits.shape[1])) / len(labels)


@mistake(
    "cross_entropy_from_logits_grad",
    title="softmax down the columns",
    hint="The classes of one sample stand in a row: softmax runs along axis 1.",
    right_for="samples in columns",
)
def column_scores(labels, logits):
    return (softmax(logits, axis=0) - one_hot(labels, logits.shape[1])) / len(labels)


@mistake(
    "cross_entropy_from_logits_grad",
    title="the rows averaged away",
    hint="Every logit has a slope of its own: the result has the shape of the logits, (N, C).",
    right_for="the gradient with respect to the bias",
)
def bias_gradient(labels, logits):
    return np.mean(not_averaged(labels, logits), axis=0)


@mistake(
    "cross_entropy_from_logits_grad",
    title="one maximum for the whole batch",
    hint="A row far below the batch's largest logit underflows to 0 / 0. Each row needs a shift of its own.",
    right_for="rows within 700 of each other",
)
def grad_batch_maximum(labels, logits):
    e = np.exp(logits - np.max(logits))
    return (e / e.sum(axis=1, keepdims=True) - one_hot(labels, logits.shape[1])) / len(labels)


@mistake(
    "cross_entropy_from_logits_grad",
    title="e^z overflowing",
    hint="e^z is infinite above 709, and ∞ / ∞ is nan. Softmax does not change when a whole row is shifted.",
    right_for="logits below 700",
)
def grad_overflow(labels, logits):
    e = np.exp(logits)
    return (e / e.sum(axis=1, keepdims=True) - one_hot(labels, logits.shape[1])) / len(labels)


@mistake(
    "cross_entropy_from_logits_grad",
    title="the caller's logits changed in place",
    hint="logits −= … changes the array that you were given. Give the shifted logits a name of their own.",
    right_for="a buffer of your own that nobody else uses",
)
def grad_in_place(labels, logits):
    logits -= logits.max(axis=1, keepdims=True)
    return cross_entropy_from_logits_grad(labels, logits)


# ---------------------------------------------------------------- binary_cross_entropy_from_logits


@mistake(
    "binary_cross_entropy_from_logits",
    title="sigmoid taken twice",
    hint="What the loss takes is logits. Do not feed probabilities to a function, or a line, that applies sigmoid "
    "once more.",
    right_for="logits that happen to be probabilities",
)
def sigmoid_twice(y_true, logits):
    return binary_cross_entropy_from_logits(y_true, sigmoid(logits))


@mistake(
    "binary_cross_entropy_from_logits",
    title="logits taken for probabilities",
    hint="A logit may be negative or above 1, and then these logarithms do not exist. Logits become probabilities "
    "by sigmoid first.",
    right_for="binary_cross_entropy(y_true, p)",
)
def from_probabilities(y_true, logits):
    with np.errstate(divide="ignore", invalid="ignore"):
        return -np.mean(y_true * np.log(logits) + (1 - y_true) * np.log(1 - logits))


@mistake(
    "binary_cross_entropy_from_logits",
    title="softmax over the batch in place of sigmoid",
    hint="Each element is an outcome of its own with its own sigmoid. Nothing is shared between elements.",
    right_for="a choice of one among all elements",
)
def batch_softmax(y_true, logits):
    p = softmax(logits)
    with np.errstate(divide="ignore", invalid="ignore"):
        return -np.mean(y_true * np.log(p) + (1 - y_true) * np.log(1 - p))


@mistake(
    "binary_cross_entropy_from_logits",
    title="the sum in place of the mean",
    hint="Twice as many elements must not mean twice the loss: divide by their number.",
    right_for="the total loss of the batch",
)
def binary_total(y_true, logits):
    return binary_cross_entropy_from_logits(y_true, logits) * np.size(logits)


@mistake(
    "binary_cross_entropy_from_logits",
    title="a division by the number of rows",
    hint="With two axes len counts the rows only. The mean is over every element.",
    right_for="arrays of one axis",
)
def over_rows(y_true, logits):
    return binary_cross_entropy_from_logits(y_true, logits) * np.size(logits) / len(logits)


@mistake(
    "binary_cross_entropy_from_logits",
    title="the losses not yet averaged",
    hint="There is one number an element, and their mean is due.",
    right_for="a loss that keeps the elements apart, reduction='none' in PyTorch",
)
def each_element(y_true, logits):
    return np.maximum(logits, 0) - y_true * logits + np.log1p(np.exp(-np.abs(logits)))


@mistake(
    "binary_cross_entropy_from_logits",
    title="a mean for each column",
    hint="The mean is over every element, so that a single number remains: no axis.",
    right_for="the loss of each output by itself",
)
def each_output(y_true, logits):
    return np.mean(each_element(y_true, logits), axis=0)


@mistake(
    "binary_cross_entropy_from_logits",
    title="the minus sign lost",
    hint="The logarithm of a probability is never positive, and a loss is never negative.",
    right_for="the mean log-likelihood",
)
def binary_likelihood(y_true, logits):
    return -binary_cross_entropy_from_logits(y_true, logits)


@mistake(
    "binary_cross_entropy_from_logits",
    title="the outcomes swapped",
    hint="Where y is 1 the loss is −log σ(z), so a large logit costs nothing there. Mind which term y multiplies, "
    "and z's sign.",
    right_for="logits of a 0 in place of a 1",
)
def outcomes_swapped(y_true, logits):
    return binary_cross_entropy_from_logits(1 - y_true, logits)


@mistake(
    "binary_cross_entropy_from_logits",
    title="the term of the zeros left out",
    hint="Where y is 0 the loss is −log(1 − σ(z)). Without it, calling everything a 1 would cost nothing.",
    right_for="outcomes that are all 1",
)
def ones_only(y_true, logits):
    return np.mean(y_true * each_element(np.ones(np.shape(logits)), logits))


@mistake(
    "binary_cross_entropy_from_logits",
    title="the sign of the second term wrong",
    hint="The minus stands before the whole bracket: both logarithms are added inside it.",
    right_for="a difference of two losses",
)
def second_term_negative(y_true, logits):
    loss = each_element(y_true, logits)
    return np.mean(np.where(np.asarray(y_true) == 1, loss, -loss))


@mistake(
    "binary_cross_entropy_from_logits",
    title="the loss in bits",
    hint="Logarithms are natural in this course: np.log, not np.log2.",
    right_for="the loss in bits",
)
def binary_bits(y_true, logits):
    return binary_cross_entropy_from_logits(y_true, logits) / np.log(2)


@mistake(
    "binary_cross_entropy_from_logits",
    title="squared error on the probabilities",
    hint="(y − σ)² is never above 1, however wrong the model. The surprise −log has no bound.",
    right_for="the Brier score",
)
def brier(y_true, logits):
    return np.mean((y_true - sigmoid(logits)) ** 2)


@mistake(
    "binary_cross_entropy_from_logits",
    title="|z| without its bars",
    hint="The stable form needs e^(−|z|), whose exponent is never positive. With e^(−z) negative logits come out "
    "wrong.",
    right_for="logits that are never negative",
)
def no_bars(y_true, logits):
    return np.mean(np.maximum(logits, 0) - y_true * logits + np.log1p(np.exp(-logits)))


@mistake(
    "binary_cross_entropy_from_logits",
    title="losses cut to whole numbers",
    hint="An array made after the pattern of an integer y_true holds integers, and cuts off what is put into it.",
    right_for="outcomes that are floats",
)
def cut_to_integers(y_true, logits):
    losses = np.zeros_like(y_true)
    losses[...] = each_element(y_true, logits)
    return np.mean(losses)


@mistake(
    "binary_cross_entropy_from_logits",
    title="the logarithm of a sigmoid that is 0 or 1",
    hint="σ(40) is 1 to the last digit, so 1 − σ is 0 and its logarithm is gone. Simplify log σ(z) on paper: no "
    "probability is needed.",
    right_for="logits within ±30",
)
def log_of_saturated(y_true, logits):
    p = sigmoid(logits)
    return -np.mean(y_true * np.log(p) + (1 - y_true) * np.log(1 - p))


@mistake(
    "binary_cross_entropy_from_logits",
    title="log(1 + e^z) overflowing",
    hint="log(1 + e^z) − y z is the right idea, but e^z is infinite above 709. Arrange it so that no exponent is "
    "positive.",
    right_for="logits below 700",
)
def softplus_overflow(y_true, logits):
    return np.mean(np.log1p(np.exp(logits)) - y_true * logits)


@mistake(
    "binary_cross_entropy_from_logits",
    title="log(1 + e^(−z)) overflowing",
    hint="−log σ(z) = log(1 + e^(−z)) is right, but e^(−z) is infinite below −709. Arrange it so that no exponent "
    "is positive.",
    right_for="logits within ±700",
)
def two_overflows(y_true, logits):
    return np.mean(y_true * np.log1p(np.exp(-logits)) + (1 - y_true) * np.log1p(np.exp(logits)))


@mistake(
    "binary_cross_entropy_from_logits",
    title="probabilities kept 1e-12 away from 0 and 1",
    hint="Nudging the probability hides the warning and the loss with it: 1000 becomes 27.6. Never form the "
    "probability at all.",
    right_for="logits within ±27",
)
def nudged_wide(y_true, logits):
    p = np.clip(sigmoid(logits), 1e-12, 1 - 1e-12)
    return -np.mean(y_true * np.log(p) + (1 - y_true) * np.log(1 - p))


@mistake(
    "binary_cross_entropy_from_logits",
    title="probabilities kept 1e-15 away from 0 and 1",
    hint="Nudging the probability hides the warning and the loss with it: 1000 becomes 34.5. Never form the "
    "probability at all.",
    right_for="logits within ±34",
)
def nudged_narrow(y_true, logits):
    p = np.clip(sigmoid(logits), 1e-15, 1 - 1e-15)
    return -np.mean(y_true * np.log(p) + (1 - y_true) * np.log(1 - p))


@mistake(
    "binary_cross_entropy_from_logits",
    title="a little added inside the logarithm",
    hint="Adding 1e-9 changes every loss a little and a large one a lot: 1000 becomes 20.7. Never form the "
    "probability at all.",
    right_for="a rough loss that must stay finite",
)
def binary_little_added(y_true, logits):
    p = sigmoid(logits)
    return -np.mean(y_true * np.log(p + 1e-9) + (1 - y_true) * np.log(1 - p + 1e-9))


@mistake(
    "binary_cross_entropy_from_logits",
    title="the caller's logits changed in place",
    hint="Writing into logits or using −= changes the array that you were given. Work on an array of your own.",
    right_for="a buffer of your own that nobody else uses",
)
def binary_in_place(y_true, logits):
    due = binary_cross_entropy_from_logits(y_true, logits)
    np.abs(logits, out=logits)
    return due
