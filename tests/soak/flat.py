"""Grade submissions by the thousand and see that no process holds more at the end than at the beginning."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measure import family, memory
from tests.soak import kills, notebooks

# Seconds between two looks.
LOOK = 0.1
# How much more all the processes may hold in the ninth tenth of a run than in the second: what is kept of each
# submission is its name, its path and its key, and those are there from the beginning.
GROWTH = 10_000_000
# A session that happens to be open has a handful of files, and one that has just ended waits to be taken away.
FILES, ENDED = 16, 8


@dataclass(frozen=True)
class Look:
    """All the processes of a run at one instant: the bytes, processes and open files that they hold, and the ended."""

    memory: int
    processes: int
    files: int
    ended: int


def look(pid: int) -> Look:
    """Look at a process and all that descend from it."""
    held = processes = files = ended = 0
    for one in family(pid):
        try:
            state = Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()[0]
            ended += state == "Z"
            files += len(list(Path(f"/proc/{one}/fd").iterdir()))
        except OSError:
            continue
        processes += 1
        held += memory(one)
    return Look(held, processes, files, ended)


def trial(folder: Path, count: int, seed: int, say: Callable[[str], None]) -> None:
    """Grade `count` submissions, and compare what all processes hold in the second and in the ninth tenth of the time.

    Raises
    ------
    AssertionError
        Where memory, processes or open files have become more, or ended processes have gathered.
    """
    submitted = notebooks.write(folder / "submitted", count, seed, each=1)
    process = kills.start(submitted, folder / "marks")
    looks = []
    while process.poll() is None:
        looks.append(look(process.pid))
        time.sleep(LOOK)
    assert process.stderr is not None
    assert process.returncode == 0, process.stderr.read()
    process.stderr.close()
    assert len(kills.results(folder / "marks")["marks"]) == count
    tenth = len(looks) // 10
    assert tenth >= 2, "too few submissions to see anything"
    # The last looks see how marks are written and processes come to their ends.
    early, late = looks[tenth : 2 * tenth], looks[-2 * tenth : -tenth]
    before, after = (int(statistics.median(one.memory for one in some)) for some in (early, late))
    say(f"{count} submissions: {before / 1e6:.0f} MB early in the run, {after / 1e6:.0f} MB late in it")
    assert after - before < GROWTH
    assert max(one.processes for one in late) <= max(one.processes for one in early) + ENDED
    assert max(one.files for one in late) <= max(one.files for one in early) + FILES
    assert max(one.ended for one in looks) <= ENDED
    assert kills.leftovers(folder) == []
