"""Folders of the box outlive neither their use nor their owner."""

import os
import subprocess
import sys
import tempfile

import pytest

from autograder.sandbox import folder
from autograder.sandbox.folder import OwnFolder, sweep

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="there are sandboxes on Linux only")
KILLED = """
import os, signal
from autograder.sandbox.folder import OwnFolder
own = OwnFolder()
(own.path / "box").mkdir()
print(own.path, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    sweep.cache_clear()
    return tmp_path


def test_a_folder_goes_when_it_is_no_longer_needed(temporary):
    with OwnFolder() as path:
        assert os.listdir(temporary) == [path.name]
    assert os.listdir(temporary) == []


def test_the_folder_of_a_killed_owner_goes_with_the_next_one(temporary):
    done = subprocess.run([sys.executable, "-c", KILLED], capture_output=True, text=True, timeout=60, check=False)
    assert os.path.isdir(done.stdout.strip())
    with OwnFolder() as path:
        assert os.listdir(temporary) == [path.name]


def test_the_folder_of_a_living_owner_and_what_is_not_ours_stay(temporary):
    own = OwnFolder()
    (temporary / "other").mkdir()
    (temporary / f"{folder.PREFIX}link").symlink_to(temporary / "other")
    begun = temporary / f"{folder.PREFIX}begun"
    begun.mkdir()
    sweep.cache_clear()
    sweep()
    assert len(os.listdir(temporary)) == 4
    os.utime(begun, (0, 0))
    sweep.cache_clear()
    sweep()
    assert not begun.exists()
    own.remove()


def test_the_lock_ends_with_its_owner_and_not_with_what_that_started(temporary):
    own = OwnFolder()
    with subprocess.Popen(["sleep", "60"]) as child:
        other = os.open(own.path / folder.OWNER, os.O_RDWR)
        assert not folder.lock(other)
        os.close(own._owner)
        assert folder.lock(other)
        os.close(other)
        child.kill()
