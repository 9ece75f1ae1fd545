"""Names in modules get back the meaning that they had, whether or not Python counts what is done to them."""

import sys
import types

import pytest

from autograder.sandbox import keeping

CHANGES = {
    "set": lambda module: setattr(module, "name", "other"),
    "deleted": lambda module: delattr(module, "name"),
    "set in the namespace": lambda module: vars(module).__setitem__("name", "other"),
    "taken out": lambda module: vars(module).pop("name"),
    "emptied": lambda module: vars(module).clear(),
    "set twice": lambda module: vars(module).update(name="first", other="second") or vars(module).update(name="third"),
}


@pytest.fixture(params=["counted", "not counted"])
def module(request, monkeypatch):
    if request.param == "not counted":
        monkeypatch.setattr(keeping, "counted", lambda: False)
    module = types.ModuleType("some")
    module.name, module.other = "name", "other"
    return module


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_name_gets_its_meaning_back_every_time(module, change):
    restore = keeping.keeper(types.ModuleType("nothing"), module)
    for _ in range(3):
        change(module)
        restore()
        assert (module.name, module.other) == ("name", "other")


def test_only_the_names_that_are_asked_for_get_their_meaning_back(module):
    restore = keeping.keeper(module, only=("name",))
    module.name = module.other = "changed"
    restore()
    assert (module.name, module.other) == ("name", "changed")


def test_it_is_known_whether_this_python_counts():
    keeping.counted.cache_clear()
    assert keeping.counted() == (sys.version_info < (3, 14))


def test_a_name_that_is_read_or_set_to_what_it_is_does_not_count():
    module = types.ModuleType("some")
    module.name = name = "name"
    changes = keeping.changes_of(vars(module))
    before = changes.value
    module.name = name
    assert module.name == name
    assert changes.value == before or not keeping.counted()


def test_where_nothing_is_counted_where_we_look_that_is_found_out(monkeypatch):
    # The number of names stands there, which is not another one after each change.
    monkeypatch.setattr(keeping, "COUNT", object.__basicsize__)
    keeping.counted.cache_clear()
    assert not keeping.counted()
    keeping.counted.cache_clear()
