"""Run Lighthouse on every page of the book, as a phone sees it, and print the scores.

``python -m scripts.lighthouse [--html DIR] [PAGE …]`` wants ``npm ci`` in ``scripts/lighthouse`` once. Exit code 1: a
page is below the least score. Each page is measured three times and the median counts. A busy machine takes many points
off the performance, so run it on a quiet one.
"""

import argparse
import gzip
import io
import json
import mimetypes
import os
import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from statistics import median

import yaml

from scripts.pages import HTML, ROOT, order
from scripts.pdf import CHROMIUM
from scripts.serve import Server

LEAST = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
RUNS = 3
LIGHTHOUSE = Path(__file__).parent / "lighthouse" / "node_modules" / "lighthouse" / "cli" / "index.js"
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"


class Compressing(SimpleHTTPRequestHandler):
    """Serves files as a web host does: compressed where that helps, and over one connection."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> io.BytesIO | None:
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return None
        body = path.read_bytes()
        kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
        self.send_response(200)
        self.send_header("Content-Type", kind)
        if kind.startswith("text/") or kind.endswith(("json", "javascript", "svg+xml")):
            body = gzip.compress(body)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=31536000")
        self.end_headers()
        return io.BytesIO(body)

    def log_message(self, *args: object) -> None:
        pass


def measure(address: str) -> dict:
    """One run of Lighthouse."""
    command = ["node", str(LIGHTHOUSE), address, "--quiet", "--output=json", f"--chrome-flags={FLAGS}"]
    command += [f"--only-categories={','.join(LEAST)}"]
    environment = {**os.environ, "CHROME_PATH": CHROMIUM or ""}
    run = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300)
    if run.returncode:
        raise RuntimeError(f"Lighthouse failed on {address}:\n{run.stderr[-2000:]}")
    return json.loads(run.stdout)


def scores(runs: list[dict]) -> dict[str, int]:
    """The median of each category, in points."""
    return {name: round(100 * median(run["categories"][name]["score"] for run in runs)) for name in LEAST}


def lost(run: dict, categories: list[str]) -> set[str]:
    """What cost points in some categories, each with the first thing that was found."""
    found = set()
    for reference in (reference for name in categories for reference in run["categories"][name]["auditRefs"]):
        audit = run["audits"][reference["id"]]
        if reference["weight"] and audit["score"] is not None and audit["score"] < 0.9:
            items = audit.get("details", {}).get("items", [])
            found.add(f"{audit['title']}: {audit.get('displayValue') or json.dumps(items[:1])[:200]}")
    return found


def main(html: Path, pages: list[str]) -> int:
    """Measure the pages and print a table. Returns the exit code."""
    if not LIGHTHOUSE.is_file() or not CHROMIUM:
        print("Lighthouse needs Chromium, and once: npm ci --prefix scripts/lighthouse", file=sys.stderr)
        return 2
    server = Server(("127.0.0.1", 0), partial(Compressing, directory=str(html)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    width = max(map(len, pages))
    print(" " * width, *LEAST, "LCP s  CLS    kB", sep="  ")
    failed, speeds = False, []
    for page in pages:
        runs = [measure(f"http://127.0.0.1:{server.server_port}/{page}.html") for _ in range(RUNS)]
        points = scores(runs)
        below = [name for name, least in LEAST.items() if points[name] < least]
        paint, shift, weight = (
            median(run["audits"][audit]["numericValue"] for run in runs)
            for audit in ("largest-contentful-paint", "cumulative-layout-shift", "total-byte-weight")
        )
        cells = [f"{points[name]:>{len(name)}}" for name in LEAST]
        print(f"{page:{width}}", *cells, f"{paint / 1000:5.1f}  {shift:.3f}  {weight / 1000:.0f}", sep="  ", flush=True)
        for reason in sorted(lost(runs[0], below)):
            print(f"{'':{width}}  {reason}")
        failed |= bool(below)
        speeds += [run["environment"]["benchmarkIndex"] for run in runs]
    server.shutdown()
    print(f"benchmark index of this machine: {min(speeds):.0f} to {max(speeds):.0f} (a quiet laptop has 1500 or more)")
    return int(failed)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Run Lighthouse on the built book.")
    parser.add_argument("--html", type=Path, default=HTML, help="where the built pages are")
    parser.add_argument("pages", nargs="*", metavar="PAGE", help="such as book/sigmoid; without one, every page")
    options = parser.parse_args()
    contents = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
    sys.exit(main(options.html, options.pages or [name for _, name in order(contents)]))
