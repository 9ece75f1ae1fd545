"""Text as it may be shown: on one line, and nothing in it that is obeyed instead."""

import re

LONGEST = 240
# Control characters, the halves of characters, and those that turn the direction of writing.
MISLEADING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def visible(text: str) -> str:
    """`text` with a sign in the place of every character that a terminal or a page would obey instead of show."""
    return MISLEADING.sub("\ufffd", text)


def shorten(text: str, longest: int = LONGEST) -> str:
    """`text` on one line, cut with an ellipsis after `longest` characters."""
    text = " ".join(text.split())
    return text if len(text) <= longest else text[: longest - 1] + "…"
