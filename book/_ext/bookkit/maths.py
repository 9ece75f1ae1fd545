"""Formulas are set at build time by KaTeX: strictly, and also on a busy machine."""

import time
from collections.abc import Callable

from sphinx.application import Sphinx
from sphinxcontrib import katex

ATTEMPTS = 10


def start_patiently(start: Callable[[], katex.KaTeXServer] = katex.KaTeXServer.start) -> katex.KaTeXServer:
    """Start the KaTeX server, again where it was too busy to answer.

    The server's socket file exists a moment before the server listens: connecting in that moment is refused.
    """
    for attempt in range(ATTEMPTS):
        try:
            return start()
        except ConnectionRefusedError:
            if attempt == ATTEMPTS - 1:
                raise
            time.sleep(0.1 * (attempt + 1))
    raise AssertionError("unreachable")


def setup(app: Sphinx) -> None:
    """Make a formula that KaTeX cannot set an error, and starting the server patient."""
    katex.KATEX_DEFAULT_OPTIONS["throwOnError"] = True
    katex.KaTeXServer.start = staticmethod(start_patiently)
