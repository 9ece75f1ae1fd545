"""Make a notebook's JSON small before it is parsed: old outputs and pictures are cut out unread.

They may be many times larger than all the rest, or made to be many times larger once they are parsed.
"""

import re

# Nothing that these match is kept to be tried again in another way, so they take no memory, however long the text is.
STRING = rb'"(?:[^"\\]++|\\.)*+"'
BETWEEN_BRACKETS = re.compile(rb'(?:[^\[\]{}"]++|' + STRING + rb")*+", re.DOTALL)
UNWANTED = re.compile(rb'"(?:outputs|attachments|widgets|application/vnd[^"\\]*)"\s*+:\s*+(?=[\[{])')
OPENING, CLOSING = b"[{", b"]}"
MOST_BRACKETS = 500_000
LARGEST = 16 << 20
# Commas and brackets: as many as there can be values, and what makes values take more memory than their text does.
MOST_VALUES = 1_000_000


class TooLargeError(ValueError):
    """JSON that is no notebook's by its size; the text says what there is too much of."""


def slim(content: bytes) -> bytes:
    """The same JSON with every list of outputs and every dict of attachments and widgets empty.

    Raises
    ------
    TooLargeError
        Where what remains is more than the cells of any notebook need.
    """
    kept, done = [], 0
    while found := UNWANTED.search(content, done):
        kept.append(content[done : found.end()])
        done = _end(content, found.end())
        kept.append(b"[]")
    kept.append(content[done:])
    rest = b"".join(kept)
    if len(rest) > LARGEST:
        raise TooLargeError(f"its cells hold more than {LARGEST >> 20} MiB")
    if sum(map(rest.count, (b",", b"[", b"{"))) > MOST_VALUES:
        raise TooLargeError("its cells have more parts than those of any notebook")
    return rest


def _end(content: bytes, start: int) -> int:
    """Where the list or dict that begins at `start` is over; the end of `content` where it is not closed."""
    depth, place = 0, start
    for _ in range(MOST_BRACKETS):
        if place >= len(content):
            return len(content)
        sign = content[place]
        if sign in OPENING:
            depth += 1
        elif sign in CLOSING:
            depth -= 1
        elif sign == ord('"'):
            # A string that is never closed: no JSON.
            return len(content)
        place += 1
        if depth == 0:
            return place
        place = BETWEEN_BRACKETS.match(content, place).end()  # type: ignore[union-attr]
    raise TooLargeError("its outputs have more parts than those of any notebook")
