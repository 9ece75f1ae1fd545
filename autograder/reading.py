"""Look at one cell of a learner's notebook without running it, and make it fit to run where there is only Python."""

import ast
import re
import textwrap
import warnings
from dataclasses import dataclass
from functools import lru_cache

from autograder import source
from autograder.submissions import Cell

LONGEST = 100_000
# How long a cell may be whose look is remembered, and how many are.
SHORT, KEPT = 4_000, 1_000
# What a notebook's own cells call; nothing comes of it when grading.
COURSE_CALLS = frozenset({"check", "points", "progress", "hidden_points"})
COURSE_CALL = re.compile(r"\s*(?:check|points|progress)\((?:\w+(?:, \"\w+\")?)?\)\s*")

# What a text has to have to be a cell of code that was made a text.
DEFINING = re.compile(r"^\s*(?:def\s|\w+\s*=)", re.MULTILINE)

# Cell magics that run the rest of the cell as it stands.
TRANSPARENT = ("%%time", "%%timeit", "%%capture", "%%prun")
PROMPT = re.compile(r"^(\s*)(?:>>>|\.\.\.(?=\s)|In \[\d+\]:) ?", re.MULTILINE)
TIMED = re.compile(r"^(\s*)%time +")
ASSIGNED = re.compile(r"^(\s*[\w, ]+=\s*)(?:![^=]|%[a-zA-Z]).*$")
COMMAND = re.compile(r"^(\s*)(?:!|%%?[a-zA-Z]|\?|(?:pip|conda) +install\b|[\w.]+\?{1,2}\s*$)")


@dataclass(frozen=True)
class Read:
    """A cell as it is to be run.

    Attributes
    ----------
    kind, identity : str
        As in `autograder.submissions.Cell`.
    source : str
        What is run.
    repairs : tuple of str
        What was done to it.
    parses : bool
        True where it is Python.
    bound : frozenset of str
        Names to which it gives a meaning.
    reads : frozenset of str
        Names that it uses and that have to come from elsewhere.
    unwritten : frozenset of str
        Functions that do nothing but raise NotImplementedError.
    idle : bool
        True where running it changes nothing.
    """

    kind: str
    identity: str
    source: str
    repairs: tuple[str, ...] = ()
    parses: bool = False
    bound: frozenset[str] = frozenset()
    reads: frozenset[str] = frozenset()
    unwritten: frozenset[str] = frozenset()
    idle: bool = False


def parse(text: str) -> ast.Module | None:
    """The syntax tree, without a word about doubtful escapes and the like; None where a return is in no function."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tree = source.parse(text)
    return None if tree is None or source.returns(tree) else tree


def read(cell: Cell) -> Read:
    """Look at a cell. What was seen in a short one is remembered, as most cells are just as they were handed out."""
    look = look_once if len(cell.source) <= SHORT else _look
    return look(cell.kind, cell.identity, cell.source)


def _look(kind: str, identity: str, written: str) -> Read:
    """Look at a cell of that kind and identity."""
    if kind != "code" and not DEFINING.search(written):
        return Read(kind, identity, written)
    if len(written) > LONGEST:
        repair = f"a cell of more than {LONGEST} characters was not run"
        return Read(kind, identity, "", (repair,), idle=True)
    if COURSE_CALL.fullmatch(written):
        return Read(kind, identity, written, parses=True, idle=True)
    text, tree = written, parse(written)
    if tree is None:
        text = without_magics(written)
        tree = parse(text)
    if tree is None and written[:1].isspace():
        # As it stands it may be the end of the cell before.
        text = _without_commands(written)
    changed = text not in (written, textwrap.dedent(written))
    # The cell that the course begins with has magics of its own, for the browser.
    repairs = ("magics and shell lines were not run",) if changed and identity != "setup" else ()
    if tree is None:
        return Read(kind, identity, text, repairs, idle=not text.strip())
    used, own = _names(tree)
    return Read(
        kind,
        identity,
        without_course_imports(text, tree),
        repairs,
        parses=True,
        bound=source.bound(tree),
        reads=frozenset(used - own),
        unwritten=frozenset(node.name for node in tree.body if _is_unwritten(node)),  # type: ignore[attr-defined]
        idle=all(map(_is_idle, tree.body)),
    )


look_once = lru_cache(KEPT)(_look)


def without_magics(text: str) -> str:
    """`text` with IPython's magics, shell lines, prompts and question marks turned into what Python can parse.

    A cell in another language, such as one that begins with ``%%bash``, becomes empty. Line numbers stay as they were.
    """
    if text[:1].isspace():
        text = textwrap.dedent(text)
    before, _, rest = text.partition("\n")
    while rest and not before.strip():
        before, _, rest = rest.partition("\n")
    if before.startswith("%%"):
        lines = text.count("\n") - rest.count("\n")
        return _without_commands("\n" * lines + rest) if before.split()[0] in TRANSPARENT else ""
    if before.startswith((">>>", "In [")):
        text = PROMPT.sub(r"\1", text)
    return _without_commands(text)


def _without_commands(text: str) -> str:
    """`text` without the lines that are not Python's, where there are any."""
    if parse(text) is not None:
        return text
    lines, continued = [], False
    for line in text.split("\n"):
        kept = TIMED.sub(r"\1", ASSIGNED.sub(r"\1get_ipython()", line))
        command = COMMAND.match(kept)
        lines.append("" if continued else f"{command[1]}pass" if command else kept)
        continued = (continued or command is not None) and line.endswith("\\")
    return "\n".join(lines)


def without_course_imports(text: str, tree: ast.Module) -> str:
    """`text` without its imports of `autograder`, which is not there when grading; line numbers stay as they were."""
    lines = text.splitlines(keepends=True)
    for node in tree.body:
        if isinstance(node, (ast.Import, ast.ImportFrom)) and all(name == "autograder" for name in _packages(node)):
            for number in range(node.lineno - 1, node.end_lineno or node.lineno):
                lines[number] = "\n"
    return "".join(lines)


def _packages(node: ast.Import | ast.ImportFrom) -> list[str]:
    """The packages that an import is about."""
    modules = [node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
    return [module.split(".")[0] for module in modules]


def _names(tree: ast.Module) -> tuple[set[str], set[str]]:
    """The names that are used anywhere in a cell, and those that are given a meaning anywhere in it."""
    used: set[str] = set()
    own: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            (used if isinstance(node.ctx, ast.Load) else own).add(node.id)
        elif isinstance(node, ast.arg):
            own.add(node.arg)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            own.add(node.name)
        elif isinstance(node, ast.alias):
            own.add((node.asname or node.name).split(".")[0])
    return used, own


def _is_unwritten(node: ast.stmt) -> bool:
    """True for a function that is as it was handed out: it ends in ``raise NotImplementedError``."""
    if not isinstance(node, ast.FunctionDef) or not isinstance(node.body[-1], ast.Raise):
        return False
    error = node.body[-1].exc
    error = error.func if isinstance(error, ast.Call) else error
    documented = len(node.body) - (ast.get_docstring(node, clean=False) is not None)
    return documented == 1 and isinstance(error, ast.Name) and error.id == "NotImplementedError"


def _is_idle(node: ast.stmt) -> bool:
    """True for a statement that need not be run: a call of the course's own, or an import that has been made."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) and isinstance(node.value.func, ast.Name):
        simple = all(isinstance(argument, (ast.Name, ast.Constant)) for argument in node.value.args)
        return node.value.func.id in COURSE_CALLS and simple and not node.value.keywords
    if isinstance(node, ast.Import):
        return [(alias.name, alias.asname) for alias in node.names] == [("numpy", "np")]
    return isinstance(node, ast.ImportFrom) and _packages(node) == ["autograder"]
