"""One warm sandbox per tier that this computer has the means for; every test of the box runs in each."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

import pytest

from autograder.sandbox import landlock
from autograder.sandbox.host import Limits, Sandbox, Tier
from autograder.sandbox.session import Session

LIMITS = Limits(call_seconds=30, memory_bytes=512 << 20)


def children_of(pid: int) -> list[int]:
    """The processes that `pid` started."""
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def zygote_of(box: Sandbox) -> int:
    """The warm process of `box`: where there is bubblewrap, the only child of that."""
    started = box._zygotes[False]._process.pid
    return started if box.tier is Tier.B else children_of(started)[0]


def missing(tier: Tier) -> str:
    """What this computer lacks for `tier`, asked of the system and not of the code under test."""
    if sys.platform != "linux":
        return "Linux"
    if tier is Tier.B:
        try:
            landlock.syscall(landlock.CREATE_RULESET, None, 0, landlock.ASK_VERSION)
        except OSError:
            return "Landlock"
        return ""
    if shutil.which("bwrap") is None:
        return "bubblewrap"
    probe = ["bwrap", "--ro-bind", "/", "/", "--unshare-all", "--unshare-user", "true"]
    return "" if subprocess.run(probe, capture_output=True, check=False).returncode == 0 else "user namespaces"


@pytest.fixture(scope="session", params=[Tier.A, Tier.A_MINUS, Tier.B], ids=lambda tier: f"tier {tier.value}")
def sandbox(request: pytest.FixtureRequest) -> Iterator[Sandbox]:
    lacking = missing(request.param)
    if lacking:
        pytest.skip(f"this computer has no {lacking}")
    with Sandbox(LIMITS, request.param) as box:
        yield box


@pytest.fixture
def session(sandbox: Sandbox) -> Iterator[Session]:
    with sandbox.session() as fresh:
        yield fresh


@pytest.fixture
def patience(sandbox: Sandbox) -> Callable[..., AbstractContextManager[Session]]:
    """Open a session with other time limits in the same warm sandbox."""

    def opened(call_seconds: float = 0.15, submission_seconds: float = 60.0) -> Session:
        limits = replace(LIMITS, call_seconds=call_seconds, submission_seconds=submission_seconds)
        return Session(sandbox._zygotes[False], limits)

    return opened
