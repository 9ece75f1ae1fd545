"""What a learner calls in a notebook: `check`, `points` and `progress`."""

import inspect
import sys
import textwrap
from collections.abc import Mapping
from types import FrameType
from typing import Any

from autograder import floating
from autograder.checks import assignment_of, assignments, checks_of, load
from autograder.learner import from_namespace
from autograder.report import html_report, overview_html, overview_text, text
from autograder.results import Report
from autograder.runner import examine
from autograder.source import binds

# The latest report of each exercise, with the function that it was about.
_LATEST: dict[str, tuple[Any, Report]] = {}


def shell() -> Any:
    """The running IPython shell, or None in plain Python."""
    ipython = sys.modules.get("IPython")
    return ipython.get_ipython() if ipython else None


def show(plain: str, rich: str) -> None:
    """Print `plain`, or where a notebook is listening, display `rich` with `plain` as its text."""
    here = shell()
    if here is not None and hasattr(here, "kernel"):
        here.display_pub.publish({"text/plain": plain, "text/html": rich})
    else:
        print(plain)


def _cell_of(exercise: str, function: Any) -> str | None:
    """The source of the newest cell that defines the exercise, or of the function alone, where either can be had."""
    here = shell()
    for cell in reversed(here.user_ns.get("In", []) if here else []):
        if exercise in cell and binds(code := here.input_transformer_manager.transform_cell(cell), exercise):
            return code
    try:
        return textwrap.dedent(inspect.getsource(function))
    except (OSError, TypeError):
        return None


def _namespace() -> Mapping[str, Any]:
    """The names of the notebook whose cell called what calls this, in a browser by way of `autograder.floating`."""
    frame: FrameType | None = sys._getframe(2)
    while frame and frame.f_globals is vars(floating):
        frame = frame.f_back
    return frame.f_globals if frame else {}


def _name_of(function: Any, namespace: Mapping[str, Any]) -> str:
    """The exercise that `function` is the answer to.

    Raises
    ------
    ValueError
        Where neither a name that it has in the notebook nor its own name is an exercise's.
    """
    names = [function] if isinstance(function, str) else [key for key, item in namespace.items() if item is function]
    names.append(getattr(function, "__name__", ""))
    for name in names:
        if assignment_of(name):
            return name
    exercises = ", ".join(name for assignment in assignments() for name in load(assignment))
    raise ValueError(f"check takes one of the exercises of this course: {exercises}")


def _examine(function: Any, namespace: Mapping[str, Any]) -> Report:
    exercise = _name_of(function, namespace)
    found = dict(namespace) if isinstance(function, str) else {**namespace, exercise: function}
    others = [report for _, report in _LATEST.values()]
    report = examine(exercise, from_namespace(found), cell=_cell_of(exercise, found.get(exercise)), wrong=others)
    _LATEST[exercise] = (found.get(exercise), report)
    return report


def check(function: Any) -> None:
    """Check an answer and show what passed, what did not, and why.

    Parameters
    ----------
    function : callable or str
        The function that you wrote, ``check(sigmoid)``, or its name.

    Raises
    ------
    ValueError
        Where that is no exercise of the course.
    """
    report = _examine(function, _namespace())
    show(text(report), html_report(report, sources=True))


def points(function: Any, group: str) -> float:
    """The points that an answer earns in one group of checks. The graded cells of a notebook end with this call.

    Parameters
    ----------
    function : callable or str
        The function that you wrote.
    group : str
        ``values``, ``shape``, ``inputs``, ``stability`` or ``errors``.

    Returns
    -------
    float
        All of the group's points or none. Where it is none, the reason is shown.

    Raises
    ------
    ValueError
        Where that is no exercise of the course, or the exercise has no such group.
    """
    return graded(function, group, _namespace(), None)


def graded(function: Any, group: str, namespace: Mapping[str, Any], seed: str | None) -> float:
    """`points` for a given namespace; with `seed`, the hidden checks of the group count too."""
    exercise = _name_of(function, namespace)
    checks = checks_of(exercise)
    if group not in [item.group for item in checks]:
        raise ValueError(f"{exercise} has no group {group!r}: {', '.join(item.group for item in checks)}")
    answered = namespace.get(exercise) if isinstance(function, str) else function
    answer = from_namespace({**namespace, exercise: answered})
    report = examine(exercise, answer, seed=seed, cell=_cell_of(exercise, answered), draw=False, group=group)
    if report.failures:
        show(text(report), html_report(report))
    return float(report.score)


def progress() -> None:
    """Show where you stand: each exercise of the notebook, as it was when last checked."""
    namespace = _namespace()
    here = max(assignments(), key=lambda name: sum(exercise in namespace for exercise in load(name)))
    rows = []
    for exercise, checks in load(here).items():
        most = sum(item.points for item in checks)
        function, report = _LATEST.get(exercise, (None, None))
        if report is None:
            rows.append((exercise, f"not checked yet: check({exercise})", 0, most))
        elif function is not namespace.get(exercise):
            rows.append((exercise, f"changed since it was checked: check({exercise})", 0, most))
        elif report.unwritten:
            rows.append((exercise, "not written yet", 0, most))
        else:
            failed = ", ".join(failure.check.rsplit("-", 1)[1] for failure in report.failures)
            rows.append((exercise, f"to mend: {failed}" if failed else "solved", report.score, most))
    show(overview_text(rows), overview_html(rows))
