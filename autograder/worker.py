"""A process of the grader's own: it keeps a warm sandbox and grades what the pool hands to it, one by one.

Started by `autograder.pool` with the number of the socket that leads back to it.
"""

import importlib
import os
import signal
import sys
from functools import partial
from multiprocessing.connection import Connection

from autograder.pool import READY
from autograder.sandbox.host import Sandbox, SandboxError
from autograder.work import grade_batch


def main(number: int) -> None:
    """Serve the pool until it hangs up."""
    # At the terminal Ctrl-C reaches every process; it is the pool that decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit())
    with Connection(number) as pool:
        seed, limits, tier = pool.recv()
        try:
            # What grades takes about as long to be imported as the sandbox to start.
            sandbox = Sandbox(limits, tier, meanwhile=partial(importlib.import_module, "autograder.grading"))
        except SandboxError as error:
            pool.send(str(error))
            return
        with sandbox:
            pool.send(READY)
            while True:
                try:
                    work = pool.recv()
                except EOFError:
                    break
                pool.send(grade_batch([work], seed, limits, sandbox)[0])


if __name__ == "__main__":
    main(int(sys.argv[1]))
    # To take apart all that it holds would only take time.
    os._exit(0)
