"""What an assertion accepts and refuses, by the promises of the conventions."""

from fractions import Fraction

import numpy as np
import pytest

from autograder import expect
from autograder.expect import FailedCheck
from autograder.learner import Learner, from_namespace


def call_returning(value):
    return Learner(from_namespace({"f": lambda *args, **kwargs: value})).f(1.0)


@pytest.mark.parametrize(
    "value",
    [0.5, np.float64(0.5), np.float32(0.5), np.longdouble(0.5), np.array(0.5), Fraction(1, 2), 0.5 + 1e-13],
    ids=repr,
)
def test_a_number_may_come_in_any_real_form(value):
    expect.value(call_returning(value), 0.5)


@pytest.mark.parametrize("value", [1, True, np.int8(1), np.bool_(True), np.array(1)], ids=repr)
def test_integers_and_booleans_of_the_right_value_are_numbers(value):
    expect.value(call_returning(value), 1.0)


@pytest.mark.parametrize(
    ("value", "clause"),
    [
        (np.array([0.5]), "shape"),
        ([0.5], "type"),
        ("0.5", "type"),
        (None, "type"),
        (0.5 + 0j, "type"),
        (0.5 + 1e-8, "value"),
        (float("nan"), "value"),
        (np.array([[0.5]]), "shape"),
        pytest.param(object(), "bad_return", id="an object"),
        pytest.param((x for x in [0.5]), "bad_return", id="a generator"),
    ],
    ids=repr,
)
def test_anything_else_is_no_number_of_that_value(value, clause):
    with pytest.raises(FailedCheck) as failed:
        expect.value(call_returning(value), 0.5)
    assert failed.value.clause == clause


def test_a_list_is_refused_where_an_array_is_due_and_the_reason_says_so():
    with pytest.raises(FailedCheck, match=r"return np\.array"):
        expect.value(call_returning([1.0, 2.0]), np.array([1.0, 2.0]))


def test_an_array_must_have_the_shape_that_is_due():
    due = np.array([1.0, 2.0])
    expect.value(call_returning(np.array([1, 2])), due)
    with pytest.raises(FailedCheck, match=r"shape \(2, 1\)"):
        expect.value(call_returning(np.array([[1.0], [2.0]])), due)


def test_a_list_may_stand_for_a_tuple_and_a_dict_may_have_more_keys():
    expect.value(call_returning([1.0, np.zeros(2)]), (1.0, np.zeros(2)))
    expect.value(call_returning({"a": 1.0, "b": 2.0}), {"a": 1.0})
    with pytest.raises(FailedCheck, match="key 'c'"):
        expect.value(call_returning({"a": 1.0}), {"a": 1.0, "c": 1.0})


def test_infinity_is_only_infinity_of_the_same_sign():
    expect.value(call_returning(np.inf), np.inf)
    for value in (-np.inf, 1e308, np.nan):
        with pytest.raises(FailedCheck):
            expect.value(call_returning(value), np.inf)


def test_where_integers_are_due_a_float_is_refused():
    expect.value(call_returning(np.int32(3)), 3, integers=True)
    expect.value(call_returning(np.array([1, 2])), np.array([1, 2]), integers=True)
    with pytest.raises(FailedCheck, match="index"):
        expect.value(call_returning(3.0), 3, integers=True)


def test_the_first_wrong_element_is_pointed_out():
    with pytest.raises(FailedCheck, match=r"at \[1\]: 5\.0 instead of 2\.0"):
        expect.value(call_returning(np.array([1.0, 5.0, 7.0])), np.array([1.0, 2.0, 3.0]))


def test_two_values_that_look_alike_are_shown_in_full():
    with pytest.raises(FailedCheck, match=r"1\.00000001"):
        expect.value(call_returning(np.array([1.00000001])), np.array([1.0]))


def test_a_changed_argument_is_noticed_wherever_it_is():
    def f(x, scale=None):
        (x if scale is None else scale)[...] = 0
        return 1.0

    learner = Learner(from_namespace({"f": f}))
    for call in (learner.f(np.ones(2)), learner.f(np.ones(2), scale=np.ones(3))):
        with pytest.raises(FailedCheck, match="changed in place"):
            expect.unchanged([call])


def test_the_right_error_must_be_raised_or_a_subclass_of_it():
    class Wrong(ValueError):
        pass

    def f(x):
        raise {1: ValueError, 2: Wrong, 3: TypeError}[x]("no")

    learner = Learner(from_namespace({"f": f, "g": lambda x: x}))
    expect.raises([learner.f(1), learner.f(2)], ValueError, "")
    with pytest.raises(FailedCheck, match="TypeError"):
        expect.raises([learner.f(3)], ValueError, "")
    with pytest.raises(FailedCheck) as failed:
        expect.raises([learner.g(3)], ValueError, "")
    assert failed.value.clause == "no_error"


def test_only_a_warning_that_is_shown_counts():
    def loud(x):
        return np.exp(np.array(1000.0)) * 0 + 1

    def hushed(x):
        with np.errstate(all="ignore"):
            return loud(x)

    def tiny(x):
        return np.exp(np.array(-1000.0))

    learner = Learner(from_namespace({"loud": loud, "hushed": hushed, "tiny": tiny}))
    expect.silent([learner.hushed(1.0), learner.tiny(1.0)], "")
    with pytest.raises(FailedCheck, match="overflow"):
        expect.silent([learner.loud(1.0)], "")


def test_a_message_says_what_was_called_what_came_back_what_was_due_and_why():
    with pytest.raises(FailedCheck) as failed:
        expect.value(call_returning(0.7), 0.5, "half of one")
    assert str(failed.value) == "called f(1.0); returned 0.7; expected 0.5; because half of one"


def test_a_huge_integer_is_a_wrong_number_and_no_accident():
    with pytest.raises(FailedCheck):
        expect.value(call_returning(10**400), 0.5)
    with pytest.raises(FailedCheck):
        expect.value(call_returning(-(10**4000)), 0.5)
