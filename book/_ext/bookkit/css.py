"""Merging style sheets and dropping the rules that no page can match."""

import posixpath
import re
from collections.abc import Iterable
from pathlib import Path

import tinycss2
from tinycss2.ast import AtRule, Node, QualifiedRule

ADDRESS = re.compile(r"""url\(\s*(["']?)(?!data:|#|https?:)([^"')]+)\1\s*\)""")
IMPORT = re.compile(r"""@import\s+["']([^"':]+)["']\s*;""")
NESTING = {"media", "supports", "layer", "container"}


def words_in_use(pages: Iterable[str], scripts: Iterable[str]) -> set[str]:
    """Class names and ids on the pages, and every word inside a string of a script, which may add a class."""
    words: set[str] = set()
    for page in pages:
        for value in re.findall(r"""\b(?:class|id)=["']?([^"'>]*)""", page):
            words.update(value.split())
    for script in scripts:
        for value in re.findall(r"""["'`]([^"'`\n]{1,300})["'`]""", script):
            words.update(re.findall(r"[\w-]+", value))
    return words


def relocate(sheet: str, folder: Path) -> str:
    """Rewrite the relative addresses of a style sheet in `folder` for one that stands above it."""
    return ADDRESS.sub(lambda m: f"url({posixpath.normpath(posixpath.join(folder.as_posix(), m[2]))})", sheet)


def read(static: Path, name: str) -> str:
    """A style sheet of the ``_static`` folder with the ones that it imports put in, and its addresses rewritten."""
    folder = Path(name).parent

    def imported(found: re.Match[str]) -> str:
        return read(static, posixpath.normpath(posixpath.join(folder.as_posix(), found[1])))

    own = relocate((static / name).read_text(encoding="utf-8"), folder)
    return IMPORT.sub(imported, own)


def names_in(selector: list[Node]) -> list[str]:
    """Classes and ids that a selector needs. What stands in ``:not(…)`` and the like is left aside."""
    names = []
    for before, token in zip([None, *selector], selector, strict=False):
        dotted = before is not None and before.type == "literal" and before.value == "."
        if token.type == "hash" or (token.type == "ident" and dotted):
            names.append(token.value)
    return names


def selectors(prelude: list[Node]) -> list[list[Node]]:
    """Split a rule's prelude at its commas."""
    parts: list[list[Node]] = [[]]
    for token in prelude:
        if token.type == "literal" and token.value == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def kept(rule: Node, used: set[str], static: Path) -> str:
    """The rule as text, without what no page can match; empty where nothing is left."""
    if isinstance(rule, QualifiedRule):
        matching = [s for s in selectors(rule.prelude) if used.issuperset(names_in(s))]
        if not matching:
            return ""
        heads = ",".join(tinycss2.serialize(s).strip() for s in matching)
        return f"{heads}{{{tinycss2.serialize(rule.content).strip()}}}\n"
    if not isinstance(rule, AtRule) or rule.lower_at_keyword == "charset":
        return ""
    if rule.lower_at_keyword == "import":
        raise ValueError(f"a style sheet imports another: {rule.serialize()}")
    if rule.lower_at_keyword in NESTING and rule.content is not None:
        inner = purge(tinycss2.serialize(rule.content), used, static)
        return f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inner}}}\n" if inner else ""
    if rule.lower_at_keyword == "font-face":
        return without_missing_fonts(rule.serialize(), static) + "\n"
    return rule.serialize() + "\n"


def without_missing_fonts(face: str, static: Path) -> str:
    """Drop the older font formats that are not shipped."""
    sources = re.compile(r"""url\(["']?([^"')]+)["']?\)\s*format\([^)]*\)\s*,?""")
    shipped = sources.sub(lambda m: m[0] if (static / m[1]).is_file() else "", face)
    return re.sub(r",\s*(?=[;}])", "", shipped)


def purge(sheet: str, used: set[str], static: Path) -> str:
    """Drop every rule that needs a class or id which is not in `used`."""
    rules = tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)
    for rule in rules:
        if rule.type == "error":
            raise ValueError(f"a style sheet cannot be parsed: {rule.message}")
    return "".join(kept(rule, used, static) for rule in rules)
