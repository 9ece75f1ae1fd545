"""What the directives and helpers refuse, and what they make of what they accept."""

import io
import re
from pathlib import Path

import numpy as np
import pytest
from bookkit import css, quiz
from bookkit.claims import claim, claim_derivative, typeset
from bookkit.directives import source_of
from bookkit.figures import show
from bookkit.tables import table, trials
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils
from sphinxcontrib import katex

from solutions import sigmoid

ROOT = Path(__file__).resolve().parents[2]
GOOD = """What is $1 + 1$?

( ) $1$
: That is one of them.

(x) $2$
: Counting on from 1.
"""


def built(folder: Path, text: str, **settings) -> tuple[str, str]:
    """Read one page with the book's directives; return its document tree and the warnings."""
    (folder / "index.md").write_text(f"# A page\n\n{text}\n", encoding="utf-8")
    warnings = io.StringIO()
    overrides = {
        "extensions": ["myst_parser", "bookkit.extension"],
        "exclude_patterns": ["autograder", "book", "solutions"],
        "html_theme": "basic",
        "html_math_renderer": "mathjax",
        "myst_enable_extensions": ["dollarmath", "colon_fence"],
        **settings,
    }
    with patch_docutils(), docutils_namespace():
        app = Sphinx(folder, None, folder / "out", folder / "trees", "html", overrides, status=None, warning=warnings)
        app.builder.read()
    return app.env.get_doctree("index").pformat(), warnings.getvalue()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with the parts of the repository that the directives look into."""
    for name in ("solutions", "book", "autograder"):
        (tmp_path / name).symlink_to(ROOT / name)
    return tmp_path


def test_a_good_quiz_is_taken():
    question, options = quiz.parse(GOOD.splitlines())
    assert question[0] == "What is $1 + 1$?"
    assert [option.right for option in options] == [False, True]
    assert options[1].why[0] == "Counting on from 1."


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (lambda t: t.replace("(x)", "( )"), "exactly one right"),
        (lambda t: t.replace("( )", "(x)"), "exactly one right"),
        (lambda t: t.replace(": Counting on from 1.", ""), "does not say why"),
        (lambda t: t.replace(": Counting", "Counting"), "': '"),
        (lambda t: t.replace("What is $1 + 1$?", ""), "starts with its question"),
        (lambda t: t.partition("(x)")[0], "2 to 8 options"),
    ],
)
def test_a_bad_quiz_is_refused(change, complaint):
    with pytest.raises(quiz.QuizError, match=complaint):
        quiz.parse(change(GOOD).splitlines())


def test_a_bad_quiz_fails_the_build(project):
    _, warnings = built(project, ":::{quiz}\n" + GOOD.replace("(x)", "( )") + ":::")
    assert "exactly one right option" in warnings


def test_maths_works_in_every_part_of_a_quiz(project):
    text, warnings = built(project, ":::{quiz}\n" + GOOD.replace("Counting", "$1+1$ by counting") + ":::")
    assert not warnings
    assert text.count("<math") == 4


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (":::{explorer} nowhere\n:label: A\nText.\n:::", "no script"),
        (":::{explorer} sigmoid\nText.\n:::", ":label:"),
        (":::{explorer} sigmoid\n:label: A\n:::", "without JavaScript"),
        (":::{solution} activations.nothing\n:::", "no function 'nothing'"),
        (":::{solution} nowhere.sigmoid\n:::", "no module 'nowhere'"),
        ("{mistake}`a mistake nobody makes`", "no check knows"),
    ],
)
def test_what_does_not_exist_fails_the_build(project, text, complaint):
    assert complaint in built(project, text)[1]


def test_a_mistake_opens_a_sentence(project):
    tree, warnings = built(project, "{mistake}`a factor of ½`. {mistake}`x taken for σ(x)`. {mistake}`0 at the edge`.")
    assert re.findall(r'<strong classes="mistake">\s*(.*)', tree) == [
        "A factor of ½",
        "x taken for σ(x)",
        "0 at the edge",
    ]
    assert not warnings


def test_a_solution_comes_from_its_one_source(project):
    text, warnings = built(project, ":::{solution} activations.sigmoid\n:::")
    assert not warnings
    assert "def sigmoid" in text
    file, source = source_of(ROOT / "solutions", "activations.sigmoid")
    assert set(source.splitlines()[2:]) <= set(file.read_text(encoding="utf-8").splitlines())
    shown: dict = {"np": np}
    exec(source, shown)  # what the page shows is the reference, so it must do what the reference does
    np.testing.assert_array_equal(shown["sigmoid"](np.array([-1000.0, 0, 3])), sigmoid([-1000.0, 0, 3]))


def test_a_book_can_be_built_without_solutions(project):
    text, warnings = built(project, ":::{solution} activations.sigmoid\n:::", book_solutions=False)
    assert not warnings
    assert "def sigmoid" not in text


def test_the_exercise_box_offers_only_what_was_built(project):
    text = ":::{practise} activations\nWrite it.\n:::"
    assert "autograder release" in built(project, text)[0]
    (project / "extra" / "downloads").mkdir(parents=True)
    (project / "extra" / "downloads" / "activations.zip").write_bytes(b"zip")
    offered = built(project, text, book_extra="extra")[0]
    assert 'href="downloads/activations.zip"' in offered
    assert "Open in the browser" not in offered
    assert "Colab" not in offered


def test_colab_opens_what_lies_on_github_and_takes_the_rest_by_hand(project):
    text = ":::{practise} activations\nWrite it.\n:::"
    (project / "extra" / "downloads").mkdir(parents=True)
    (project / "extra" / "downloads" / "activations.ipynb").write_bytes(b"{}")
    assert 'href="downloads/activations.ipynb">Download for Colab' in built(project, text, book_extra="extra")[0]
    published = built(project, text, book_extra="extra", book_colab="somebody/book/blob/pages")[0]
    address = "https://colab.research.google.com/github/somebody/book/blob/pages/downloads/activations.ipynb"
    assert f'href="{address}">Open in Colab' in published


def test_a_figure_must_say_what_it_shows():
    with pytest.raises(ValueError, match="alt says what the figure shows"):
        show(lambda axes: None, alt="a curve")


def test_a_figure_must_be_readable_on_a_phone():
    with pytest.raises(ValueError, match="points on a phone"):
        show(lambda axes: axes.text(0, 0, "tiny", fontsize=7), alt="a figure with a text that is far too small")


def test_a_figure_has_a_picture_for_each_mode():
    page = show(lambda axes: axes.plot([0, 1]), alt="a line that rises from 0 to 1")._repr_mimebundle_()["text/html"]
    assert re.findall(r'class="only-(\w+)" alt="([^"]+)"', page) == [
        ("light", "a line that rises from 0 to 1"),
        ("dark", "a line that rises from 0 to 1"),
    ]
    sources = re.findall(r'src="([^"]+)"', page)
    assert sources[0] != sources[1]
    assert all(source.startswith("data:image/svg+xml,") for source in sources)


def test_a_false_claim_stops_the_build():
    with pytest.raises(AssertionError, match="σ′ = 1 − σ: false at 3 of 3"):
        claim("σ′ = 1 − σ", [0.1, 0.2, 0.3], [0.5, 0.5, 0.5])
    assert repr(claim("a = b", [1.0, 2.0], [1.0, 2.0])).endswith("a = b at 2 points, largest gap 0.")


def test_a_false_derivative_stops_the_build():
    x = np.linspace(-2, 2, 9)
    claim_derivative("sin′ = cos", np.sin, np.cos, x)
    with pytest.raises(AssertionError):
        claim_derivative("sin′ = −cos", np.sin, lambda t: -np.cos(t), x)


@pytest.mark.parametrize(
    ("value", "spec", "printed"),
    [
        (-1.5e-9, ".1e", "−1.5 × 10⁻⁹"),
        (0.25, ".2f", "0.25"),
        (-3, "", "−3"),
        (1e20, ".0e", "1 × 10²⁰"),
        ("relu", "", "relu"),
    ],
)
def test_numbers_are_set_like_a_book(value, spec, printed):
    assert typeset(value, spec).replace("\u202f", " ") == printed


def test_trials_show_results_and_warnings():
    tried = trials({"plain": lambda x: 1 / (1 + np.exp(np.float64(-x)))}, [0, -1000])
    assert tried.rows == [["0", "0.5"], ["−1000", "0 (overflow)"]]


def test_a_table_refuses_a_ragged_row():
    with pytest.raises(ValueError, match="does not fit"):
        table(["name", "range"], [["relu"]])


def test_purging_keeps_what_a_page_can_match(tmp_path):
    sheet = (
        ".used{a:b}.dead{a:b}.used .dead,.used>p{a:b}p:not(.dead){a:b}@media print{.dead{a:b}}@media print{#here{a:b}}"
    )
    kept = css.purge(sheet, {"used", "here"}, tmp_path)
    assert kept.replace("\n", "") == ".used{a:b}.used>p{a:b}p:not(.dead){a:b}@media print{#here{a:b}}"


def test_addresses_move_with_a_style_sheet():
    moved = css.relocate('a{b:url("../fonts/x.woff2")} c{d:url(data:image/png;base64,AA)}', Path("styles"))
    assert moved == "a{b:url(fonts/x.woff2)} c{d:url(data:image/png;base64,AA)}"


def test_the_formula_style_sheet_fits_the_renderer():
    assert katex.katex_version in (ROOT / "book" / "assets" / "katex" / "katex.css").read_text(encoding="utf-8")
