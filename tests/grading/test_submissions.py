"""Everything that can be handed in is found, and what cannot be read is one clear line."""

import json
import os
import subprocess
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from autograder.slim import slim
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


def test_a_folder_and_a_tree_are_searched(tmp_path):
    save(tmp_path / "submitted/ada/activations/activations.ipynb", handed_in())
    save(tmp_path / "submitted/.ipynb_checkpoints/activations.ipynb", handed_in())
    save(tmp_path / "submitted/bob.ipynb", handed_in())
    found = list(find(tmp_path / "submitted"))
    assert [item.student for item in found] == ["ada", "bob"]
    assert all(assignment_in(parse(item.read())) == "activations" for item in found)


def test_in_a_tree_the_folder_says_whose_it_is_whatever_the_file_is_called(tmp_path):
    for path in ("eve/activations/ada.ipynb", "eve/activations/ada/activations/activations.ipynb"):
        save(tmp_path / "activations" / "submitted" / path, handed_in())
    assert [item.student for item in find(tmp_path / "activations" / "submitted")] == ["eve", "eve"]
    save(tmp_path / "by-assignment" / "activations" / "ada.ipynb", handed_in())
    assert [item.student for item in find(tmp_path / "by-assignment")] == ["ada"]


def archive_of(path, names):
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(name, json.dumps(handed_in()))
    return path


NAMES = ("../../bob_activations.ipynb", "__MACOSX/._bob_activations.ipynb", "ada/activations.ipynb", "readme.txt")


def test_an_archive_is_a_bulk_download_where_it_is_named_and_a_learners_where_it_is_found(tmp_path):
    (tmp_path / "in").mkdir()
    archive = archive_of(tmp_path / "in" / "eve.zip", NAMES)
    assert [item.student for item in find(archive)] == ["bob", "ada"]
    found = list(find(tmp_path / "in"))
    assert [item.student for item in found] == ["eve", "eve"]
    assert all(assignment_in(parse(item.read())) == "activations" for item in found)
    assert not (tmp_path.parent / "bob_activations.ipynb").exists()
    assert [item.student for item in find(archive_of(tmp_path / "kim.zip", ["activations.ipynb"]))] == ["kim"]


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


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "eve.ipynb")
    (item,) = find(tmp_path)
    with pytest.raises(UnreadableError, match="no plain file"):
        item.read()


def test_folders_a_thousand_deep_are_searched(tmp_path):
    here = os.getcwd()
    os.chdir(tmp_path)
    try:
        for _ in range(1_100):
            os.mkdir("d")
            os.chdir("d")
        Path("eve.ipynb").write_text("x")
    finally:
        os.chdir(here)
    assert [item.student for item in find(tmp_path)] == ["eve"]
    # Python's own way to remove a tree is not made for one so deep.
    subprocess.run(["rm", "-r", tmp_path / "d"], check=True)


@pytest.mark.parametrize(
    ("file", "student"),
    [
        ("=HYPERLINK(1).ipynb", "_HYPERLINK(1)"),
        ("  +1.ipynb", "_1"),
        ("a\x1b[31m\u202eb.ipynb", "a\ufffd[31m\ufffdb"),
        ("Jose\u0301.ipynb", "Jos\u00e9"),
    ],
)
def test_a_name_is_made_fit_to_be_shown(tmp_path, file, student):
    (tmp_path / file).write_text("x")
    (item,) = find(tmp_path)
    assert item.student == student


def test_a_name_that_is_no_text_and_one_that_is_far_too_long_are_made_fit(tmp_path):
    (tmp_path / os.fsdecode(b"\xff\n.ipynb")).write_text("x")
    (item,) = find(tmp_path)
    assert item.path == f"{tmp_path}/\ufffd\ufffd.ipynb"
    assert item.read() == b"x"
    long = [student_of("x" * 200 + end + ".ipynb") for end in "ab"]
    assert all(len(name) < 140 for name in long)
    assert long[0] != long[1]


def test_archives_that_are_bombs_are_refused_and_broken_ones_said_to_be_so(tmp_path):
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("eve.ipynb", "w") as file:
        for _ in range(130):
            file.write(bytes(1 << 20))
    (item,) = find(bomb)
    with pytest.raises(UnreadableError, match="larger than 128 MiB"):
        item.read()

    overlapping = tmp_path / "overlapping.zip"
    with zipfile.ZipFile(overlapping, "w") as archive:
        archive.writestr("eve.ipynb", os.urandom(10_000))
        archive.filelist *= 50
    (item,) = find(overlapping)
    with pytest.raises(UnreadableError, match="claims to hold more"):
        item.read()

    broken = tmp_path / "torn.zip"
    with zipfile.ZipFile(broken, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("eve.ipynb", json.dumps(handed_in()))
    content = bytearray(broken.read_bytes())
    content[50:90] = b"\xff" * 40
    broken.write_bytes(content)
    (item,) = find(broken)
    with pytest.raises(UnreadableError, match="cannot be read from the archive"):
        item.read()

    nested, packed = tmp_path / "nested.zip", tmp_path / "packed.zip"
    with zipfile.ZipFile(nested, "w") as archive:
        archive.write(broken, "inner.zip")
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("eve.ipynb", "x")
    for path, reason in [(nested, "an archive inside an archive"), (packed, "in an unusual way")]:
        (item,) = find(path)
        with pytest.raises(UnreadableError, match=reason):
            item.read()


ODD = [
    b'{"worksheets": [{"cells": 5}, 7, {"cells": [3]}]}',
    b'{"cells": [[], 1, null, {"cell_type": {"a": []}, "metadata": 3, "id": [], "source": {"x": 1}}]}',
    b'{"cells": [{"cell_type": "code", "metadata": {"nbgrader": {"grade_id": 5}}, "source": [1, ["a"], "b"]}]}',
    b'{"cells": [{"source": "\\ud800", "outputs": [}]}',
    b'{"cells": [{"source": "x", "outputs": ["]", "\\"]"',
    b'{"outputs": {"a": 1}, "cells": []}',
    b'{"cells": [], "n": ' + b"9" * 10_000 + b"}",
]


@pytest.mark.parametrize("content", ODD)
def test_a_notebook_of_odd_parts_is_read_or_refused(content):
    try:
        cells = parse(content)
    except UnreadableError:
        return
    assert all(type(part) is str for cell in cells for part in (cell.kind, cell.identity, cell.source))


def test_old_outputs_are_not_even_parsed(tmp_path):
    cell = {"cell_type": "code", "source": 'x = {"outputs": [1]}', "outputs": [{"text": ['a]"[', "b"]}, {"data": {}}]}
    text = json.dumps({"cells": [cell, cell], "metadata": {"widgets": {"a": {"b": [1]}}}}, indent=1).encode()
    rest = json.loads(slim(text))
    assert rest["cells"] == [{**cell, "outputs": []}] * 2
    assert rest["metadata"] == {"widgets": []}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b'{"cells": [' + b"[]," * 600_000 + b"0]}", "more parts"),
        (b'{"cells": ["' + b"x" * (17 << 20) + b'"]}', "more than 16 MiB"),
    ],
    ids=["values", "text"],
)
def test_what_would_grow_when_it_is_parsed_is_refused(content, reason):
    tracemalloc.start()
    with pytest.raises(UnreadableError, match=reason):
        parse(content)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 3 * len(content)


def test_outputs_of_endlessly_many_parts_are_not_counted_to_the_end():
    with pytest.raises(UnreadableError, match="outputs have more parts"):
        parse(b'{"cells": [{"outputs": [' + b"[]," * 400_000 + b"0]}]}")
