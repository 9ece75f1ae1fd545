"""Every mutant of a reference: its source with one thing changed."""

import ast
import difflib
import inspect
import textwrap
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.operators import provider

import solutions
from tests.mutation.slips import slips

# These two need to be told which variable; `slips` confuses variables with more sense.
OPERATORS = [
    provider.OperatorProvider()[name]()
    for name in provider.OperatorProvider()
    if name not in ("VariableReplacer", "VariableInserter")
]


@dataclass(frozen=True)
class Mutant:
    """A mutant: the lines that were changed, what they became, and the source of the whole function.

    Lines are written as `ast.unparse` writes them, so neither comments nor line numbers nor layout matter.
    """

    exercise: str
    before: str
    after: str
    source: str

    @property
    def key(self) -> tuple[str, str, str]:
        return self.exercise, self.before, self.after


class _Bare(ast.NodeTransformer):
    """Takes away what is not mutated: docstring, annotations, the texts of errors."""

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        node.returns = None
        if ast.get_docstring(node):
            node.body = node.body[1:]
        self.generic_visit(node)
        return node

    def visit_arg(self, node: ast.arg) -> ast.arg:
        node.annotation = None
        return node

    def visit_Raise(self, node: ast.Raise) -> ast.Raise:
        node.exc.args = [ast.Constant("")]
        return node


def bare(exercise: str) -> str:
    """The source of a reference, its code alone."""
    source = textwrap.dedent(inspect.getsource(getattr(solutions, exercise)))
    return ast.unparse(_Bare().visit(ast.parse(source)))


def standard(source: str) -> Iterator[str]:
    """What the operators of Cosmic Ray make of `source`."""
    nodes = list(ast_nodes(get_ast(source)))
    for operator in OPERATORS:
        places = sum(len(list(operator.mutation_positions(node))) for node in nodes)
        for occurrence in range(places):
            yield mutate_code(source, operator, occurrence)


def _written_alike(text: str) -> str | None:
    """`text` as `ast.unparse` writes it; None where it is no Python."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", SyntaxWarning)
            tree = ast.parse(text)
            compile(tree, "<mutant>", "exec")
            return ast.unparse(tree)
    except SyntaxError:
        return None


def _difference(before: str, after: str) -> tuple[str, str]:
    """The lines of one text that are not in the other, each side as one line."""
    lines = list(difflib.ndiff(before.splitlines(), after.splitlines()))
    sides = (" ".join(line[2:].strip() for line in lines if line.startswith(sign)) for sign in "-+")
    return next(sides), next(sides)


@cache
def mutants(exercise: str) -> tuple[Mutant, ...]:
    """All mutants of a reference, no two alike."""
    original = bare(exercise)
    found: dict[str, Mutant | None] = {original: None}
    for text in (*standard(original), *slips(original)):
        written = _written_alike(text)
        if written is not None and written not in found:
            found[written] = Mutant(exercise, *_difference(original, written), written)
    return tuple(mutant for mutant in found.values() if mutant)
