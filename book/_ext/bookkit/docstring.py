"""A function's source with its docstring cut to the first line, and what was cut."""

import ast


def without_details(lines: list[str], function: ast.FunctionDef) -> str:
    """A function's lines, its docstring cut to the first one."""
    shown = lines[function.lineno - 1 : function.end_lineno]
    first = function.body[0]
    if ast.get_docstring(function) and first.end_lineno and first.end_lineno > first.lineno:
        start, stop = first.lineno - function.lineno, first.end_lineno - function.lineno
        shown[start : stop + 1] = [shown[start] + '"""']
    return "\n".join(shown)


def parted(source: str) -> tuple[str, str]:
    """The source of one function without the details of its docstring, and these details."""
    function = next(node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef))
    _, _, details = (ast.get_docstring(function) or "").partition("\n")
    return without_details(source.splitlines(), function), details.strip()
