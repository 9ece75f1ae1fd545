"""What must hold for every exercise, whoever adds it."""

import pytest

import solutions
from autograder import notebooks
from autograder.checks import GROUPS, assignment_of, assignments, load
from autograder.learner import from_namespace
from autograder.misconceptions import mistakes
from autograder.runner import examine

EXERCISES = [exercise for assignment in assignments() for exercise in load(assignment)]
SEEDS = ("first", "second", "third")


def reference(exercise):
    return from_namespace(vars(solutions))


@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_reference_earns_full_marks(exercise):
    for seed in SEEDS:
        report = examine(exercise, reference(exercise), seed)
        assert report.score == report.max_score, [failure.message for failure in report.failures]


@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_starter_earns_nothing_and_is_told_so_kindly(exercise):
    notebook = notebooks.build(assignment_of(exercise), "release")
    cell = next(cell.source for cell in notebook.cells if cell.id == exercise)
    namespace = {}
    exec("import numpy as np\n" + cell, namespace)
    report = examine(exercise, from_namespace(namespace), "first", cell)
    assert report.score == 0
    assert report.unwritten


@pytest.mark.parametrize("exercise", EXERCISES)
def test_every_group_has_a_visible_and_a_hidden_check_and_points(exercise):
    checks = load(assignment_of(exercise))[exercise]
    assert {check.group for check in checks} <= set(GROUPS)
    assert checks[0].group == "values"
    for check in checks:
        assert check.hidden is not None, check.name
        assert check.points >= 1
        assert check.visible.__doc__
        assert check.hidden.__doc__


@pytest.mark.parametrize("exercise", EXERCISES)
def test_there_are_six_known_mistakes_or_more_and_no_title_stands_twice(exercise):
    titles = [mistake.title for mistake in mistakes(exercise)]
    assert len(titles) >= 6
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("exercise", EXERCISES)
def test_every_known_mistake_is_refused_and_called_by_its_name(exercise):
    for mistake in mistakes(exercise):
        namespace = {**vars(solutions), exercise: mistake.function}
        for seed in (None, "first"):
            report = examine(exercise, from_namespace(namespace), seed)
            assert report.failures, f"{mistake.title} earns full marks"
            named = {failure.misconception for failure in report.failures}
            assert mistake.title in named, f"{mistake.title} is taken for {named}"


@pytest.mark.parametrize("exercise", EXERCISES)
def test_visible_checks_alone_refuse_every_known_mistake(exercise):
    for mistake in mistakes(exercise):
        report = examine(exercise, from_namespace({**vars(solutions), exercise: mistake.function}))
        assert report.failures, mistake.title
