"""The slips that people make in NumPy, and that general mutation tools do not know.

A slip is a function of one node of the syntax tree. It yields the source of what a hurried hand might have written in
the node's place; `slips` puts each into a copy of the function.
"""

import ast
import copy
import itertools
from collections.abc import Iterator

SWAPPED_NAMES = (
    ("sum", "mean"),
    ("sum", "prod"),
    ("max", "min"),
    ("max", "sum"),
    ("maximum", "minimum"),
    ("maximum", "fmax"),
    ("exp", "expm1"),
    ("exp", "exp2"),
    ("log", "log1p"),
    ("log", "log2"),
    ("log", "log10"),
    ("abs", "sign"),
    ("abs", "square"),
    ("sqrt", "square"),
    ("sqrt", "cbrt"),
    ("mean", "median"),
    ("any", "all"),
    ("zeros", "ones"),
    ("argmax", "argmin"),
    ("arctanh", "arctan"),
    ("outer", "inner"),
    ("copysign", "multiply"),
    ("normal", "uniform"),
)
OTHER_NAMES = {
    name: [pair[1 - pair.index(name)] for pair in SWAPPED_NAMES if name in pair]
    for name in itertools.chain.from_iterable(SWAPPED_NAMES)
}
OTHER_KEYS = {"W1": "W2", "W2": "W1", "b1": "b2", "b2": "b1"}
UFUNCS = {ast.Add: "add", ast.Sub: "subtract", ast.Mult: "multiply", ast.Div: "divide", ast.Pow: "power"}
COMMUTATIVE = (ast.Add, ast.Mult, ast.BitOr, ast.BitAnd)
AXES = ("0", "1", "-1", "None")


def _is_numpy_call(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func).startswith("np.")


def _call(node: ast.Call, args: list[ast.expr], keywords: list[ast.keyword]) -> str:
    return ast.unparse(ast.Call(node.func, args, keywords))


def keywords(node: ast.AST) -> Iterator[str]:
    """An option forgotten (`axis`, `keepdims`, `dtype`), another axis, whole numbers, single precision."""
    if not isinstance(node, ast.Call):
        return
    for i, keyword in enumerate(node.keywords):
        others: tuple[str, ...] = ()
        if keyword.arg == "axis":
            others = AXES
        elif keyword.arg == "dtype":
            others = ("int", "np.float32")
        before, after = node.keywords[:i], node.keywords[i + 1 :]
        yield _call(node, node.args, before + after)
        for other in others:
            yield _call(node, node.args, [*before, ast.keyword(keyword.arg, ast.Name(other)), *after])


def names(node: ast.AST) -> Iterator[str]:
    """The neighbouring function: `sum` for `mean`, `maximum` for `max`, `log` for `log1p`."""
    if isinstance(node, ast.Attribute):
        for other in OTHER_NAMES.get(node.attr, ()):
            yield f"{ast.unparse(node.value)}.{other}"


def arguments(node: ast.AST) -> Iterator[str]:
    """Arguments in another order: each two neighbours change places."""
    if isinstance(node, ast.Call):
        for i in range(len(node.args) - 1):
            first, second = node.args[i : i + 2]
            yield _call(node, [*node.args[:i], second, first, *node.args[i + 2 :]], node.keywords)


def forgotten_calls(node: ast.AST) -> Iterator[str]:
    """A call left out, its argument left standing: no `abs`, no `asarray`, no `astype`, no `float`."""
    if not isinstance(node, ast.Call):
        return
    if isinstance(node.func, ast.Attribute) and node.func.attr == "astype":
        yield ast.unparse(node.func.value)
    elif len(node.args) == 1 and not isinstance(node.args[0], ast.GeneratorExp):
        yield ast.unparse(node.args[0])


def operands(node: ast.AST) -> Iterator[str]:
    """An operand left out, or the two in the wrong order."""
    if isinstance(node, ast.BinOp):
        left, right = f"({ast.unparse(node.left)})", f"({ast.unparse(node.right)})"
        yield from (left, right)
        if not isinstance(node.op, COMMUTATIVE):
            yield ast.unparse(ast.BinOp(node.right, node.op, node.left))
    elif isinstance(node, ast.UnaryOp):
        yield ast.unparse(node.operand)


def in_place(node: ast.AST) -> Iterator[str]:
    """The result written into the left operand, which may be the caller's array."""
    if isinstance(node, ast.BinOp) and isinstance(node.left, ast.Name) and type(node.op) in UFUNCS:
        left, right = ast.unparse(node.left), ast.unparse(node.right)
        yield f"np.{UFUNCS[type(node.op)]}({left}, {right}, out={left})"


def constants(node: ast.AST) -> Iterator[str]:
    """A number with the wrong sign, doubled, halved, or off in the seventh digit."""
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        value = node.value
        yield repr(-value)
        if isinstance(value, float):
            yield from map(repr, (2 * value, value / 2, value * (1 + 1e-6) if value else 1e-6))
            if not value:
                yield "-1e-06"
    elif isinstance(node, ast.Constant) and node.value in OTHER_KEYS:
        yield repr(OTHER_KEYS[node.value])


def counts(node: ast.AST) -> Iterator[str]:
    """The wrong divisor: one less (as ``ddof=1`` does), or rows where elements are due and the other way round."""
    text = ast.unparse(node)
    if isinstance(node, ast.Attribute) and node.attr == "size":
        yield from (f"({text} - 1)", f"len({ast.unparse(node.value)})")
    elif isinstance(node, ast.Attribute) and node.attr == "shape":
        yield from (f"{ast.unparse(node.value)}.{other}" for other in ("size", "ndim"))
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "len":
        yield from (f"({text} - 1)", f"np.size({ast.unparse(node.args[0])})")
    elif _is_numpy_call(node) and node.func.attr == "mean" and not node.keywords:
        inner = ast.unparse(node.args[0])
        yield from (f"(np.sum({inner}) / (np.size({inner}) - 1))", f"(np.sum({inner}) / len({inner}))")


def indexing(node: ast.AST) -> Iterator[str]:
    """No index at all, whole rows or columns where single elements are due, no transposition."""
    if isinstance(node, ast.Subscript):
        if isinstance(node.ctx, ast.Load):
            yield ast.unparse(node.value)
        if isinstance(node.slice, ast.Tuple) and len(node.slice.elts) == 2:
            base, (row, column) = ast.unparse(node.value), map(ast.unparse, node.slice.elts)
            yield from (f"{base}[{row}]", f"{base}[{column}]", f"{base}[:, {column}]", f"{base}[{column}, {row}]")
    elif isinstance(node, ast.Attribute) and node.attr == "T":
        yield ast.unparse(node.value)


def conditions(node: ast.AST) -> Iterator[str]:
    """A condition that is always true or never, or that lacks one of its halves."""
    if isinstance(node, (ast.Compare, ast.BoolOp)):
        yield from ("True", "False")
    if isinstance(node, ast.BoolOp):
        yield from map(ast.unparse, node.values)


def _removed(node: ast.stmt) -> Iterator[str]:
    """A statement left out, the body of a `with` or an `if` left standing, another error raised."""
    yield "pass"
    if isinstance(node, (ast.With, ast.If)):
        yield "\n".join(map(ast.unparse, node.body))
    elif isinstance(node, ast.Raise):
        yield "raise TypeError('')"
    elif isinstance(node, ast.AugAssign):
        yield ast.unparse(ast.Assign([node.target], node.value, lineno=0))


def _confused(node: ast.Name, alike: list[set[str]]) -> Iterator[str]:
    """Another variable of the same kind: one argument for another, one intermediate result for another."""
    if isinstance(node.ctx, ast.Load):
        for kind in alike:
            if node.id in kind:
                yield from sorted(kind - {node.id})


EXPRESSIONS = (
    keywords,
    names,
    arguments,
    forgotten_calls,
    operands,
    in_place,
    constants,
    counts,
    indexing,
    conditions,
)


class _Put(ast.NodeTransformer):
    """Puts other nodes in the place of one."""

    def __init__(self, target: ast.AST, instead: ast.AST | list[ast.stmt]) -> None:
        self.target, self.instead = target, instead

    def visit(self, node: ast.AST) -> ast.AST | list[ast.stmt]:
        return self.instead if node is self.target else self.generic_visit(node)


def _replaced(function: ast.FunctionDef, index: int, text: str) -> str:
    """The source of `function` with the node at `index` of its walk replaced by what `text` says."""
    tree = copy.deepcopy(function)
    target = next(itertools.islice(ast.walk(tree), index, None))
    body = ast.parse(text).body
    is_statement = isinstance(target, ast.stmt)
    return ast.unparse(_Put(target, body if is_statement else body[0].value).visit(tree))


def slips(source: str) -> Iterator[str]:
    """Every slip in the function that `source` defines, as the source of the function with that one slip."""
    function = ast.parse(source).body[0]
    parameters = {arg.arg for arg in function.args.args}
    walked = list(ast.walk(function))
    stored = {node.id for node in walked if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    for index, node in enumerate(walked):
        if isinstance(node, ast.stmt) and node is not function:
            texts = _removed(node)
        elif isinstance(node, ast.Name):
            texts = _confused(node, [parameters, stored - parameters])
        else:
            texts = itertools.chain.from_iterable(slip(node) for slip in EXPRESSIONS)
        for text in texts:
            yield _replaced(function, index, text)
