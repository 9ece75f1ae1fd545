"""In the Python of the page, every exercise is judged as anywhere else."""

import re

import pytest

from autograder.checks import assignment_of
from tests.browser.conftest import EXERCISES, PATIENCE_MS, named_mistake, solved_cells

# What the page's own script does when Check is pressed, without the button.
BEGIN = """async () => {
    const [notebook, python, store] = await Promise.all(
        ["notebook", "python", "store"].map((name) => import(`/_static/practice/${name}.js`)));
    const script = new URL("/_static/practice/worker.js", location);
    const shared = python.python({ root: notebook.root, script });
    window.judge = async (assignment, exercise, answers) => {
        for (const [name, code] of Object.entries(answers)) store.keep(name, code === null ? undefined : { code });
        const cells = notebook.cellsUpTo(await notebook.released(assignment), exercise);
        return shared.check(exercise, cells, () => {});
    };
    await shared.begin();
}"""


@pytest.fixture(scope="module")
def judge(chromium, base):
    """Check an exercise with the answers given; where one is None, the cell is as it was handed out."""
    context = chromium.new_context()
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    page.goto(f"{base}/book/sigmoid.html")
    page.evaluate(BEGIN)

    def judged(exercise, **answers):
        assignment = assignment_of(exercise)
        return page.evaluate(
            "([assignment, exercise, answers]) => judge(assignment, exercise, answers)",
            [assignment, exercise, {**solved_cells(assignment), **answers}],
        )

    yield judged
    context.close()


def words(html):
    """What a report says."""
    return " ".join(re.sub(r"<style>.*?</style>|<[^>]+>", " ", html, flags=re.DOTALL).split())


@pytest.mark.parametrize("exercise", EXERCISES)
def test_what_was_handed_out_fails_with_its_hint(judge, exercise):
    result = judge(exercise, **{exercise: None})
    assert result["score"] == 0
    assert f"{exercise} is not written yet. Replace the line that raises NotImplementedError" in words(result["html"])


@pytest.mark.parametrize("exercise", EXERCISES)
def test_a_known_mistake_is_named(judge, exercise):
    code, title = named_mistake(exercise)
    result = judge(exercise, **{exercise: code})
    assert result["score"] < result["max_score"]
    assert f"mistake {title} hint" in words(result["html"]).replace("&#x27;", "'")


@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_reference_passes(judge, exercise):
    result = judge(exercise)
    assert result["score"] == result["max_score"] > 0, words(result["html"])


def test_an_overflow_costs_what_it_costs_in_a_notebook(judge):
    result = judge("sigmoid", sigmoid="def sigmoid(x):\n    return 1 / (1 + np.exp(-x))\n")
    assert "with RuntimeWarning: overflow encountered in exp" in words(result["html"])
    assert "overflow for very negative x" in words(result["html"])
