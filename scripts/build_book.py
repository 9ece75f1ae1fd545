"""Build the book into ``_build/html``, with the notebooks that its pages offer for download."""

import shutil
import subprocess
import sys
from pathlib import Path

from autograder import cli

ROOT = Path(__file__).resolve().parent.parent
RELEASE = ROOT / "_build" / "release"
DOWNLOADS = ROOT / "_build" / "extra" / "downloads"


def main() -> int:
    """Release every assignment, zip each, and build. Returns jupyter-book's exit code."""
    shutil.rmtree(RELEASE, ignore_errors=True)
    cli.main(["release", "--to", str(RELEASE)])
    for folder in sorted(RELEASE.iterdir()):
        DOWNLOADS.mkdir(parents=True, exist_ok=True)
        shutil.make_archive(str(DOWNLOADS / folder.name), "zip", RELEASE, folder.name)
    # The build cuts the theme's files to size, and Sphinx warns where it would copy over them.
    shutil.rmtree(ROOT / "_build" / "html", ignore_errors=True)
    command = [str(Path(sys.executable).parent / "jupyter-book"), "build", ".", "-W", "-n", "--keep-going"]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
