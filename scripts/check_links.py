"""Ask every address that the sources name whether it still answers. It needs the network, so no test runs it.

Exit code 0: all answered. 1: some are gone, or did not answer. 2: not one answered, so nothing was found out.
"""

import re
import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ("*.md", "book/*.md", "book/exercises/*.md", "book/_ext/*.md", "book/references.bib")
ADDRESS = re.compile(r"https?://(?:[^\s<>()\[\]{}`\"']|\([^\s()]*\))+")
DOI = re.compile(r"^\s*doi\s*=\s*[{\"]([^}\"]+)[}\"]", re.MULTILINE | re.IGNORECASE)
OWN = re.compile(r"https?://(?:localhost|127\.|0\.0\.0\.0|[\w.-]*\.?example\b)")
GONE = (404, 410)
SECONDS = 20


def found_in(text: str, *, bib: bool = False) -> set[str]:
    """Addresses in a text; of a bibliography also those of its DOIs."""
    found = {address.rstrip(".,;:!?*_") for address in ADDRESS.findall(text)}
    if bib:
        found |= {f"https://doi.org/{doi}" for doi in DOI.findall(text)}
    return {address for address in found if not OWN.match(address)}


def addresses() -> dict[str, list[str]]:
    """Every address that leaves the book, with the files that name it."""
    named: dict[str, list[str]] = {}
    for file in sorted(file for pattern in SOURCES for file in ROOT.glob(pattern)):
        for address in found_in(file.read_text(encoding="utf-8"), bib=file.suffix == ".bib"):
            named.setdefault(address, []).append(str(file.relative_to(ROOT)))
    return dict(sorted(named.items()))


def ask(address: str) -> str:
    """``ok``, ``gone`` or ``silent``, with the reason."""
    request = Request(address, headers={"User-Agent": "Mozilla/5.0 (link check)", "Accept": "*/*"})
    try:
        with urlopen(request, timeout=SECONDS) as answer:
            return f"ok {answer.status}"
    except HTTPError as error:
        # Publishers turn programs away: whoever answers with a refusal is there.
        return f"{'gone' if error.code in GONE else 'ok'} {error.code}"
    except (OSError, HTTPException) as error:
        return f"silent {getattr(error, 'reason', None) or error}"


def report(answers: Iterable[tuple[str, str, list[str]]]) -> int:
    """Print what did not answer well; return the exit code."""
    answers = list(answers)
    for address, answer, files in answers:
        if not answer.startswith("ok"):
            print(f"{answer}: {address} ({', '.join(files)})")
    ok = sum(answer.startswith("ok") for _, answer, _ in answers)
    print(f"{ok} of {len(answers)} addresses answered")
    if answers and not ok:
        print("Not one could be reached: run this where there is a network.")
        return 2
    return int(ok < len(answers))


if __name__ == "__main__":
    named = addresses()
    with ThreadPoolExecutor(8) as pool:
        sys.exit(report(zip(named, pool.map(ask, named), named.values(), strict=True)))
