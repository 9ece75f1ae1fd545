"""Everything that can be handed in is found, and what cannot be read is one clear line."""

import json
import os
import zipfile

import pytest

from autograder.submissions import UnreadableError, assignment_in, find, parse, student_of
from tests.grading.conftest import handed_in, save


@pytest.mark.parametrize(
    ("path", "student"),
    [
        ("submitted/ada/activations/activations.ipynb", "ada"),
        ("ada/activations.ipynb", "ada"),
        ("ada.ipynb", "ada"),
        ("in/ada_activations.ipynb", "ada"),
        ("in/activations-ada.ipynb", "ada"),
        ("in/Ada Lovelace.ipynb", "Ada Lovelace"),
        ("activations.ipynb", "activations"),
        ("C:\\in\\ada_activations.ipynb", "ada"),
    ],
)
def test_whose_it_is_is_read_off_the_path(path, student):
    assert student_of(path) == student


def reason(content):
    with pytest.raises(UnreadableError) as error:
        assignment_in(parse(content))
    assert "\n" not in str(error.value)
    return str(error.value)


def test_what_is_no_notebook_is_said_in_one_line():
    whole = json.dumps(handed_in()).encode()
    assert reason(b"") == "the file is empty"
    assert reason(b"  \n") == "the file is empty"
    assert reason(whole[: len(whole) // 2]).startswith("cut off")
    assert reason(b"hello") == "no notebook: not JSON"
    assert reason(b"\xff\xfe\x00") == "no notebook: the file is not text"
    assert reason(b"[1, 2]") == "no notebook: it has no cells"
    assert reason(b'{"cells": 3}') == "no notebook: it has no cells"
    assert reason(b"[" * 100_000) == "no notebook: not JSON"
    other = {"cells": [{"cell_type": "code", "source": "print(1)"}]}
    assert "none of the assignments" in reason(json.dumps(other).encode())


def test_a_byte_order_mark_windows_line_ends_and_format_3_are_read():
    notebook = {"cells": [{"cell_type": "code", "source": "def relu(x):\r\n    return x\r\n"}]}
    assert parse(b"\xef\xbb\xbf" + json.dumps(notebook).encode())[0].source == "def relu(x):\n    return x\n"
    old = {"worksheets": [{"cells": [{"cell_type": "code", "input": ["def relu(x):\n", "    return x"]}]}]}
    cells = parse(json.dumps(old).encode())
    assert cells[0].source == "def relu(x):\n    return x"
    assert assignment_in(cells) == "activations"


def test_a_folder_a_tree_and_an_archive_are_searched(tmp_path):
    save(tmp_path / "submitted/ada/activations/activations.ipynb", handed_in())
    save(tmp_path / "submitted/.ipynb_checkpoints/activations.ipynb", handed_in())
    with zipfile.ZipFile(tmp_path / "submitted/moodle.zip", "w") as archive:
        archive.writestr("../../bob_activations.ipynb", json.dumps(handed_in()))
        archive.writestr("__MACOSX/._bob_activations.ipynb", "x")
        archive.writestr("readme.txt", "x")
    found = list(find(tmp_path / "submitted"))
    assert [item.student for item in found] == ["ada", "bob"]
    assert all(assignment_in(parse(item.read())) == "activations" for item in found)
    assert not (tmp_path.parent / "bob_activations.ipynb").exists()


def test_nothing_is_overlooked_in_silence(tmp_path):
    (tmp_path / "empty").mkdir()
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04nonsense")
    with zipfile.ZipFile(tmp_path / "bare.zip", "w") as archive:
        archive.writestr("readme.txt", "x")
    for name, due in [
        ("empty", "the folder holds no notebook"),
        ("nowhere", "there is no such file or folder"),
        ("broken.zip", "no zip archive"),
        ("bare.zip", "the archive holds no notebook"),
    ]:
        (item,) = find(tmp_path / name)
        with pytest.raises(UnreadableError, match=due):
            item.read()


def test_a_link_is_named_and_not_followed(tmp_path):
    save(tmp_path / "secret.ipynb", handed_in())
    (tmp_path / "in").mkdir()
    os.symlink(tmp_path / "secret.ipynb", tmp_path / "in" / "eve.ipynb")
    os.symlink(tmp_path, tmp_path / "in" / "around")
    (item,) = find(tmp_path / "in")
    assert item.student == "eve"
    with pytest.raises(UnreadableError, match="a link"):
        item.read()
