"""Grade on all cores of this computer: a process of ours with a sandbox of its own for each, and one place for results.

A process of ours that dies is replaced, and what it was busy with is tried once more on the new one. If that fails too
the submission is *not graded*: no learner pays for it.
"""

import contextlib
import os
import socket
import subprocess
import sys
import time
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any

from autograder.sandbox.policy import Limits, SandboxError, Tier
from autograder.sandbox.remedies import for_elsewhere
from autograder.work import ATTEMPTS, PACKAGE, Record, Work, not_graded

CPU_QUOTA = Path("/sys/fs/cgroup/cpu.max")
# What a worker says when it can begin.
READY = True
# A worker tries several kinds of sandbox, each with its own patience.
START_PATIENCE = 4
# Of what size a notebook may be sent before anybody reads it: a socket holds about 200 KB.
UNREAD = 100_000
# Seconds between two looks at the clock, and for a worker to end by itself.
WATCH, FAREWELL = 1.0, 2.0


def usable_cores() -> int:
    """How many cores this process may use, where a container or a cluster's job has fewer than the computer."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    try:
        quota, period = CPU_QUOTA.read_text().split()
        return max(1, min(cores, int(quota) // int(period)))
    except (OSError, ValueError):
        return cores


class Worker:
    """One process of the pool, and the work that it is busy with."""

    def __init__(self, seed: str, limits: Limits, tier: Tier | None) -> None:
        ours, theirs = socket.socketpair()
        with theirs:
            # Started afresh, not forked: it holds nothing that we hold, and we may have threads.
            self._process = subprocess.Popen(
                [sys.executable, "-m", "autograder.worker", str(theirs.fileno())],
                stdin=subprocess.DEVNULL,
                env=os.environ | {"PYTHONPATH": _search_path(), "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
                pass_fds=[theirs.fileno()],
            )
        self.connection = Connection(ours.detach())
        self.connection.send((seed, limits, tier))
        self.ready = False
        self.work: Work | None = None
        self.deadline = time.monotonic() + START_PATIENCE * limits.start_seconds

    def takes(self, work: Work) -> bool:
        """True where it has nothing to do and will not make us wait until it has read `work`."""
        return not self.work and (self.ready or len(work.content) <= UNREAD)

    def give(self, work: Work, seconds: float) -> None:
        """Let it begin with `work`, for which it may take so long, as soon as it is ready."""
        self.work = work
        self.may_take(seconds)
        # A worker that has just died is found out by whoever waits for its answer.
        with contextlib.suppress(OSError):
            self.connection.send(work)

    def may_take(self, seconds: float) -> None:
        """Expect its answer within so long; until it is ready, that is another matter."""
        if self.ready:
            self.deadline = time.monotonic() + seconds

    def receive(self) -> Any:
        """What it says, or a `Death`."""
        try:
            return self.connection.recv()
        except (EOFError, OSError):
            return Death(f"a process of the grader ended, with exit code {self._process.wait()}")

    @property
    def late(self) -> bool:
        """True where an answer is overdue."""
        return time.monotonic() > self.deadline and (self.work is not None or not self.ready)

    def hang_up(self) -> None:
        """Let a process that has no work end by itself."""
        self.connection.close()

    def close(self) -> None:
        """End the process, as gently as it allows."""
        self.hang_up()
        for end in (self._process.terminate, self._process.kill) if self.work else (lambda: None, self._process.kill):
            end()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(FAREWELL)
                return
        self._process.wait()


@dataclass(frozen=True)
class Death:
    """In place of an answer: why a worker gave none."""

    reason: str


def _search_path() -> str:
    """Where a worker finds this package, wherever it is started."""
    return os.pathsep.join([str(PACKAGE.parent), *filter(None, [os.environ.get("PYTHONPATH")])])


class Pool:
    """Workers that grade with one seed and one set of limits. A context manager, for one thread at a time.

    Parameters
    ----------
    seed : str
        The secret behind the hidden checks.
    limits : Limits
        What each submission may use.
    jobs : int, optional
        How many workers at most; as many as there are usable cores if not given. The first is started at once, the
        others where there is work for them.
    tier : Tier, optional
        The kind of sandbox, see `autograder.sandbox.host.Sandbox`.

    Raises
    ------
    SandboxError
        Where this system has no sandbox, with a way out.
    """

    def __init__(self, seed: str, limits: Limits, jobs: int | None = None, tier: Tier | None = None) -> None:
        if sys.platform != "linux":
            raise SandboxError(for_elsewhere(sys.platform))
        self._how = (seed, limits, tier)
        # All that grading one notebook may take, and the same again for its second attempt.
        self._patience = 2 * (limits.submission_seconds + limits.training_seconds + limits.start_seconds)
        self._jobs = jobs or usable_cores()
        # Whether a worker has been ready. Where none has, it is not a notebook that they die of.
        self._proved = False
        self._workers = [Worker(*self._how)]

    def grade(self, works: Iterable[Work]) -> Iterator[Record]:
        """Grade notebooks, which are asked for one by one as they are needed. Records come when they are ready.

        Raises
        ------
        SandboxError
            When no worker is left that could start, with the reason.
        """
        source, again, failures = iter(works), deque[Work](), Counter[str]()
        ahead = deque(islice(source, self._jobs))
        self._workers += [Worker(*self._how) for _ in range(len(ahead) - len(self._workers))]

        def feed(worker: Worker) -> None:
            waiting = again or ahead
            if waiting and worker.takes(waiting[0]):
                worker.give(waiting.popleft(), self._patience)
                # Read the next one while the workers are busy, and no more: it may be large.
                ahead.extend(islice(source, 0 if ahead else 1))

        while ahead or again or any(worker.work for worker in self._workers):
            for worker in self._workers:
                feed(worker)
            for worker, answer in self._answers():
                work = worker.work
                if isinstance(answer, Record) and not answer.failed:
                    worker.work = None
                    # Now, as whoever takes the record may be long about it.
                    feed(worker)
                    yield answer
                elif answer == READY:
                    worker.ready = self._proved = True
                    worker.may_take(self._patience)
                elif not worker.ready and not (work and self._proved and isinstance(answer, Death)):
                    self._do_without(worker, answer)
                    again.extend([work] if work else [])
                else:
                    self._replace(worker)
                    if work:
                        failures[work.key] += 1
                        if failures[work.key] < ATTEMPTS:
                            again.append(work)
                        else:
                            yield answer if isinstance(answer, Record) else not_graded(work, answer.reason)

    def _answers(self) -> list[tuple[Worker, Any]]:
        """What the workers have to say, as soon as one has."""
        talking = wait([worker.connection for worker in self._workers], WATCH)
        answers = [(worker, worker.receive()) for worker in self._workers if worker.connection in talking]
        heard = {id(worker) for worker, _ in answers}
        late = Death("a process of the grader did not answer in time")
        return answers + [(worker, late) for worker in self._workers if worker.late and id(worker) not in heard]

    def _do_without(self, worker: Worker, answer: Any) -> None:
        """End a worker that cannot be started, and go on with the others."""
        self._workers.remove(worker)
        worker.close()
        if not self._workers:
            raise SandboxError(answer.reason if isinstance(answer, Death) else answer)

    def _replace(self, worker: Worker) -> None:
        worker.close()
        self._workers[self._workers.index(worker)] = Worker(*self._how)

    def close(self) -> None:
        """End every worker."""
        for worker in self._workers:
            worker.hang_up()
        while self._workers:
            self._workers.pop().close()

    def __enter__(self) -> "Pool":
        return self

    def __exit__(self, *error: object) -> None:
        self.close()
