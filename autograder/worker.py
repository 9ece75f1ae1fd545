"""A process of the grader's own: it keeps a warm sandbox and grades what the pool hands to it, one by one.

Started by `autograder.pool` with the number of the socket that leads back to it.
"""

import gc
import os
import signal
import sys
from contextlib import suppress
from functools import partial
from multiprocessing.connection import Connection

from autograder.pool import READY
from autograder.sandbox.host import Sandbox, SandboxError
from autograder.work import Work, grade_batch

# How many more objects than now there may be before Python looks for those that nobody needs. A notebook leaves few
# behind, and to look as often as Python does by default takes a tenth of our time.
COLLECT_AFTER = 50_000


def prepare(pool: Connection, seed: str, received: list[Work]) -> None:
    """Do what can be done before there is a sandbox: import what grades, and find out what will be asked."""
    from autograder.grading import prepare_for

    # A pool that has hung up is found out where work is waited for.
    with suppress(EOFError):
        if not received and pool.poll():
            received.append(pool.recv())
    for work in received:
        prepare_for(work.content, seed)


def main(number: int) -> None:
    """Serve the pool until it hangs up."""
    gc.set_threshold(COLLECT_AFTER)
    # At the terminal Ctrl-C reaches every process; it is the pool that decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit())
    with Connection(number) as pool:
        seed, limits, tier = pool.recv()
        received: list[Work] = []
        try:
            sandbox = Sandbox(limits, tier, meanwhile=partial(prepare, pool, seed, received))
        except SandboxError as error:
            pool.send(str(error))
            return
        with sandbox:
            pool.send(READY)
            while True:
                try:
                    work = received.pop() if received else pool.recv()
                except EOFError:
                    break
                pool.send(grade_batch([work], seed, limits, sandbox)[0])


if __name__ == "__main__":
    main(int(sys.argv[1]))
    # To take apart all that it holds would only take time.
    os._exit(0)
