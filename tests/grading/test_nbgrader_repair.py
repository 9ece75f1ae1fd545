"""What learners do to their notebooks is mended before nbgrader looks at them."""

import copy

import nbformat
import pytest
from bs4 import BeautifulSoup
from nbconvert.filters import markdown2html
from nbgrader.api import Gradebook
from nbgrader.nbgraderformat import MetadataValidator
from nbgrader.utils import compute_checksum

from autograder.nbgrader.repair import as_text, masters, repair
from tests.grading.conftest import handed_in
from tests.grading.nbgrader_course import generated

WRITTEN = "explain-linear-layers"
HARMLESS = {
    "p",
    "code",
    "pre",
    "div",
    "span",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "h2",
    "a",
    "ul",
    "li",
    "ol",
    "sup",
}


@pytest.fixture(scope="module")
def wanted():
    course = generated()
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        return masters(gradebook, "activations", "activations")


def cell(notebook, name):
    found = [item for item in notebook.cells if item.metadata.get("nbgrader", {}).get("grade_id") == name]
    assert len(found) == 1, f"{len(found)} cells are called {name}"
    return found[0]


def place(notebook, name):
    return notebook.cells.index(cell(notebook, name))


def mended(wanted, edit):
    notebook = handed_in(edit=edit)
    repairs = repair(notebook, "activations", wanted)
    notebook = nbformat.from_dict(notebook)
    MetadataValidator().validate_nb(notebook)
    nbformat.validate(notebook)
    return notebook, repairs


def test_a_sound_notebook_is_left_as_it_is(wanted):
    notebook = handed_in(written="Multiply them out: $a < b$, and it is *one* line.")
    sources = [(item.cell_type, item.source) for item in notebook.cells if not item.id.startswith("check-")]
    assert repair(notebook, "activations", wanted) == []
    assert [(i.cell_type, i.source) for i in notebook.cells if not i.id.startswith("check-")] == sources
    for name, master in wanted.items():
        if master.nbgrader["locked"]:
            assert compute_checksum(cell(notebook, name)) == master.nbgrader["checksum"]


def test_of_duplicated_cells_one_counts(wanted):
    def edit(notebook):
        index = next(i for i, item in enumerate(notebook.cells) if item.id == "relu")
        double = copy.deepcopy(notebook.cells[index])
        double.source = "# a note to myself"
        notebook.cells[index + 1 : index + 1] = [double, copy.deepcopy(notebook.cells[index + 2])]

    notebook, repairs = mended(wanted, edit)
    assert "def relu" in cell(notebook, "relu").source
    assert "a second cell relu does not count" in repairs
    assert any(item.source == "# a note to myself" for item in notebook.cells)


def test_deleted_cells_come_back_behind_what_they_belong_to(wanted):
    gone = ("setup", "check-relu-values", "check-relu-shape", WRITTEN)

    def edit(notebook):
        notebook.cells = [item for item in notebook.cells if item.id not in gone]

    notebook, repairs = mended(wanted, edit)
    assert len(repairs) == len(gone)
    assert place(notebook, "setup") == 0
    assert place(notebook, "relu") < place(notebook, "check-relu-values") < place(notebook, "check-relu-shape")
    assert place(notebook, "check-relu-shape") < place(notebook, "relu_grad")
    assert compute_checksum(cell(notebook, WRITTEN)) == wanted[WRITTEN].nbgrader["checksum"]


def test_an_answer_that_is_gone_is_not_put_back_over_one_elsewhere(wanted):
    def edit(notebook):
        notebook.cells = [item for item in notebook.cells if item.id != "relu"]

    notebook, _ = mended(wanted, edit)
    assert not [item for item in notebook.cells if item.metadata.get("nbgrader", {}).get("grade_id") == "relu"]


def test_an_answer_that_lost_its_id_gets_it_back(wanted):
    def edit(notebook):
        answer = next(item for item in notebook.cells if item.id == "relu")
        answer.metadata, answer.id = nbformat.from_dict({}), "x1"

    notebook, _ = mended(wanted, edit)
    assert "def relu" in cell(notebook, "relu").source


def test_retyped_edited_and_corrupted_cells_are_as_released(wanted):
    def edit(notebook):
        for item in notebook.cells:
            if item.id == "relu":
                item.cell_type = "markdown"
                del item["outputs"], item["execution_count"]
            elif item.id == "check-relu-values":
                item.source = "100.0"
                item.metadata.nbgrader.points = 100
            elif item.id == "check-relu-shape":
                item.metadata.nbgrader = nbformat.from_dict({})
            elif item.id == "check-tanh-values":
                item.metadata.nbgrader = "points"
            elif item.id == "setup":
                item.metadata = "nothing"

    notebook, _ = mended(wanted, edit)
    assert cell(notebook, "relu").cell_type == "code"
    for name in ("check-relu-values", "check-relu-shape", "check-tanh-values", "setup"):
        assert cell(notebook, name).source == wanted[name].source
        assert cell(notebook, name).metadata.nbgrader == wanted[name].nbgrader


def test_metadata_that_nbgrader_does_not_know_is_taken_away(wanted):
    def edit(notebook):
        own = nbformat.v4.new_code_cell(
            "1 + 1", metadata={"nbgrader": {"grade_id": "mine", "grade": True, "points": 9}}
        )
        notebook.cells.append(own)

    notebook, _ = mended(wanted, edit)
    assert "nbgrader" not in notebook.cells[-1].metadata


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<script>alert(1)</script>", "< script>alert(1)< /script>"),
        ("<img src=x onerror=alert(1)>", "< img src=x onerror=alert(1)>"),
        ("[a](javascript:alert(1))", "[a] (javascript:alert(1))"),
        ("[a]: javascript:alert(1)\n[a]", "[a] : javascript:alert(1)\n[a]"),
        ("if a < b and b > 2, $a<b$", "if a < b and b > 2, $a< b$"),
        ("![x](attachment:x.png)", "![x](attachment:x.png)"),
        ("> quoted\n\n- a [1]\n- b", "> quoted\n\n- a [1]\n- b"),
    ],
)
def test_a_learners_text_holds_no_html_and_no_links(written, shown):
    assert as_text(written) == shown


def test_what_nbconvert_makes_of_it_holds_no_tag_of_the_learners():
    hostile = [
        "<script>alert(1)</script>",
        "<SVG/onload=alert(1)>",
        "`<b>` [x](javascript:alert(1)) ![x](data:text/html,1)",
        "[x][1]\n\n[1]: javascript:alert(1)",
        "<!-- --><a href='javascript:1'>x</a>",
        "<javascript:alert(1)>",
        "[x]\n(javascript:alert(1))",
        "[^1]\n\n[^1]: <b onclick=alert(1)>",
        "$<img src=x onerror=alert(1)>$",
        "```\n<script>alert(1)\n```",
        "a\n\n    <script>alert(1)",
        "| a |\n|---|\n| <script>alert(1) |",
        "## <iframe src=javascript:alert(1)>",
    ]
    for text in hostile:
        page = BeautifulSoup(markdown2html(as_text(text)), "html.parser")
        assert {tag.name for tag in page.find_all(True)} <= HARMLESS, text
        attributes = [item for tag in page.find_all(True) for item in tag.attrs.items()]
        assert not [(key, to) for key, to in attributes if key not in ("class", "id") and not str(to).startswith("#")]


def test_of_attachments_the_pictures_stay(wanted):
    def edit(notebook):
        written = next(item for item in notebook.cells if item.id == WRITTEN)
        written.source = "![a](attachment:a.png) ![b](attachment:b.svg)"
        written.attachments = nbformat.from_dict(
            {"a.png": {"image/png": "aGk="}, "b.svg": {"image/svg+xml": "<svg onload=alert(1)>"}}
        )

    notebook, _ = mended(wanted, edit)
    assert cell(notebook, WRITTEN).attachments == {"a.png": {"image/png": "aGk="}, "b.svg": {}}
