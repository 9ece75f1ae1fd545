"""Try mutants: run the checks of their exercise on them, two at a time, each in a process of its own."""

import os
import resource
import sys
import traceback
import warnings
from collections.abc import Iterable

import numpy as np

import solutions
from autograder.checks import assignment_of, assignments, load
from autograder.learner import from_namespace
from autograder.runner import attempt
from autograder.sandbox.policy import DEFAULT_LIMITS
from tests.mutation.mutants import Mutant

SEED = "mutants"
PROCESSES = 2
MEMORY = 4 << 30
SURVIVED, REFUSED, BROKEN = 0, 1, 2


def is_refused(mutant: Mutant) -> bool:
    """Whether its cell or some check fails, visible or hidden. The first failure ends it."""
    namespace = {"np": np, **{name: getattr(solutions, name) for name in solutions.__all__}}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SyntaxWarning)
        code = compile(mutant.source, "<mutant>", "exec")
    try:
        exec(code, namespace)
    except Exception:
        return True
    checks = load(assignment_of(mutant.exercise))[mutant.exercise]
    answer = from_namespace(namespace)
    # From the last group to the first, since it is the values of `train` that take seconds.
    return any(run.failed for check in reversed(checks) for run in attempt([check], answer, SEED))


def _start(mutant: Mutant) -> int:
    """Try a mutant in a new process, which exits with the verdict."""
    child = os.fork()
    if child:
        return child
    verdict = BROKEN
    try:
        # One that never ends is ended by the processor time it used, which does not depend on what else is running.
        resource.setrlimit(resource.RLIMIT_CPU, (DEFAULT_LIMITS.cpu_seconds, DEFAULT_LIMITS.cpu_seconds))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        verdict = REFUSED if is_refused(mutant) else SURVIVED
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(verdict)


def survivors(mutants: Iterable[Mutant]) -> list[Mutant]:
    """Those that pass every check, in their order."""
    for assignment in assignments():
        load(assignment)  # once here, not in every process
    running: dict[int, Mutant] = {}
    passed = set()
    waiting = iter(mutants := list(mutants))
    while True:
        while len(running) < PROCESSES and (mutant := next(waiting, None)):
            running[_start(mutant)] = mutant
        if not running:
            return [mutant for mutant in mutants if mutant in passed]
        pid, status = os.wait()
        mutant = running.pop(pid)
        code = os.WEXITSTATUS(status) if os.WIFEXITED(status) else REFUSED
        if code == BROKEN:
            raise RuntimeError(f"the trial itself failed on {mutant.exercise}: {mutant.before} -> {mutant.after}")
        if code == SURVIVED:
            passed.add(mutant)
