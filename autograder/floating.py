"""NumPy's warnings where NumPy has none: WebAssembly does not tell when a float overflows.

In a browser ``np.exp(1000.0)`` is infinite and nobody is warned, so an answer that overflows would pass there and fail
when it is graded. Here a learner's cell is rewritten before it runs: each arithmetic operator and each call goes by way
of a function that looks at the result. Where it is infinite or not a number and the operands were not, the warning is
given that NumPy would have given.
"""

import ast
import builtins
import operator
import warnings
from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np

OPERATORS: dict[type[ast.operator], tuple[str, Callable[..., Any], Callable[..., Any]]] = {
    ast.Add: ("add", operator.add, operator.iadd),
    ast.Sub: ("subtract", operator.sub, operator.isub),
    ast.Mult: ("multiply", operator.mul, operator.imul),
    ast.Div: ("divide", operator.truediv, operator.itruediv),
    ast.FloorDiv: ("floor_divide", operator.floordiv, operator.ifloordiv),
    ast.Mod: ("remainder", operator.mod, operator.imod),
    ast.Pow: ("power", operator.pow, operator.ipow),
}
BY_NAME = {name: (plain, in_place) for name, plain, in_place in OPERATORS.values()}
POLES = ("log", "log2", "log10", "log1p", "arctanh", "reciprocal")
"""Functions that are infinite at a finite number not because floats end, but because they are."""
SHORTCUTS = {2: "square", 0.5: "sqrt"}
"""What NumPy really computes for the power of an array, and names in its warning."""
# Calls that look at the frame they are called from.
FRAMED = ("super", "locals", "globals", "vars", "dir", "eval", "exec")


@cache
def is_silent() -> bool:
    """True where NumPy cannot tell that a float overflowed."""
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        np.exp(np.array([1000.0]))
    return not seen


def _is_float(value: Any) -> bool:
    return isinstance(value, (np.ndarray, np.generic)) and value.dtype.kind == "f"


def _warn(kind: str, name: str) -> None:
    """Do what NumPy's error state says is to be done."""
    short = {"divide by zero": "divide", "overflow": "over", "invalid value": "invalid"}[kind]
    wish = dict(np.geterr())[short]
    if wish == "raise":
        raise FloatingPointError(f"{kind} encountered in {name}")
    if wish == "warn":
        warnings.warn(f"{kind} encountered in {name}", RuntimeWarning, stacklevel=4)


def _look(name: str, operands: tuple[Any, ...], result: Any, where: Any = True, spoken: str = "") -> None:
    """Warn where `result` is infinite or not a number, and `operands` were not to blame."""
    if not _is_float(result) or np.isfinite(result).all():
        return
    spoken = spoken or name
    arrays = [np.asarray(operand, dtype=float) for operand in operands]
    new_nan, new_inf = np.isnan(result) & where, np.isinf(result) & where
    for array in arrays:
        new_nan = new_nan & ~np.isnan(array)
        new_inf = new_inf & np.isfinite(array)
    if new_inf.any():
        pole = name in POLES
        if name == "divide":
            pole = new_inf & (arrays[1] == 0)
        elif name == "power":
            pole = new_inf & (arrays[0] == 0)
        if np.any(pole):
            _warn("divide by zero", spoken)
        if np.any(new_inf & ~np.asarray(pole)):
            _warn("overflow", spoken)
    if new_nan.any():
        _warn("invalid value", spoken)


def _operate(function: Callable[..., Any], name: str, left: Any, right: Any) -> Any:
    before = left.copy() if function is BY_NAME[name][1] and isinstance(left, np.ndarray) else left
    result = function(left, right)
    spoken = name
    if not isinstance(left, np.ndarray) and not isinstance(right, np.ndarray):
        spoken = f"scalar {name}"
    elif name == "power" and isinstance(right, (int, float)):
        spoken = SHORTCUTS.get(right, name)
    _look(name, (before, right), result, spoken=spoken)
    return result


def _binary(name: str, left: Any, right: Any) -> Any:
    return _operate(BY_NAME[name][0], name, left, right)


def _augmented(name: str, left: Any, right: Any) -> Any:
    return _operate(BY_NAME[name][1], name, left, right)


def _called(function: Any, *args: Any, **kwargs: Any) -> Any:
    result = function(*args, **kwargs)
    if isinstance(function, np.ufunc) and len(args) >= function.nin:
        _look(function.__name__, args[: function.nin], result, kwargs.get("where", True))
    return result


NAMES = {_binary: "_fsd_binary", _augmented: "_fsd_augmented", _called: "_fsd_called"}


def _call(function: Callable[..., Any], *arguments: ast.expr) -> ast.Call:
    return ast.Call(ast.Name(NAMES[function], ast.Load()), list(arguments), [])


class Watched(ast.NodeTransformer):
    """Rewrites a syntax tree so that arithmetic is looked at, see the head of the module."""

    def visit_BinOp(self, node: ast.BinOp) -> ast.expr:
        self.generic_visit(node)
        if type(node.op) not in OPERATORS:
            return node
        name = ast.Constant(OPERATORS[type(node.op)][0])
        return ast.copy_location(_call(_binary, name, node.left, node.right), node)

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.stmt:
        self.generic_visit(node)
        if type(node.op) not in OPERATORS:
            return node
        # The target is read and written: once more as an expression, which no answer can tell from once.
        read = ast.parse(ast.unparse(node.target), mode="eval").body
        name = ast.Constant(OPERATORS[type(node.op)][0])
        return ast.copy_location(ast.Assign([node.target], _call(_augmented, name, read, node.value)), node)

    def visit_Call(self, node: ast.Call) -> ast.expr:
        self.generic_visit(node)
        if isinstance(node.func, ast.Name) and node.func.id in FRAMED:
            return node
        call = _call(_called, node.func, *node.args)
        call.keywords = node.keywords
        return ast.copy_location(call, node)

    def visit(self, node: ast.AST) -> Any:
        result = super().visit(node)
        return ast.fix_missing_locations(result) if isinstance(node, ast.Module) else result


def watched(tree: ast.Module) -> ast.Module:
    """The tree of a cell, rewritten."""
    for function, name in NAMES.items():
        setattr(builtins, name, function)
    return Watched().visit(tree)


class _Transformer:
    """What IPython takes to rewrite every cell before it runs."""

    def visit(self, tree: ast.Module) -> ast.Module:
        return watched(tree)


def install(shell: Any) -> None:
    """Have an IPython shell rewrite every cell from now on, where NumPy cannot warn."""
    if shell is None or not is_silent():
        return
    if not any(isinstance(item, _Transformer) for item in shell.ast_transformers):
        shell.ast_transformers.append(_Transformer())
