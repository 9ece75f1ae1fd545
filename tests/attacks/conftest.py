"""Run the arena once for every kind of sandbox and, for root, as an ordinary user too; two at a time."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from autograder import notebooks
from autograder.sandbox import view
from autograder.sandbox.host import Tier
from tests.attacks.arena import HERE, PARTS, REPO
from tests.sandbox.conftest import missing

AS_ROOT = os.geteuid() == 0
USERS = ("root", "an ordinary user") if AS_ROOT else ("an ordinary user",)
# Of tier A- there is nothing that one of these two has not: its walls are tried one by one in the tests of the sandbox.
TIERS = (Tier.A, Tier.B)
ARENAS = [(user, tier) for user in USERS for tier in TIERS]


def names(kind: str) -> list[str]:
    """The attacks of a kind: one file each."""
    return sorted(path.stem for path in (HERE / kind).glob("*.py"))


def for_everybody(folder: Path) -> tuple[list[str], dict[str, str], Path]:
    """Python, the packages and the project where an ordinary user can read them, wherever root keeps its own."""
    needed = (*view.DISTRIBUTIONS, "pyseccomp", "PyYAML")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(view, "DISTRIBUTIONS", needed)
        seen = view.find_view()
    folder.mkdir(mode=0o755)
    command, environment, _ = view.farm(seen, folder, as_nobody=True)
    project = folder / "project"
    for part in PARTS:
        shutil.copytree(REPO / part, project / part, ignore=shutil.ignore_patterns("__pycache__"))
    subprocess.run(["chmod", "-R", "a+rX", project], check=True)
    (folder / "home").mkdir()
    os.chown(folder / "home", view.NOBODY, view.NOBODY)
    paths = f"{project}:{folder / 'packages'}"
    user = f"--reuid={view.NOBODY} --regid={view.NOBODY} --clear-groups"
    python = ["setpriv", *user.split(), command[0], "-P", "-s"]
    kept = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": paths,
        "PYTHONDONTWRITEBYTECODE": "1",
        "HOME": str(folder / "home"),
    }
    return python, environment | kept, project


@pytest.fixture(scope="session")
def fought() -> Iterator[dict[tuple[str, Tier], Any]]:
    """What came of every arena, by user and tier; None where this computer has no such sandbox."""
    released = notebooks.build("activations", "release")
    with tempfile.TemporaryDirectory(prefix="attacks-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        own: tuple[list[str], dict[str, str], Path] = (
            [sys.executable],
            dict(os.environ) | {"PYTHONPATH": str(REPO)},
            REPO,
        )
        python = {USERS[0]: own} | ({USERS[1]: for_everybody(folder / "everybody")} if AS_ROOT else {})

        def fight(arena: tuple[str, Tier]) -> Any:
            user, tier = arena
            if missing(tier):
                return None
            command, environment, project = python[user]
            place = Path(tempfile.mkdtemp(dir=folder))
            place.chmod(0o777)
            # What is done before any learner's code runs is the same in every tier.
            once = tier is TIERS[0] or bool(missing(TIERS[0]))
            job = {"tier": tier.value, "cells": names("cells"), "released": released}
            job |= {kind: names(kind) if once else [] for kind in ("notebooks", "files")}
            (place / "job.json").write_text(json.dumps(job))
            (place / "tmp").mkdir()
            (place / "tmp").chmod(0o777)
            program = [*command, "-m", "tests.attacks.arena", str(place / "job.json"), str(place / "out.json")]
            environment = environment | {"TMPDIR": str(place / "tmp")}
            done = subprocess.run(
                program, cwd=project, env=environment, capture_output=True, text=True, check=False, timeout=900
            )
            assert done.returncode == 0, done.stderr[-3000:]
            return json.loads((place / "out.json").read_text())

        with ThreadPoolExecutor(2) as pool:
            yield dict(zip(ARENAS, pool.map(fight, ARENAS), strict=True))
