"""Try mutants: run the checks of their exercise on them, two at a time, each in a process of its own."""

import multiprocessing
import resource
import sys
import warnings
from collections.abc import Iterable
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess

import numpy as np

import solutions
from autograder.checks import Check, assignment_of, assignments, load
from autograder.learner import Answer, from_namespace
from autograder.runner import attempt, halves
from tests.mutation.mutants import Mutant

SEED = "mutants"
PROCESSES = 2
# What one mutant may use; whoever needs more is refused. A right `train` takes about two seconds.
SECONDS = 60
MEMORY = 4 << 30
SURVIVED, BROKEN, REFUSED = 0, 1, 2


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
    answer = from_namespace(namespace)
    # From the last group to the first, since it is the values of `train` that take seconds.
    return not all(_passes(check, answer) for check in reversed(load(assignment_of(mutant.exercise))[mutant.exercise]))


def _passes(check: Check, answer: Answer) -> bool:
    """Whether the visible check passes and then, only then, the hidden one too."""
    return not any(attempt(half, answer).failed for half in halves([check], SEED))


def _try(mutant: Mutant) -> None:
    """Try a mutant in a process of its own, which exits with the verdict. Where the trial itself fails, that is 1."""
    # One that never ends is ended by the processor time it used, which does not depend on what else is running.
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    sys.exit(REFUSED if is_refused(mutant) else SURVIVED)


def survivors(mutants: Iterable[Mutant]) -> list[Mutant]:
    """Those that pass every check, in their order."""
    for assignment in assignments():
        load(assignment)  # once here, not in every process
    fork = multiprocessing.get_context("fork")
    running: dict[int, tuple[BaseProcess, Mutant]] = {}
    passed = set()
    waiting = iter(mutants := list(mutants))
    while True:
        while len(running) < PROCESSES and (mutant := next(waiting, None)):
            process = fork.Process(target=_try, args=(mutant,))
            process.start()
            running[process.sentinel] = process, mutant
        if not running:
            return [mutant for mutant in mutants if mutant in passed]
        for sentinel in wait(list(running)):
            process, mutant = running.pop(sentinel)
            process.join()
            if process.exitcode == BROKEN:
                raise RuntimeError(f"the trial itself failed on {mutant.exercise}: {mutant.before} -> {mutant.after}")
            if process.exitcode == SURVIVED:
                passed.add(mutant)
            process.close()
