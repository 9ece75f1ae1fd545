"""Grade on many computers: batches of works go to Dask workers, each with a sandbox of its own, records come back.

A worker that is lost takes its batch with it; Dask hands that to another. A record that comes twice has the same key
both times, so that it counts once. Nothing but this process writes: it has the store, the results and the gradebook.
"""

import hashlib
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import CancelledError
from pathlib import Path
from typing import Any

from autograder.sandbox.host import Sandbox
from autograder.sandbox.policy import Limits, SandboxError, Tier
from autograder.work import ATTEMPTS, Record, Work, grade_batch, not_graded, version

# Of how many works, and of how many bytes of notebooks, a batch is made.
BATCH, BATCH_BYTES = 25, 8 << 20
# How many batches each thread of the cluster has before it, so that none waits for us.
AHEAD = 2
# Seconds to wait for the scheduler, and for its first worker.
CONNECT, FIRST_WORKER = 10, 120
_mine = threading.local()


def _sandbox(limits: Limits, tier: Tier | None) -> Sandbox:
    """The warm sandbox of this thread of a worker. It ends with the thread or with the process."""
    kept = getattr(_mine, "sandbox", None)
    if kept is None or _mine.how != (limits, tier):
        if kept is not None:
            kept.close()
        _mine.sandbox, _mine.how = Sandbox(limits, tier), (limits, tier)
    return _mine.sandbox


def grade_here(works: list[Work], seed: str, limits: Limits, tier: Tier | None, expected: str) -> list[Record]:
    """Grade a batch. Runs on a worker.

    Raises
    ------
    SandboxError
        Where this worker cannot grade: it has another version of the course, or no safe sandbox.
    """
    import socket

    if version() != expected:
        raise SandboxError(f"the worker on {socket.gethostname()} has another version of the course or of NumPy")
    try:
        sandbox = _sandbox(limits, tier)
    except SandboxError as error:
        raise SandboxError(f"the worker on {socket.gethostname()}: {error}") from error
    return grade_batch(works, seed, limits, sandbox)


def batches(works: Iterable[Work]) -> Iterator[list[Work]]:
    """The works in batches, asked for as they are needed."""
    batch: list[Work] = []
    size = 0
    for work in works:
        if batch and (len(batch) == BATCH or size + len(work.content) > BATCH_BYTES):
            yield batch
            batch, size = [], 0
        batch.append(work)
        size += len(work.content)
    if batch:
        yield batch


def _client(address: str) -> Any:
    """What hands tasks to the scheduler at `address`."""
    if address.startswith("gateway:"):
        from dask_gateway import Gateway

        return Gateway().connect(address.removeprefix("gateway:")).get_client(set_as_default=False)
    from distributed import Client

    if address.endswith(".json"):
        # Dask would wait for ever for a file that is not there.
        return Client(scheduler_file=str(Path(address).resolve(strict=True)), timeout=CONNECT, set_as_default=False)
    return Client(address, timeout=CONNECT, set_as_default=False)


class Cluster:
    """A Dask cluster that grades with one seed and one set of limits, as `autograder.pool.Pool` does on one computer.

    Parameters
    ----------
    address : str
        The scheduler's, such as ``tcp://10.0.0.5:8786``; the file that it wrote for ``--scheduler-file``; or
        ``gateway:`` and the name of a Dask Gateway's cluster.
    seed, limits, tier :
        See `autograder.pool.Pool`.

    Raises
    ------
    SandboxError
        Where there is no scheduler, or no worker comes.
    """

    def __init__(self, address: str, seed: str, limits: Limits, tier: Tier | None = None) -> None:
        try:
            self._client = _client(address)
        except ModuleNotFoundError as error:
            raise SandboxError(f"{error.name} is missing: install it, and the course's extra cluster") from error
        except (OSError, ValueError) as error:
            raise SandboxError(f"no Dask scheduler answers at {address}: start one with dask scheduler") from error
        self._how = (seed, limits, tier, version())
        try:
            self._client.wait_for_workers(1, timeout=FIRST_WORKER)
        except TimeoutError:
            self.close()
            raise SandboxError(
                f"the scheduler at {address} has no workers: start some with dask worker {address} --nthreads 1"
            ) from None

    def grade(self, works: Iterable[Work]) -> Iterator[Record]:
        """Grade notebooks, which are asked for one by one as they are needed. Records come when they are ready.

        Raises
        ------
        SandboxError
            Where a worker cannot grade at all, with the reason.
        """
        from distributed import as_completed

        source, again = ((batch, 1) for batch in batches(works)), deque[tuple[list[Work], int]]()
        given: dict[Any, tuple[list[Work], int]] = {}
        running = as_completed(loop=self._client.loop)

        def fill() -> None:
            room = AHEAD * max(1, sum(self._client.nthreads().values()))
            while len(given) < room and (next_one := again.popleft() if again else next(source, None)):
                future = self._submit(*next_one)
                given[future] = next_one
                running.add(future)

        fill()
        for future in running:
            batch, attempt = given.pop(future)
            records = self._records(future, batch)
            # What failed is tried once more, alone: one notebook must not take others with it.
            failed = {record.key for record in records if record.failed and attempt < ATTEMPTS}
            again.extend(([work], attempt + 1) for work in batch if work.key in failed)
            fill()
            yield from (record for record in records if record.key not in failed)

    def _submit(self, batch: list[Work], attempt: int) -> Any:
        """Hand a batch out under a name that its content gives it."""
        name = hashlib.sha256(repr([attempt, *(work.key for work in batch)]).encode()).hexdigest()
        return self._client.submit(grade_here, batch, *self._how, key=f"grade-{name}", retries=1)

    def _records(self, future: Any, batch: list[Work]) -> list[Record]:
        """What came of a batch, also where it took every worker that tried it with it."""
        from distributed.scheduler import KilledWorker

        try:
            return future.result()
        except KilledWorker:
            return [not_graded(work, "the workers that tried it were lost") for work in batch]
        except SandboxError:
            raise
        except (CancelledError, OSError) as error:
            raise SandboxError(f"the connection to the Dask scheduler was lost ({error})") from error
        except Exception as error:
            raise SandboxError(f"a Dask worker failed with {type(error).__name__}: {error}") from error

    def close(self) -> None:
        """Leave the cluster, which goes on."""
        self._client.close()

    def __enter__(self) -> "Cluster":
        return self

    def __exit__(self, *error: object) -> None:
        self.close()
