"""The prose is British English. Names, terms and symbols that no dictionary has stand in ``words.txt``.

The dictionary is Hunspell's, out of the npm packages that the lock file beside this test pins.
"""

import json
import re
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SOURCES = [*sorted(ROOT.glob("book/*.md")), *sorted(ROOT.glob("book/exercises/*.md"))]
OWN_WORDS = HERE / "words.txt"

CELL = re.compile(r"^(`{3,})(?!\{(?:glossary|written)\})(.*?)^\1", re.MULTILINE | re.DOTALL)
CAPTION = re.compile(r"^ *caption: (.*)$", re.MULTILINE)
ALT = re.compile(r'alt=f?("""|")(.*?)\1', re.DOTALL)
FRONT = re.compile(r"\A---\n.*?^---\n", re.MULTILINE | re.DOTALL)
DESCRIPTION = re.compile(r"^ *description: (.*)$", re.MULTILINE)
NO_PROSE = [
    re.compile(r"<!--.*?-->", re.DOTALL),
    re.compile(r"\{[\w:-]+\}`[^`]*`"),  # roles that print something else
    re.compile(r"^ *[`:]{3,} *\{[^}]*\}.*$", re.MULTILINE),  # the first line of a directive
    re.compile(r"^\([\w-]+\)=$", re.MULTILINE),  # a label
    re.compile(r"^:exercises: .*$", re.MULTILINE),  # names of functions
    re.compile(r"^>.*$", re.MULTILINE),  # quotations stay as they were written
    re.compile(r"\$\$.*?\$\$(?: *\([\w-]+\))?", re.DOTALL),
    re.compile(r"\$[^$]+\$"),
    re.compile(r"(?<=\])\([^()\s]*\)|</?\w[^<>]*>|<[^<>\s]*>|https?://\S+"),  # addresses and tags
]
PRINTED = re.compile(r"\{(?:mistake|term)\}`([^`]*)`")  # roles that print what they hold
CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)", re.DOTALL)
LETTER = "[A-Za-zÀ-ÖØ-öø-ÿ]"
WORD = re.compile(f"{LETTER}+(?:['’]{LETTER}+)*")
TWICE = re.compile(r"\b([a-z]+)\s+\1\b")

# Prints those of the words on its input that the dictionary does not know.
CHECKER = """
import fs from "node:fs";
import nspell from "nspell";
import dictionary from "dictionary-en-gb";
const spelling = nspell(dictionary);
const words = JSON.parse(fs.readFileSync(0, "utf8"));
console.log(JSON.stringify(words.filter((word) => !spelling.correct(word))));
"""


def prose(source: str) -> str:
    """What a reader reads of a page, without code, formulas and addresses."""
    kept = [*DESCRIPTION.findall(found[0] if (found := FRONT.match(source)) else "")]
    text = FRONT.sub("", source)
    for cell in CELL.finditer(text):
        kept += CAPTION.findall(cell[2]) + [alt[1] for alt in ALT.findall(cell[2])]
    text = PRINTED.sub(r"\1", CELL.sub(" ¶ ", text))
    for pattern in [*NO_PROSE, CODE]:
        text = pattern.sub(" ¶ ", text)
    return "\n\n¶ ".join([text, *kept])


def words(text: str) -> set[str]:
    """The words of a text, apart from symbols and abbreviations."""
    found = {word.replace("’", "'").removesuffix("'s") for word in WORD.findall(text)}
    return {word for word in found if len(word) > 1 and not re.fullmatch("[A-Z]+s?", word)}


def unknown(candidates: set[str]) -> set[str]:
    """Those of the words that the dictionary does not know."""
    command = ["node", "--input-type=module", "--eval", CHECKER]
    asked = json.dumps(sorted(candidates))
    checked = subprocess.run(command, cwd=HERE, input=asked, capture_output=True, text=True, timeout=60)
    assert checked.returncode == 0, f"the dictionary needs 'npm ci' in tests/book\n{checked.stderr}"
    return set(json.loads(checked.stdout))


@pytest.fixture(scope="session")
def own_words() -> list[str]:
    """Words that the book may use beside the dictionary's."""
    return OWN_WORDS.read_text(encoding="utf-8").split()


def test_every_word_of_the_book_is_spelt_right(own_words):
    known = {word.lower() for word in own_words if word.islower()} | set(own_words)
    pages = {source: words(prose(source.read_text(encoding="utf-8"))) for source in SOURCES}
    misspelt = {word for word in unknown(set().union(*pages.values())) if not {word, word.lower()} & known}
    wrong = [f"{s.relative_to(ROOT)}: {', '.join(sorted(found))}" for s in SOURCES if (found := pages[s] & misspelt)]
    assert not wrong, "\n".join([*wrong, f"a name or a term goes into {OWN_WORDS.relative_to(ROOT)}"])


def test_no_word_stands_twice_in_a_row():
    wrong = [
        f"{source.relative_to(ROOT)}: {found[0]!r}"
        for source in SOURCES
        for found in TWICE.finditer(prose(source.read_text(encoding="utf-8")))
    ]
    assert not wrong, "\n".join(wrong)


def test_the_list_is_in_order_and_holds_only_what_the_dictionary_lacks(own_words):
    assert own_words == sorted(set(own_words), key=lambda word: (word.lower(), word))
    assert unknown(set(own_words)) == set(own_words)


def test_american_spelling_is_noticed():
    american = {"color", "neighbor", "behavior", "centered", "modeling", "gray"}
    assert unknown(american | {"colour", "neighbour", "behaviour", "centred", "modelling", "grey"}) == american


def test_prose_is_what_a_reader_reads():
    source = '''---
description: about
---
# Title

Text with `codeword` and {ref}`roleword` and {mistake}`named so` and $mathword$ and [a link](addressword).

```{code-cell} ipython3
---
mystnb:
  figure:
    caption: below
---
show(codeword, alt="""Drawn
here""")
```

:::{explorer} slugword
:label: Move it
Shown instead.
:::
'''
    expected = "about Title Text with and and named so and and a link below Drawn here label Move it Shown instead"
    assert words(prose(source)) == {word for word in expected.split() if len(word) > 1}
