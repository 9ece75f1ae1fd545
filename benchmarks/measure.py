"""Run a command and see what it costs: wall time, processor time and memory, its children's included."""

import os
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

# Seconds between two looks at the memory, at least, and how many times as long as a look they are apart: looking at a
# dozen processes takes 15 ms of a core that those who are measured could use.
LOOK, APART = 0.1, 50


@dataclass(frozen=True)
class Cost:
    """Seconds of wall time and of processor time, the most memory at one instant in bytes, and what was printed."""

    wall: float
    processor: float
    memory: int
    output: str

    def __sub__(self, other: "Cost") -> "Cost":
        """This without what was spent on something else."""
        return replace(self, wall=self.wall - other.wall, processor=self.processor - other.processor)


def run(command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None) -> Cost:
    """Run a command in `folder` to its end.

    Raises
    ------
    RuntimeError
        Where it fails, with the last lines that it printed.
    """
    began = time.monotonic()
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=dict(os.environ) | dict(environment or {}),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    peak = 0
    ended = threading.Event()

    def watch() -> None:
        nonlocal peak
        took = 0.0
        while not ended.wait(max(LOOK, APART * took)):
            looked = time.monotonic()
            peak = max(peak, sum(map(memory, family(process.pid))))
            took = time.monotonic() - looked

    watcher = threading.Thread(target=watch)
    watcher.start()
    assert process.stdout is not None
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - began
    ended.set()
    watcher.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        tail = "\n".join(output.splitlines()[-20:])
        raise RuntimeError(f"{' '.join(command)} exited with {process.returncode}:\n{tail}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, peak, output)


def family(pid: int) -> list[int]:
    """A process and all that descend from it."""
    found = [pid]
    for number in found:
        try:
            found += map(int, Path(f"/proc/{number}/task/{number}/children").read_text().split())
        except OSError:
            continue
    return found


def memory(pid: int) -> int:
    """Bytes of a process's own, and its share of those that it has in common with others."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        return next(int(line.split()[1]) << 10 for line in lines if line.startswith("Pss:"))
    except (OSError, StopIteration):
        pass
    try:
        # Not ours to look into: what it shares with others is counted for each of them.
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE")
    except (OSError, IndexError):
        return 0
