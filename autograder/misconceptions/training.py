"""Known mistakes in the training notebook.

Those of `train` take fewer and longer steps than a learner's would, so that observing them does not take minutes: what
they end like is the same, and only that is compared (see `autograder.checks.trained`).
"""

import numpy as np

from autograder.misconceptions import mistake
from solutions import accuracy, backward, forward, sgd_step, softmax

# ---------------------------------------------------------------- forward


def layers(params, x):
    """The sums of the first layer before the ReLU, the hidden outputs and the logits."""
    before = x @ params["W1"] + params["b1"]
    hidden = np.maximum(before, 0)
    return before, hidden, hidden @ params["W2"] + params["b2"]


@mistake(
    "forward",
    title="the two results the other way round",
    hint="The hidden outputs come first, the logits second.",
    right_for="(logits, hidden)",
)
def swapped(params, x):
    hidden, logits = forward(params, x)
    return logits, hidden


@mistake(
    "forward",
    title="the logits alone",
    hint="Going back through the net needs the hidden outputs as well: return both, hidden first.",
    right_for="the second of the two results",
)
def logits_alone(params, x):
    return forward(params, x)[1]


@mistake(
    "forward",
    title="no ReLU between the layers",
    hint="Two layers without a ReLU between them are one linear layer. Set what is negative to 0 after the first.",
    right_for="a linear classifier",
)
def no_relu(params, x):
    before, _, _ = layers(params, x)
    return before, before @ params["W2"] + params["b2"]


@mistake(
    "forward",
    title="hidden returned as it was before the ReLU",
    hint="The logits are right. The hidden outputs are to be those after the ReLU, none of them negative.",
    right_for="the sums of the first layer",
)
def before_relu(params, x):
    before, _, logits = layers(params, x)
    return before, logits


@mistake(
    "forward",
    title="a ReLU on the logits too",
    hint="A logit may be negative: it is a score, and the second layer ends with a plain sum.",
    right_for="a layer with another one after it",
)
def relu_twice(params, x):
    _, hidden, logits = layers(params, x)
    return hidden, np.maximum(logits, 0)


@mistake(
    "forward",
    title="probabilities in place of logits",
    hint="Logits are the scores before softmax. Softmax belongs to the loss, not to the forward pass.",
    right_for="(hidden, predict_proba(logits))",
)
def probabilities(params, x):
    _, hidden, logits = layers(params, x)
    return hidden, softmax(logits)


@mistake(
    "forward",
    title="both biases left out",
    hint="Each layer is x W + b. Where all inputs are 0, the first layer's sums are b1, not 0.",
    right_for="a net whose biases are 0",
)
def no_biases(params, x):
    hidden = np.maximum(x @ params["W1"], 0)
    return hidden, hidden @ params["W2"]


@mistake(
    "forward",
    title="the bias of the first layer left out",
    hint="The first layer's sums are x W1 + b1, and the ReLU comes after the bias.",
    right_for="a net whose b1 is 0",
)
def no_first_bias(params, x):
    hidden = np.maximum(x @ params["W1"], 0)
    return hidden, hidden @ params["W2"] + params["b2"]


@mistake(
    "forward",
    title="the bias of the second layer left out",
    hint="Where every hidden unit is silent, the logits are b2, not 0.",
    right_for="a net whose b2 is 0",
)
def no_second_bias(params, x):
    _, hidden, _ = layers(params, x)
    return hidden, hidden @ params["W2"]


@mistake(
    "forward",
    title="the ReLU before the bias",
    hint="A unit fires when its whole sum, bias included, is above 0. Add b1 first, then apply the ReLU.",
    right_for="a net whose b1 is 0",
)
def relu_before_bias(params, x):
    hidden = np.maximum(x @ params["W1"], 0) + params["b1"]
    return hidden, hidden @ params["W2"] + params["b2"]


@mistake(
    "forward",
    title="sigmoid in place of ReLU",
    hint="The hidden outputs lie between 0 and 1. This net has a ReLU between its layers, with no upper bound.",
    right_for="a net with sigmoid units",
)
def sigmoid_units(params, x):
    hidden = 1 / (1 + np.exp(-(x @ params["W1"] + params["b1"])))
    return hidden, hidden @ params["W2"] + params["b2"]


@mistake(
    "forward",
    title="tanh in place of ReLU",
    hint="The hidden outputs lie between −1 and 1. This net has a ReLU between its layers, with no upper bound.",
    right_for="a net with tanh units",
)
def tanh_units(params, x):
    hidden = np.tanh(x @ params["W1"] + params["b1"])
    return hidden, hidden @ params["W2"] + params["b2"]


@mistake(
    "forward",
    title="weights before the images in the product",
    hint="Images stand in rows, one column of W a unit: the product is x W, in that order and without a transpose.",
    right_for="images in columns and weights of shape (H, D)",
)
def transposed(params, x):
    hidden = np.maximum(x @ params["W1"].T + params["b1"], 0)
    return hidden, hidden @ params["W2"].T + params["b2"]


@mistake(
    "forward",
    title="the pixels scaled inside",
    hint="Take the images as they are given. Whoever calls you has scaled them already.",
    right_for="pixels from 0 to 16",
)
def scaled_inside(params, x):
    return forward(params, x / 16)


@mistake(
    "forward",
    title="one number for each image in place of a row",
    hint="A sum over everything loses the classes. The product of x (N, D) and W1 (D, H) has the shape (N, H).",
    right_for="a net with one output",
)
def summed(params, x):
    _, hidden, logits = layers(params, x)
    return hidden, logits.sum(axis=1)


# ---------------------------------------------------------------- backward


def one_hot(labels, classes):
    """One row a label."""
    return np.eye(classes)[labels]


def back(params, x, d_logits, mask=None):
    """From the gradient of the logits to those of the parameters."""
    _, hidden, _ = layers(params, x)
    d_hidden = d_logits @ params["W2"].T * (hidden > 0 if mask is None else mask)
    return {"W1": x.T @ d_hidden, "b1": d_hidden.sum(axis=0), "W2": hidden.T @ d_logits, "b2": d_logits.sum(axis=0)}


def difference(params, x, labels):
    """Softmax minus one-hot, over N: the gradient of the logits as it should be."""
    _, _, logits = layers(params, x)
    return (softmax(logits) - one_hot(labels, logits.shape[1])) / len(labels)


@mistake(
    "backward",
    title="the gradient of the sum in place of the mean",
    hint="The loss is a mean over N images, so each of them counts 1/N. Divide once, best at the logits.",
    right_for="the gradient of the summed cross-entropy",
)
def of_the_sum(params, x, labels):
    return back(params, x, difference(params, x, labels) * len(labels))


@mistake(
    "backward",
    title="a mean over every logit in place of every image",
    hint="There are N losses, one an image, not N · C: divide by N alone.",
    right_for="a loss that is a mean over images and classes",
)
def over_every_logit(params, x, labels):
    d_logits = difference(params, x, labels)
    return back(params, x, d_logits / d_logits.shape[1])


@mistake(
    "backward",
    title="divided by N twice",
    hint="Divide by N once, where the gradient starts at the logits. The sums after that need no mean of their own.",
    right_for="a mean of means",
)
def divided_twice(params, x, labels):
    return back(params, x, difference(params, x, labels) / len(labels))


@mistake(
    "backward",
    title="the bias gradients averaged a second time",
    hint="The 1/N is in the gradient of the logits already. A bias is shared by all images, so its parts are summed.",
    right_for="gradients of the logits that were not divided by N",
)
def mean_of_biases(params, x, labels):
    grads = back(params, x, difference(params, x, labels))
    return {**grads, "b1": grads["b1"] / len(labels), "b2": grads["b2"] / len(labels)}


@mistake(
    "backward",
    title="softmax without the one-hot",
    hint="The labels play no part in what came back. At the logits the gradient is softmax minus one-hot.",
    right_for="the gradient of the log-sum-exp",
)
def softmax_alone(params, x, labels):
    _, _, logits = layers(params, x)
    return back(params, x, softmax(logits) / len(labels))


@mistake(
    "backward",
    title="one-hot minus softmax",
    hint="Every sign is reversed: this is the way down, not the gradient. At the logits it is softmax minus one-hot.",
    right_for="the direction in which the loss falls",
)
def reversed_sign(params, x, labels):
    return back(params, x, -difference(params, x, labels))


@mistake(
    "backward",
    title="logits in place of probabilities",
    hint="Logits minus one-hot is the gradient of a squared error. Apply softmax to each row of logits first.",
    right_for="half the squared error between logits and one-hot rows",
)
def no_softmax(params, x, labels):
    _, _, logits = layers(params, x)
    return back(params, x, (logits - one_hot(labels, logits.shape[1])) / len(labels))


@mistake(
    "backward",
    title="the gradient of a squared error on probabilities",
    hint="The loss is the cross-entropy. Its gradient at the logits is softmax minus one-hot, with no further factor.",
    right_for="the mean over images of half the squared error between probabilities and one-hot rows",
)
def squared_error(params, x, labels):
    _, _, logits = layers(params, x)
    p = softmax(logits)
    d = (p - one_hot(labels, p.shape[1])) / len(labels)
    return back(params, x, p * (d - np.sum(d * p, axis=1, keepdims=True)))


@mistake(
    "backward",
    title="softmax's derivative applied once more",
    hint="Softmax minus one-hot has softmax's derivative in it already. Nothing like p(1 − p) is to be multiplied in.",
    right_for="no loss of this course",
)
def derivative_again(params, x, labels):
    _, _, logits = layers(params, x)
    p = softmax(logits)
    return back(params, x, difference(params, x, labels) * p * (1 - p))


@mistake(
    "backward",
    title="softmax down the columns",
    hint="Each image has a distribution of its own: softmax runs along the classes of a row, not down the images.",
    right_for="images in columns",
)
def softmax_of_columns(params, x, labels):
    _, _, logits = layers(params, x)
    return back(params, x, (softmax(logits, axis=0) - one_hot(labels, logits.shape[1])) / len(labels))


@mistake(
    "backward",
    title="one softmax over the whole batch",
    hint="Divide each row by the sum of that row: axis=1, with keepdims=True so that the shapes still match.",
    right_for="a batch of one image",
)
def softmax_of_batch(params, x, labels):
    _, _, logits = layers(params, x)
    exps = np.exp(logits)
    return back(params, x, (exps / exps.sum() - one_hot(labels, logits.shape[1])) / len(labels))


@mistake(
    "backward",
    title="the ReLU forgotten on the way back",
    hint="A unit that the ReLU set to 0 passes nothing back: its column of W1 learns nothing from that image.",
    right_for="a net without a ReLU",
)
def no_mask(params, x, labels):
    return back(params, x, difference(params, x, labels), mask=1.0)


@mistake(
    "backward",
    title="a ReLU on the gradient",
    hint="What decides is whether the unit fired on the way forward, not the sign of the gradient.",
    right_for="guided backpropagation, a way of drawing what a unit looks at",
)
def relu_of_gradient(params, x, labels):
    d_logits = difference(params, x, labels)
    return back(params, x, d_logits, mask=d_logits @ params["W2"].T > 0)


@mistake(
    "backward",
    title="hidden in place of the ReLU's slope",
    hint="The slope says whether a unit fired, not how strongly: 1 where hidden is above 0, else 0.",
    right_for="the gradient through half a squared ReLU",
)
def hidden_as_slope(params, x, labels):
    return back(params, x, difference(params, x, labels), mask=layers(params, x)[1])


@mistake(
    "backward",
    title="the slope of the sigmoid",
    hint="h(1 − h) belongs to sigmoid units. The ReLU's slope is 1 where the unit fired and 0 where it did not.",
    right_for="a net with sigmoid units",
)
def sigmoid_slope(params, x, labels):
    hidden = layers(params, x)[1]
    return back(params, x, difference(params, x, labels), mask=hidden * (1 - hidden))


@mistake(
    "backward",
    title="the slope of tanh",
    hint="1 − h² belongs to tanh units. The ReLU's slope is 1 where the unit fired and 0 where it did not.",
    right_for="a net with tanh units",
)
def tanh_slope(params, x, labels):
    return back(params, x, difference(params, x, labels), mask=1 - layers(params, x)[1] ** 2)


@mistake(
    "backward",
    title="the mask on W1 but not on b1",
    hint="The weights' gradient is right, the bias's is not: a silent unit's bias gets nothing from that image either.",
    right_for="the bias of a layer without a ReLU",
)
def mask_for_weights_alone(params, x, labels):
    d_logits = difference(params, x, labels)
    return {**back(params, x, d_logits), "b1": (d_logits @ params["W2"].T).sum(axis=0)}


@mistake(
    "backward",
    title="gradients transposed",
    hint="Each gradient has the shape of its parameter: W1 (D, H), W2 (H, C). Turn the factors round.",
    right_for="weights of shapes (H, D) and (C, H)",
)
def transposed_gradients(params, x, labels):
    grads = back(params, x, difference(params, x, labels))
    return {**grads, "W1": grads["W1"].T, "W2": grads["W2"].T}


@mistake(
    "backward",
    title="bias gradients left one row an image",
    hint="A bias is shared by all images, so its gradient is the sum of what each of them sends back: sum over axis 0.",
    right_for="what each image contributes",
)
def biases_not_summed(params, x, labels):
    d_logits = difference(params, x, labels)
    d_hidden = d_logits @ params["W2"].T * (layers(params, x)[1] > 0)
    return {**back(params, x, d_logits), "b1": d_hidden, "b2": d_logits}


@mistake(
    "backward",
    title="bias gradients kept as rows",
    hint="b1 has the shape (H,), not (1, H), and so has its gradient: sum without keepdims.",
    right_for="biases of shape (1, H) and (1, C)",
)
def biases_as_rows(params, x, labels):
    grads = back(params, x, difference(params, x, labels))
    return {**grads, "b1": grads["b1"][np.newaxis], "b2": grads["b2"][np.newaxis]}


@mistake(
    "backward",
    title="a tuple in place of the dict",
    hint="Return a dict under the same four names, so that each gradient finds its parameter.",
    right_for="W1, b1, W2, b2 = backward(params, x, labels)",
)
def as_tuple(params, x, labels):
    return tuple(back(params, x, difference(params, x, labels)).values())


@mistake(
    "backward",
    title="the gradients under names of their own",
    hint="The keys are those of params: W1, b1, W2 and b2, without a d in front.",
    right_for="a sgd_step that knows these names",
)
def other_names(params, x, labels):
    return {f"d{name}": grad for name, grad in back(params, x, difference(params, x, labels)).items()}


@mistake(
    "backward",
    title="the updated parameters in place of the gradients",
    hint="The step is taken by sgd_step. Return the gradients alone.",
    right_for="backward and sgd_step in one, with a learning rate of 1",
)
def stepped(params, x, labels):
    return sgd_step(params, backward(params, x, labels), 1.0)


# ---------------------------------------------------------------- sgd_step


@mistake(
    "sgd_step",
    title="up the slope",
    hint="The gradient points to where the loss grows. Step against it: subtract.",
    right_for="gradient ascent",
)
def ascent(params, grads, learning_rate):
    return {name: params[name] + learning_rate * grads[name] for name in params}


@mistake(
    "sgd_step",
    title="the learning rate left out",
    hint="The step is learning_rate times the gradient.",
    right_for="a learning rate of 1",
)
def no_rate(params, grads, learning_rate):
    return {name: params[name] - grads[name] for name in params}


@mistake(
    "sgd_step",
    title="divided by the learning rate",
    hint="A smaller learning rate makes a smaller step: multiply by it.",
    right_for="a learning rate of 1 / learning_rate",
)
def divided(params, grads, learning_rate):
    return {name: params[name] - grads[name] / learning_rate for name in params}


@mistake(
    "sgd_step",
    title="the step in place of the new parameters",
    hint="This is how far to go. Return where that leads: the old parameters minus the step.",
    right_for="learning_rate · gradient",
)
def step_alone(params, grads, learning_rate):
    return {name: learning_rate * grads[name] for name in params}


@mistake(
    "sgd_step",
    title="the negative step in place of the new parameters",
    hint="This is the way from the old parameters to the new ones. Add it to the old ones.",
    right_for="−learning_rate · gradient",
)
def negative_step(params, grads, learning_rate):
    return {name: -learning_rate * grads[name] for name in params}


@mistake(
    "sgd_step",
    title="gradient minus parameters",
    hint="The old parameters come first: old minus learning rate times gradient.",
    right_for="minus the new parameters",
)
def wrong_way_round(params, grads, learning_rate):
    return {name: learning_rate * grads[name] - params[name] for name in params}


@mistake(
    "sgd_step",
    title="the learning rate on the parameters",
    hint="The learning rate scales the gradient alone. The old parameters go in as they are.",
    right_for="learning_rate · (parameters − gradient)",
)
def rate_on_all(params, grads, learning_rate):
    return {name: learning_rate * (params[name] - grads[name]) for name in params}


@mistake(
    "sgd_step",
    title="the biases left as they were",
    hint="The biases learn too: take the step for b1 and b2 as for W1 and W2.",
    right_for="a net whose biases are fixed",
)
def weights_alone(params, grads, learning_rate):
    return {
        name: params[name] - learning_rate * grads[name] if name.startswith("W") else params[name] for name in params
    }


@mistake(
    "sgd_step",
    title="the sign of the gradient in place of the gradient",
    hint="Where the slope is steep the step is long. Multiply by the gradient itself, not by its sign.",
    right_for="sign descent",
)
def sign_alone(params, grads, learning_rate):
    return {name: params[name] - learning_rate * np.sign(grads[name]) for name in params}


@mistake(
    "sgd_step",
    title="the gradient scaled to length 1",
    hint="A step of plain descent is as long as the gradient is steep: do not divide by its norm.",
    right_for="normalised descent",
)
def normalised(params, grads, learning_rate):
    return {name: params[name] - learning_rate * grads[name] / (np.linalg.norm(grads[name]) + 1e-12) for name in params}


@mistake(
    "sgd_step",
    title="weight decay besides",
    hint="Where the gradient is 0 nothing moves. Do not shrink the parameters as well.",
    right_for="a loss with a penalty on large weights",
)
def decay(params, grads, learning_rate):
    return {name: params[name] - learning_rate * (grads[name] + 0.01 * params[name]) for name in params}


@mistake(
    "sgd_step",
    title="nothing returned",
    hint="End with a return of the new dict.",
    right_for="a step that changes the parameters in place",
)
def nothing(params, grads, learning_rate):
    {name: params[name] - learning_rate * grads[name] for name in params}


@mistake(
    "sgd_step",
    title="the old parameters changed, and nothing returned",
    hint="The old parameters must stay as they are. Make a new dict of new arrays, and return it.",
    right_for="a step that changes the parameters in place",
)
def changed_alone(params, grads, learning_rate):
    for name in params:
        params[name] -= learning_rate * grads[name]


@mistake(
    "sgd_step",
    title="the arrays of the old parameters changed",
    hint="-= writes into the caller's array, even in a copy of the dict. Write p = p − …: that makes a new one.",
    right_for="parameters that nobody else holds",
)
def arrays_changed(params, grads, learning_rate):
    new = dict(params)
    for name in new:
        new[name] -= learning_rate * grads[name]
    return new


@mistake(
    "sgd_step",
    title="new arrays put into the old dict",
    hint="The arrays are new, but the dict is the caller's own. Put them into a new dict.",
    right_for="parameters that nobody else holds",
)
def dict_changed(params, grads, learning_rate):
    for name in params:
        params[name] = params[name] - learning_rate * grads[name]
    return params


@mistake(
    "sgd_step",
    title="the gradients scaled in place",
    hint="The gradients are the caller's too. Write learning_rate * g, which makes a new array.",
    right_for="gradients that nobody else holds",
)
def gradients_changed(params, grads, learning_rate):
    for name in grads:
        grads[name] *= learning_rate
    return {name: params[name] - grads[name] for name in params}


# ---------------------------------------------------------------- accuracy


@mistake(
    "accuracy",
    title="the count in place of the share",
    hint="Divide the number of right decisions by the number of images.",
    right_for="the number of right decisions",
)
def count(labels, logits):
    return int(np.sum(np.argmax(logits, axis=1) == labels))


@mistake(
    "accuracy",
    title="per cent in place of a share",
    hint="A share lies between 0 and 1: three right of four are 0.75, not 75.",
    right_for="per cent",
)
def per_cent(labels, logits):
    return 100 * accuracy(labels, logits)


@mistake(
    "accuracy",
    title="the share of wrong decisions",
    hint="This is the error rate. The accuracy counts the decisions that equal the label.",
    right_for="1 − accuracy, the error rate",
)
def error_rate(labels, logits):
    return 1 - accuracy(labels, logits)


@mistake(
    "accuracy",
    title="the smallest logit decides",
    hint="The class with the largest logit is the decision.",
    right_for="distances, of which the smallest decides",
)
def smallest(labels, logits):
    return float(np.mean(np.argmin(logits, axis=1) == labels))


@mistake(
    "accuracy",
    title="the logit furthest from 0 decides",
    hint="A large negative logit speaks against a class. Compare the logits themselves, not their absolute values.",
    right_for="logits of 0 and above",
)
def furthest(labels, logits):
    return float(np.mean(np.argmax(np.abs(logits), axis=1) == labels))


@mistake(
    "accuracy",
    title="the largest of each column",
    hint="An image is a row: its decision is the largest along that row, which is axis 1.",
    right_for="images in columns",
)
def columns(labels, logits):
    return float(np.mean([label == choice for label, choice in zip(labels, np.argmax(logits, axis=0), strict=False)]))


@mistake(
    "accuracy",
    title="the largest of the whole batch",
    hint="np.argmax without an axis gives one place in the flattened array. Each row has a decision of its own.",
    right_for="a single image",
)
def whole_batch(labels, logits):
    return float(np.mean(np.argmax(logits) == labels))


@mistake(
    "accuracy",
    title="classes counted from 1",
    hint="The labels count from 0, as argmax does.",
    right_for="labels from 1 to C",
)
def from_one(labels, logits):
    return float(np.mean(np.argmax(logits, axis=1) + 1 == labels))


@mistake(
    "accuracy",
    title="all right or nothing",
    hint="One wrong decision does not undo the others. Take the mean of right and wrong, and divide with /, not //.",
    right_for="whether every decision is right",
)
def all_or_nothing(labels, logits):
    return float(np.all(np.argmax(logits, axis=1) == labels))


@mistake(
    "accuracy",
    title="right and wrong not averaged",
    hint="One number is due: the mean of what you have for each image.",
    right_for="whether each decision is right",
)
def not_averaged(labels, logits):
    return np.argmax(logits, axis=1) == labels


@mistake(
    "accuracy",
    title="division by the number of classes",
    hint="The share is of the images: divide by N, not by C.",
    right_for="as many images as classes",
)
def by_classes(labels, logits):
    return float(np.sum(np.argmax(logits, axis=1) == labels) / logits.shape[1])


@mistake(
    "accuracy",
    title="division by every logit",
    hint="There is one decision an image, so divide by N. logits.size is N · C.",
    right_for="a single class",
)
def by_logits(labels, logits):
    return float(np.sum(np.argmax(logits, axis=1) == labels) / logits.size)


@mistake(
    "accuracy",
    title="the share rounded",
    hint="1/3 is not 0.33. Round when you print, not when you compute.",
    right_for="a printed table",
)
def rounded(labels, logits):
    return round(accuracy(labels, logits), 2)


@mistake(
    "accuracy",
    title="the probability of the true class in place of the decision",
    hint="Accuracy counts decisions: an image is right or wrong, however sure the net was.",
    right_for="the mean probability that the net gives to the truth",
)
def mean_probability(labels, logits):
    return float(np.mean(softmax(logits)[np.arange(len(labels)), labels]))


@mistake(
    "accuracy",
    title="the arguments the other way round",
    hint="Targets come first in this course: labels, then logits.",
    right_for="accuracy(logits, labels)",
)
def arguments_swapped(logits, labels):
    return float(np.mean(np.argmax(logits, axis=1) == labels))


@mistake(
    "accuracy",
    title="the largest logit compared with the label",
    hint="np.max gives how large the winning score is. What is compared with the label is where it stands.",
    right_for="no quantity of this course",
)
def value_of_the_largest(labels, logits):
    return float(np.mean(np.max(logits, axis=1) == labels))


# ---------------------------------------------------------------- train


def start(x, labels, hidden, seed):
    """Random weights and biases of 0."""
    rng = np.random.default_rng(seed)
    classes = int(labels.max()) + 1
    return {
        "W1": rng.normal(0, np.sqrt(2 / x.shape[1]), (x.shape[1], hidden)),
        "b1": np.zeros(hidden),
        "W2": rng.normal(0, np.sqrt(2 / hidden), (hidden, classes)),
        "b2": np.zeros(classes),
    }


def descend(params, x, labels, epochs, learning_rate=0.2, batch_size=32, seed=0):
    """Steps over the images in random order."""
    rng = np.random.default_rng(seed)
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for first in range(0, len(x), batch_size):
            batch = order[first : first + batch_size]
            params = sgd_step(params, backward(params, x[batch], labels[batch]), learning_rate)
    return params


def quickly(x, labels, hidden, epochs, seed):
    """A net that has learned enough to pass, in fewer epochs with shorter and shorter steps."""
    params = start(x, labels, hidden, seed)
    for rate in (0.5, 0.5, 0.3, 0.2, 0.1, 0.05)[:epochs]:
        params = descend(params, x, labels, 1, rate, 16, seed)
    return params


@mistake(
    "train",
    title="all weights started at 0",
    hint="With weights of 0 no hidden unit fires and nothing flows back. Start the weights at small random numbers.",
    right_for="the biases",
)
def started_at_zero(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    params = {name: np.zeros_like(array) for name, array in start(x, labels, hidden, seed).items()}
    return descend(params, x, labels, min(epochs, 2))


@mistake(
    "train",
    title="all weights started alike",
    hint="Hidden units that start equal get equal gradients and stay equal. Start at random numbers.",
    right_for="a single hidden unit",
)
def started_alike(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    params = start(x, labels, hidden, seed)
    params = {**params, "W1": np.full_like(params["W1"], 0.1), "W2": np.full_like(params["W2"], 0.1)}
    return descend(params, x, labels, min(epochs, 2))


@mistake(
    "train",
    title="steps up the slope",
    hint="The loss grows until the numbers overflow. Subtract the gradient, and do not take too large a step.",
    right_for="raising a score",
)
def upwards(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    return descend(start(x, labels, hidden, seed), x[:200], labels[:200], min(epochs, 16), -0.3, 4)


@mistake(
    "train",
    title="the new parameters thrown away",
    hint="sgd_step leaves the old dict as it was and returns a new one. Give the new one the old one's name.",
    right_for="a sgd_step that changes its argument",
)
def thrown_away(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    return start(x, labels, hidden, seed)


@mistake(
    "train",
    title="a return inside the loop over batches",
    hint="After one epoch and after three the parameters are the same. The return stands too far to the right.",
    right_for="a single step",
)
def one_batch(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    return descend(start(x, labels, hidden, seed), x[:batch_size], labels[:batch_size], 1, 0.01)


@mistake(
    "train",
    title="a return inside the loop over epochs",
    hint="After one epoch and after three the parameters are the same. The return stands too far to the right.",
    right_for="a single epoch",
)
def one_epoch(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    return descend(start(x, labels, hidden, seed), x, labels, 1, 0.1)


@mistake(
    "train",
    title="labels out of step with the images",
    hint="The net ends no better than chance. Images and labels must be shuffled by one and the same order.",
    right_for="a test of what a net can learn from nothing",
)
def out_of_step(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    mixed = np.random.default_rng(seed + 1).permutation(len(x))
    return descend(start(x, labels, hidden, seed), x[mixed], labels, min(epochs, 3), 0.02)


@mistake(
    "train",
    title="the same batch again and again",
    hint="The net knows the first batch by heart and has never seen the others. Move on by batch_size with every step.",
    right_for="a test of whether the steps lower the loss",
)
def same_batch(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    return descend(start(x, labels, hidden, seed), x[:32], labels[:32], min(40 * epochs, 150))


@mistake(
    "train",
    title="the number of hidden units fixed",
    hint="hidden is an argument: use it for the columns of W1, the length of b1 and the rows of W2.",
    right_for="hidden=64",
)
def fixed_size(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    return quickly(x, labels, 64, epochs, seed)


@mistake(
    "train",
    title="options under other names",
    hint="The checks give the options by the names in the first line: hidden, epochs, learning_rate, batch_size, seed.",
    right_for="calls without options",
)
def other_options(x, labels, hidden_size=64, n_epochs=60, lr=0.2, batch=32, random_state=0):
    return quickly(x, labels, hidden_size, n_epochs, random_state)


@mistake(
    "train",
    title="nothing returned",
    hint="End with a return of the trained parameters, after the last epoch.",
    right_for="a function that prints how it goes",
)
def returns_nothing(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    start(x, labels, hidden, seed)


@mistake(
    "train",
    title="the losses returned besides",
    hint="Return the dict alone. Print the losses, or keep them in a list outside.",
    right_for="params, losses = train(x, labels)",
)
def with_losses(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    return start(x, labels, hidden, seed), [0.0] * epochs


@mistake(
    "train",
    title="four arrays in place of the dict",
    hint="Return a dict under the names W1, b1, W2 and b2.",
    right_for="W1, b1, W2, b2 = train(x, labels)",
)
def four_arrays(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    return tuple(start(x, labels, hidden, seed).values())


@mistake(
    "train",
    title="weights of transposed shape",
    hint="W1 has a row for each pixel and a column for each hidden unit, (D, H); W2 is (H, C).",
    right_for="x W1ᵀ in place of x W1",
)
def turned(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    params = start(x, labels, hidden, seed)
    return {**params, "W1": params["W1"].T, "W2": params["W2"].T}


@mistake(
    "train",
    title="biases kept as rows",
    hint="b1 has the shape (H,) and b2 (C,). An array of shape (1, H) has one axis too many.",
    right_for="biases of shape (1, H) and (1, C)",
)
def rows_of_biases(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    params = start(x, labels, hidden, seed)
    return {**params, "b1": params["b1"][np.newaxis], "b2": params["b2"][np.newaxis]}


@mistake(
    "train",
    title="the images shuffled in place",
    hint="rng.shuffle(x) moves the caller's images and leaves the labels where they were. Shuffle row numbers instead.",
    right_for="a list of row numbers",
)
def shuffled_in_place(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    np.random.default_rng(seed).shuffle(x)
    return descend(start(x, labels, hidden, seed), x, labels, min(epochs, 3), 0.02)


@mistake(
    "train",
    title="the caller's images scaled in place",
    hint="x /= … and x -= … write into the array that you were given. Write x = x / …, which makes a new one.",
    right_for="images that nobody else needs",
)
def scaled_in_place(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    x /= 1.25
    return quickly(x, labels, hidden, epochs, seed)
