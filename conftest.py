"""pytest runs the checks as they stand: ``pytest autograder/checks/activations.py`` tries them on the references, and
with ``--submission NOTEBOOK`` on a learner's notebook, in the sandbox. So it does with ``autograder/checks/hidden``.
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

import solutions
from autograder.cells import plan
from autograder.checks import NAME, assignment_of, checks_of
from autograder.learner import Learner, from_namespace
from autograder.runner import rng_of
from autograder.running import Run
from autograder.sandbox.host import Sandbox
from autograder.sandbox.policy import DEFAULT_LIMITS
from autograder.seed import read_seed
from autograder.submissions import assignment_in, parse


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--submission", type=Path, metavar="NOTEBOOK", help="run the checks on this notebook")


@pytest.fixture(scope="session")
def sandbox() -> Iterator[Sandbox]:
    """One warm sandbox for all the tests that share its limits."""
    with Sandbox() as warm:
        yield warm


@pytest.fixture
def learner(request: pytest.FixtureRequest) -> Iterator[Learner]:
    """What a check calls: the references, or the answers of the notebook that ``--submission`` names."""
    path = request.config.getoption("--submission")
    if path is None:
        yield Learner(from_namespace(vars(solutions)))
        return
    match = NAME.fullmatch(request.function.__name__)
    assert match, f"{request.function.__name__} is no check"
    exercise = match["exercise"]
    cells = parse(path.read_bytes())
    if assignment_in(cells) != assignment_of(exercise):
        pytest.fail(f"{path} is a notebook of another assignment")
    steps, absent = plan(assignment_in(cells), cells)
    if exercise in absent:
        pytest.fail(f"{path} has no cell that defines {exercise}")
    run = Run(request.getfixturevalue("sandbox"), steps, DEFAULT_LIMITS, seed="")
    try:
        index = next(index for index, step in enumerate(steps) if exercise in step.exercises)
        # In answer to this one check, whose name is not given, so that nothing else is asked ahead.
        yield Learner(run.asking(index, exercise).answer_of("a check"))
    finally:
        run.close()


@pytest.fixture
def rng(request: pytest.FixtureRequest) -> np.random.Generator:
    """The inputs of a hidden check: for a submission drawn from the instructor's secret."""
    match = NAME.fullmatch(request.function.__name__)
    assert match, f"{request.function.__name__} is no check"
    checks = checks_of(match["exercise"])
    seed = read_seed() if request.config.getoption("--submission") else "the references"
    return rng_of(seed, next(check for check in checks if check.group == match["group"]))
