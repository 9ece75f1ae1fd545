"""What can be read off the source of a solution cell without running it."""

import ast
from collections.abc import Iterable, Iterator

READY_MADE = {
    "tanh": frozenset({"tanh"}),
    "argmax": frozenset({"argmax", "nanargmax", "argmin", "nanargmin", "argsort", "argpartition"}),
}
LIBRARIES = frozenset({"np", "numpy", "math", "cmath", "scipy"})
SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)


def parse(cell: str | None) -> ast.Module | None:
    """The cell's syntax tree; None where there is none to be had."""
    try:
        return ast.parse(cell) if cell else None
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def names(cell: str | None) -> frozenset[str]:
    """Every name that the cell reads."""
    tree = parse(cell)
    if tree is None:
        return frozenset()
    return frozenset(
        node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
    )


def binds(cell: str, name: str) -> bool:
    """True where the cell itself gives `name` a meaning at its top level, by a definition or an assignment."""
    tree = parse(cell)
    return tree is not None and name in bound(tree)


def bound(tree: ast.Module) -> frozenset[str]:
    """Every name that a cell gives a meaning at its top level, by a definition, an assignment or an import."""
    return frozenset(_bound(tree.body, with_imports=True))


def _bound(statements: Iterable[ast.AST], with_imports: bool = False) -> dict[str, int]:
    """Names that statements bind in their own scope, each with the first line on which they do.

    Functions and classes are not entered. An import counts only on request: what it brings is not the cell's own work,
    except where it gives a module another name.
    """
    bound: dict[str, int] = {}
    for node in _scope(statements):
        name = None
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            name = node.name
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            name = node.id
        elif isinstance(node, (ast.ExceptHandler, ast.MatchAs, ast.MatchStar)):
            name = node.name
        elif isinstance(node, ast.alias):
            name = (node.asname or node.name) if with_imports else node.asname
        if name:
            line = getattr(node, "lineno", 0)
            bound[name] = min(bound.get(name, line), line)
    return bound


def _scope(statements: Iterable[ast.AST]) -> Iterator[ast.AST]:
    """Statements and all that is in them, functions and classes named but not entered."""
    pending = list(statements)
    while pending:
        node = pending.pop()
        yield node
        if not isinstance(node, SCOPES):
            pending.extend(ast.iter_child_nodes(node))


def returns(tree: ast.Module) -> bool:
    """True where a return stands outside of every function, which Python does not run."""
    return any(isinstance(node, ast.Return) for node in _scope(tree.body))


def _attributes(tree: ast.Module) -> set[str]:
    """Attributes that the cell itself makes: in a class of its own, by assignment, or as a keyword of a call."""
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            names |= set(_bound(node.body))
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            names.add(node.attr)
        elif isinstance(node, ast.keyword) and node.arg:
            names.add(node.arg)
    return names


class _Reader(ast.NodeVisitor):
    """Walks a cell with Python's rules of scope and keeps the first use of a banned name that is not the cell's own."""

    def __init__(self, tree: ast.Module, banned: frozenset[str]) -> None:
        self.found: str | None = None
        self._banned = banned
        self._own = _bound(tree.body)
        self._scopes: list[set[str]] = []
        self._attributes = _attributes(tree)
        self._modules = LIBRARIES | {
            alias.asname or alias.name
            for node in ast.walk(tree)
            if isinstance(node, ast.Import)
            for alias in node.names
        }
        self.visit(tree)

    def _keep(self, use: str) -> None:
        self.found = self.found or use

    def visit_alias(self, node: ast.alias) -> None:
        if node.name.split(".")[-1] in self._banned:
            self._keep(node.name)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        if node.attr in self._banned and isinstance(node.ctx, ast.Load):
            library = isinstance(node.value, ast.Name) and node.value.id in self._modules
            if library or node.attr not in self._attributes:
                self._keep(ast.unparse(node))
        self.generic_visit(node)

    def visit_Name(self, node: ast.Name) -> None:
        if node.id not in self._banned or not isinstance(node.ctx, ast.Load):
            return
        if any(node.id in scope for scope in self._scopes):
            return
        # Outside functions a name means what it meant before the line that binds it anew.
        if node.id not in self._own or (not self._scopes and node.lineno <= self._own[node.id]):
            self._keep(node.id)

    def _function(self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) -> None:
        arguments = node.args
        outside: list[ast.expr | None] = [*arguments.defaults, *arguments.kw_defaults]
        body = [node.body] if isinstance(node, ast.Lambda) else node.body
        if not isinstance(node, ast.Lambda):
            outside += node.decorator_list
        for item in outside:
            if item is not None:
                self.visit(item)
        names = {item.arg for item in ast.walk(arguments) if isinstance(item, ast.arg)}
        self._scopes.append(names | set(_bound(body)))
        for statement in body:
            self.visit(statement)
        self._scopes.pop()

    visit_FunctionDef = visit_AsyncFunctionDef = visit_Lambda = _function


def ready_made(exercise: str, cell: str | None) -> str | None:
    """The ready-made function that the cell uses although the exercise is to build it; None where it uses none.

    Comments and strings do not count, nor does a name or an attribute that is the learner's own.
    """
    banned = READY_MADE.get(exercise)
    if banned is None or not cell:
        return None
    try:
        return _Reader(ast.parse(cell), banned).found
    except (SyntaxError, ValueError):
        return None
    except (RecursionError, MemoryError):
        # Python may run what is too deep to be read here.
        return "an expression too deep to be read"
