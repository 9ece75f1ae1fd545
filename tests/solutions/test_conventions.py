"""What holds for every reference: arguments left alone, lists taken, self-contained, documented."""

import ast
import builtins
import copy
import doctest
import importlib
import inspect
import re
import textwrap

import numpy as np
import pytest

import solutions

MODULES = ["activations", "losses", "softmax_argmax", "logits", "training"]
WHERE = {name: module for module in MODULES for name in importlib.import_module(f"solutions.{module}").__all__}

X = np.array([[-1000.0, -2.0, -0.5], [0.0, 3.0, 1000.0]])
Y_TRUE, Y_PRED = np.array([1.0, -2.0, 1000.0]), np.array([1.5, -2.0, -1000.0])
P, Q = np.array([[0.5, 0.5, 0.0], [0.0, 1.0, 0.0]]), np.array([[0.25, 0.5, 0.25], [0.0, 1.0, 0.0]])
OUTCOMES, LABELS = np.array([1, 0, 1]), np.array([2, 0])
PARAMS = {"W1": np.array([[1.0, -1.0], [0.5, 2.0], [0.0, 1.0]]), "b1": np.array([0.1, -0.1])}
PARAMS |= {"W2": np.array([[1.0, 0.0, -1.0], [2.0, 1.0, 0.5]]), "b2": np.array([0.0, 0.5, 0.0])}
SAMPLES = np.array([[0.0, 0.5, 1.0], [1.0, 0.25, 0.0]])
CALLS = {
    **{name: (X,) for name, module in WHERE.items() if module == "activations"},
    **dict.fromkeys(("mse", "rmse", "mae", "l1_loss", "l2_loss", "huber", "mse_grad", "mae_grad"), (Y_TRUE, Y_PRED)),
    "entropy": (P,),
    "cross_entropy": (P, Q),
    "kl_divergence": (P, Q),
    "binary_cross_entropy": (OUTCOMES, np.array([0.5, 0.0, 1.0])),
    "softmax": (X,),
    "log_softmax": (X,),
    "softmax_temperature": (X,),
    "softmax_jacobian": (X[1],),
    "argmax": (X[1],),
    "one_hot": (LABELS, 3),
    "compute_logits": (SAMPLES, PARAMS["W1"], PARAMS["b1"]),
    "logit": (P,),
    "predict_proba": (X,),
    "predict": (X,),
    "cross_entropy_from_logits": (LABELS, X),
    "cross_entropy_from_logits_grad": (LABELS, X),
    "binary_cross_entropy_from_logits": (OUTCOMES, X[1]),
    "forward": (PARAMS, SAMPLES),
    "backward": (PARAMS, SAMPLES, LABELS),
    "sgd_step": (PARAMS, PARAMS, 0.1),
    "accuracy": (LABELS, X),
    "train": (SAMPLES, LABELS),
}
# The contract's table: name, parameters in order, defaults.
SIGNATURES = """
linear(x, slope=1.0) binary_step(x) relu(x) relu_grad(x) leaky_relu(x, negative_slope=0.01) sigmoid(x) sigmoid_grad(x)
tanh(x) tanh_grad(x) softplus(x) elu(x, alpha=1.0) silu(x) gelu(x)
mse(y_true, y_pred) rmse(y_true, y_pred) mae(y_true, y_pred) l1_loss(y_true, y_pred) l2_loss(y_true, y_pred)
huber(y_true, y_pred, delta=1.0) mse_grad(y_true, y_pred) mae_grad(y_true, y_pred) entropy(p) cross_entropy(p, q)
kl_divergence(p, q) binary_cross_entropy(y_true, p)
softmax(z, axis=-1) log_softmax(z, axis=-1) softmax_temperature(z, temperature=1.0, axis=-1) softmax_jacobian(z)
argmax(x) one_hot(labels, num_classes)
compute_logits(x, W, b) logit(p) predict_proba(logits) predict(logits) cross_entropy_from_logits(labels, logits)
cross_entropy_from_logits_grad(labels, logits) binary_cross_entropy_from_logits(y_true, logits)
forward(params, x) backward(params, x, labels) sgd_step(params, grads, learning_rate) accuracy(labels, logits)
train(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0)
"""
RAISING = {
    *("mse", "rmse", "mae", "l1_loss", "l2_loss", "huber", "mse_grad", "mae_grad", "binary_cross_entropy"),
    *("cross_entropy", "kl_divergence", "softmax_temperature", "argmax", "one_hot"),
}
every_function = pytest.mark.parametrize("name", WHERE)


def as_lists(value):
    """The argument with every array in it as a list."""
    if isinstance(value, dict):
        return {key: as_lists(item) for key, item in value.items()}
    return value.tolist() if isinstance(value, np.ndarray) else value


def read_only(value):
    """The argument with every array in it as a strided view that nothing can write to."""
    if isinstance(value, dict):
        return {key: read_only(item) for key, item in value.items()}
    if not isinstance(value, np.ndarray):
        return value
    view = np.repeat(value, 2, axis=-1)[..., ::2]
    view.flags.writeable = False
    return view


def arrays_in(value) -> list[np.ndarray]:
    """Every array, and every number as one, in a value that may be a dict or a tuple of them."""
    if isinstance(value, dict):
        return arrays_in(tuple(value.values()))
    if isinstance(value, tuple):
        return [array for item in value for array in arrays_in(item)]
    return [np.asarray(value)]


def assert_same(left, right):
    """The two have the same types, keys, shapes, dtypes and values."""
    assert type(left) is type(right)
    if isinstance(left, dict):
        assert left.keys() == right.keys()
        for key in left:
            assert_same(left[key], right[key])
    elif isinstance(left, tuple):
        for a, b in zip(left, right, strict=True):
            assert_same(a, b)
    else:
        np.testing.assert_array_equal(left, right)
        assert np.asarray(left).dtype == np.asarray(right).dtype


def source_without_docstring(name) -> ast.FunctionDef:
    function = ast.parse(textwrap.dedent(inspect.getsource(getattr(solutions, name)))).body[0]
    assert isinstance(function, ast.FunctionDef)
    function.body = function.body[1:]
    return function


def test_there_are_43_functions_each_importable_from_both_places():
    assert len(WHERE) == 43 == len(solutions.__all__)
    assert set(WHERE) == set(solutions.__all__) == set(CALLS)
    for name, module in WHERE.items():
        assert getattr(solutions, name) is getattr(importlib.import_module(f"solutions.{module}"), name)


def test_signatures_are_those_of_the_contract():
    expected = re.findall(r"\w+\([^)]*\)", SIGNATURES)
    found = []
    for name in solutions.__all__:
        parameters = inspect.signature(getattr(solutions, name)).parameters.values()
        found.append(f"{name}({', '.join(str(p.replace(annotation=p.empty)) for p in parameters)})")
    assert sorted(found) == sorted(expected)


@every_function
def test_arguments_are_left_unchanged(name):
    arguments = copy.deepcopy(CALLS[name])
    getattr(solutions, name)(*arguments)
    assert_same(arguments, CALLS[name])


@every_function
def test_lists_give_what_arrays_give(name):
    function = getattr(solutions, name)
    assert_same(function(*map(as_lists, CALLS[name])), function(*CALLS[name]))


@every_function
def test_read_only_strided_views_give_what_arrays_give(name):
    function = getattr(solutions, name)
    left, right = function(*map(read_only, CALLS[name])), function(*CALLS[name])
    # A product of matrices may add in another order where the memory is laid out otherwise.
    for a, b in zip(arrays_in(left), arrays_in(right), strict=True):
        np.testing.assert_allclose(a, b, rtol=1e-12)


@every_function
def test_no_warning_at_1000_and_at_certain_probabilities(name, no_warning):
    with no_warning():
        getattr(solutions, name)(*CALLS[name])


@every_function
def test_the_result_shares_no_memory_with_the_arguments(name):
    arguments = copy.deepcopy(CALLS[name])
    given, returned = arrays_in(arguments), arrays_in(getattr(solutions, name)(*arguments))
    assert not any(np.shares_memory(a, b) for a in given for b in returned)


@every_function
def test_each_function_needs_numpy_and_functions_of_its_module_alone(name):
    module = importlib.import_module(f"solutions.{WHERE[name]}")
    used = {node.id for node in ast.walk(source_without_docstring(name)) if isinstance(node, ast.Name)}
    used &= set(vars(module)) - set(vars(builtins)) - set(inspect.signature(getattr(solutions, name)).parameters)
    allowed = {"np"} | (set(module.__all__) if WHERE[name] == "training" else set())
    assert used <= allowed


@pytest.mark.parametrize(
    ("name", "forbidden"),
    [
        ("tanh", {"tanh"}),
        ("argmax", {"argmax", "nanargmax", "argmin", "nanargmin", "argsort", "argpartition"}),
    ],
)
def test_own_arithmetic(name, forbidden):
    nodes = list(ast.walk(source_without_docstring(name)))
    used = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    used |= {node.id for node in nodes if isinstance(node, ast.Name)}
    assert not used & forbidden


@pytest.mark.parametrize("module", MODULES)
def test_modules_import_numpy_alone(module):
    tree = ast.parse(inspect.getsource(importlib.import_module(f"solutions.{module}")))
    imports = [ast.unparse(node) for node in ast.walk(tree) if isinstance(node, (ast.Import, ast.ImportFrom))]
    assert imports == ["import numpy as np"]


@pytest.mark.parametrize("module", MODULES)
def test_examples_in_the_documentation_are_right(module):
    result = doctest.testmod(importlib.import_module(f"solutions.{module}"))
    assert result.failed == 0
    assert result.attempted >= sum(1 for home in WHERE.values() if home == module)


@every_function
def test_documentation_has_the_sections_of_numpydoc_in_order(name):
    text = inspect.getdoc(getattr(solutions, name))
    sections = re.findall(r"^(\w+)\n-+$", text, flags=re.MULTILINE)
    raises = ["Raises"] if name in RAISING else []
    assert sections == ["Parameters", "Returns", *raises, "Notes", "References", "Examples"]
    underlines = re.findall(r"^(\w+)\n(-+)$", text, flags=re.MULTILINE)
    assert all(len(title) == len(line) for title, line in underlines)


@every_function
def test_documentation_names_every_parameter_and_shows_the_function_at_work(name):
    function = getattr(solutions, name)
    text = inspect.getdoc(function)
    parameters = text.split("Parameters\n----------\n")[1].split("\nReturns\n")[0]
    documented = re.findall(r"^(\w+(?:, \w+)*) :", parameters, flags=re.MULTILINE)
    assert ", ".join(documented).split(", ") == list(inspect.signature(function).parameters)
    assert f"{name}(" in text.split("Examples\n--------\n")[1]
    assert "[1]_" in text
    assert text.splitlines()[0].endswith(".")
    assert text.splitlines()[1] == ""


@pytest.mark.parametrize(
    "name",
    [
        *("entropy", "cross_entropy", "kl_divergence", "binary_cross_entropy"),
        *("cross_entropy_from_logits", "binary_cross_entropy_from_logits"),
    ],
)
def test_measures_of_information_name_their_unit(name):
    assert "nats" in inspect.getdoc(getattr(solutions, name))
