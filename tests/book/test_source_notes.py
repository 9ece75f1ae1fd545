"""The page on the notes quotes every line of them, word for word and in order, and judges each."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

ROOT = Path(__file__).resolve().parents[2]
NOTES = (ROOT / "book" / "data" / "source_notes.txt").read_text(encoding="utf-8").splitlines()
PAGE = (ROOT / "book" / "source-notes.md").read_text(encoding="utf-8").partition("\n---\n")[2]
TEXT = ("text", "code_inline")
VERDICT = re.compile(r"\*\*(Kept|Made precise|Corrected)\.\*\* ")

# What the notes get wrong, by the beginning of the line. Of these nothing may be kept as it stands.
WRONG = {
    "The purpose of an activation function": "Corrected",
    "The activation functions can be divided": "Made precise",
    "It is a mathematical function that maps any": "Corrected",
    "# e is the base": "Corrected",
    "Derivative of Sigmoid function": "Corrected",
    "1 - σ(x)": "Corrected",
    "A mathematical function that maps real numbers": "Corrected",
    "L1 loss": "Made precise",
    "L2 loss": "Made precise",
    "Cross-entropy loss": "Corrected",
    "Kullback-Leibler": "Made precise",
    "The goal of training": "Corrected",
    "The choice of loss function": "Made precise",
    "softmax(z) =": "Made precise",
    "argmax(x) =": "Made precise",
    "The argmax function in the code above": "Corrected",
    "10% European": "Corrected",
    "Hindi 0": "Corrected",
    "This is the tensor": "Made precise",
}


def quotes() -> list[tuple[str, str]]:
    """Each quotation as a reader sees it, with the source of the paragraph below it."""
    blocks = SyntaxTreeNode(MarkdownIt().parse(PAGE)).children
    return [
        ("".join(piece.content for piece in quote.walk() if piece.type in TEXT), below.children[0].content)
        for quote, below in pairwise(blocks)
        if quote.type == "blockquote"
    ]


def test_every_line_is_quoted_word_for_word_and_in_order():
    assert [quote for quote, _ in quotes()] == NOTES


@pytest.mark.parametrize(("quote", "below"), quotes(), ids=[f"line {n}" for n in range(1, len(quotes()) + 1)])
def test_a_line_has_a_verdict_a_reason_and_the_page_that_teaches_it(quote, below):
    assert VERDICT.match(below)
    target = re.search(r"\{doc\}`([\w-]+)`", below)
    assert target
    assert (ROOT / "book" / f"{target[1]}.md").is_file()


@pytest.mark.parametrize("start", WRONG)
def test_what_is_wrong_is_not_kept(start):
    found = [VERDICT.match(below)[1] for quote, below in quotes() if quote.startswith(start)]
    assert found
    assert set(found) == {WRONG[start]}
