"""What can be read off the source of a solution cell without running it."""

import ast

READY_MADE = {
    "tanh": frozenset({"tanh"}),
    "argmax": frozenset({"argmax", "nanargmax", "argmin", "nanargmin", "argsort", "argpartition"}),
}


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


def _own(tree: ast.Module) -> dict[str, int]:
    """Names that the cell itself gives a meaning, and the first line on which it does; imports are not its own."""
    own: dict[str, int] = {}
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.AsyncFunctionDef)):
            name = node.name
        elif isinstance(node, ast.arg):
            name = node.arg
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            name = node.id
        else:
            continue
        own[name] = min(own.get(name, node.lineno), node.lineno)
    return own


def _own_attributes(tree: ast.Module) -> set[str]:
    """Methods and attributes that a class of the cell's own defines."""
    attributes = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            for item in ast.walk(node):
                if isinstance(item, ast.FunctionDef):
                    attributes.add(item.name)
                elif isinstance(item, ast.Name) and isinstance(item.ctx, ast.Store):
                    attributes.add(item.id)
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            attributes.add(node.attr)
    return attributes


def ready_made(exercise: str, cell: str | None) -> str | None:
    """The ready-made function that the cell uses although the exercise is to build it; None where it uses none.

    Comments and strings do not count, nor does a name that is the learner's own.
    """
    banned = READY_MADE.get(exercise)
    tree = parse(cell)
    if not banned or tree is None:
        return None
    own, attributes = _own(tree), _own_attributes(tree)
    inside = {
        id(item)
        for node in ast.walk(tree)
        if isinstance(node, (ast.FunctionDef, ast.Lambda, ast.AsyncFunctionDef))
        for item in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            for alias in node.names:
                if alias.name.split(".")[-1] in banned:
                    return alias.name
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
            if node.attr in banned - attributes:
                return ast.unparse(node)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in banned:
            # Outside functions a name means what it meant before the line that binds it anew.
            before = id(node) not in inside and node.lineno <= own.get(node.id, node.lineno)
            if node.id not in own or before:
                return node.id
    return None
