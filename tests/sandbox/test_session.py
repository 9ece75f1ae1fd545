"""An ordinary submission in the box: what it finds, what it gives back, and what it leaves behind."""

import math
import os
import select
import signal

import numpy as np
import pytest

from autograder.capture import PRINTED_LIMIT, Outcome, laid_out
from autograder.sandbox import wire
from autograder.sandbox.host import Sandbox, SandboxError
from autograder.sandbox.policy import KEPT_LIMIT
from autograder.sandbox.session import reply
from tests.sandbox.conftest import LIMITS, children_of, zygote_of


def value_of(session, source):
    """The value of `answer()` once `source` has defined it."""
    ran = session.run(source, "<answer>")
    assert ran.kind == "returned", ran
    outcome = session.call("answer", (), {})
    assert outcome.kind == "returned", outcome
    return outcome.value


def test_a_cell_defines_functions_that_can_be_called(session):
    assert session.run("def double(x, by=2):\n    return by * x", "<double>") == Outcome("returned")
    assert session.call("double", (21,), {}).value == 42
    assert session.call("double", (1.5,), {"by": 4}).value == 6.0
    np.testing.assert_array_equal(session.call("double", (np.arange(3.0),), {}).value, [0.0, 2.0, 4.0])


def test_later_cells_see_and_replace_the_names_of_earlier_ones(session):
    session.run("import numpy as np\ndef f(): return 1", "<first>")
    session.run("def g(): return f() + np.pi", "<second>")
    assert session.call("g", (), {}).value == 1 + math.pi
    session.run("def f(): return 2", "<third>")
    assert session.call("g", (), {}).value == 2 + math.pi


def test_a_cell_runs_as_the_main_module_of_a_notebook(session):
    source = """
import sys
check(print); points(1, of=2); progress(); display("x")
get_ipython().run_line_magic("matplotlib", "inline")
def answer():
    return __name__, sys.modules["__main__"].__dict__ is globals(), display(1) is None
"""
    assert value_of(session, source) == ("__main__", True, True)


def test_input_is_answered_with_nothing_but_not_for_ever(session):
    assert value_of(session, "name = input('your name? ')\ndef answer(): return name") == ""
    assert session.run("while input() != 'q': pass", "<cell>").errors[0] == "EOFError"


def test_what_shows_something_in_a_notebook_can_be_imported_and_shows_nothing(session):
    source = """
from IPython.display import HTML, clear_output, display
import IPython.core.pylabtools as tools
from google.colab import drive, files
import ipywidgets as widgets
drive.mount("/content"); display(HTML("x"), widgets.IntSlider(value=3)); clear_output(wait=True); tools.figsize(3)
lines = get_ipython().getoutput("ls")
def answer(): return len(list(lines))
"""
    assert value_of(session, source) == 0


def test_a_missing_name_and_one_that_is_no_function_are_told_apart(session):
    session.run("softmax = 3", "<cell>")
    assert session.call("sigmoid", (1.0,), {}).kind == "missing"
    assert session.call("softmax", (1.0,), {}).kind == "not_callable"


def test_an_exception_comes_back_with_its_line(session):
    session.run("def f(x):\n    y = x\n    return 1 / y", "<f>")
    outcome = session.call("f", (0,), {})
    assert outcome.kind == "raised"
    assert outcome.errors[:2] == ("ZeroDivisionError", "ArithmeticError")
    assert (outcome.line, outcome.source) == (3, "return 1 / y")


def test_an_exception_inside_numpy_points_at_the_learners_line(session):
    session.run("import numpy as np\ndef f(x):\n    return np.linalg.inv(x)", "<f>")
    outcome = session.call("f", (np.zeros((2, 2)),), {})
    assert outcome.errors[0] == "LinAlgError"
    assert (outcome.line, outcome.source) == (3, "return np.linalg.inv(x)")


def test_a_syntax_error_comes_back_with_its_line(session):
    outcome = session.run("x = 1\ndef f(:\n", "<f>")
    assert outcome.errors[0] == "SyntaxError"
    assert (outcome.line, outcome.source) == (2, "def f(:")
    assert session.alive


@pytest.mark.parametrize("source", ["raise SystemExit(1)", "import sys; sys.exit()", "raise KeyboardInterrupt"])
def test_an_attempt_to_leave_is_an_exception_like_any_other(session, source):
    assert session.run(source, "<cell>").kind == "raised"
    assert session.run("x = 1", "<next>").kind == "returned"


def test_warnings_prints_and_changed_arguments_are_reported(session):
    session.run("import numpy as np\ndef f(x, y):\n    y[0] = 9\n    print('seen')\n    return np.log(x)", "<f>")
    outcome = session.call("f", (np.zeros(1), np.zeros(2)), {})
    assert outcome.warnings == ("RuntimeWarning: divide by zero encountered in log",)
    assert outcome.changed == (1,)
    assert outcome.printed == "seen\n"


def test_strided_and_read_only_arguments_arrive_as_such(session):
    session.run("def f(x): return x.flags.c_contiguous, x.flags.writeable, x.sum()", "<f>")
    x = laid_out(np.arange(6.0), contiguous=False, writeable=False)
    assert session.call("f", (x,), {}).value == (False, False, 15.0)


def test_types_of_results_are_kept(session):
    source = """
import numpy as np
def answer():
    return [1, 1.0, True, None, "a", np.float32(1), np.int64(2), np.array(3.0), {"k": (1,)}, 1 << 80, 2j]
"""
    value = value_of(session, source)
    names = ["int", "float", "bool", "NoneType", "str", "float32", "int64", "ndarray", "dict", "int", "complex"]
    assert [type(item).__name__ for item in value] == names
    assert value[7].shape == ()
    assert value[8] == {"k": (1,)}


def test_what_is_no_plain_data_is_a_bad_return(session):
    session.run("def f(): return object()\ndef g(): return [0] * 10**6\ndef h(): return (i for i in ())", "<f>")
    assert [session.call(name, (), {}).kind for name in "fgh"] == ["bad_return"] * 3
    assert session.alive


def test_many_calls_come_back_in_order(session):
    session.run("def f(x): return x if x != 7 else 1 / 0", "<f>")
    outcomes = session.call_many([("f", (number,), {}) for number in range(300)])
    assert [outcome.value for outcome in outcomes] == [None if number == 7 else number for number in range(300)]


def test_large_arrays_cross_in_both_directions(session):
    session.run("def f(x): return x + 1", "<f>")
    x = np.zeros(250_000)
    outcomes = session.call_many([("f", (x,), {})] * 4)
    assert all((outcome.value == 1).all() for outcome in outcomes)


def test_what_the_grader_keeps_of_many_large_results_has_an_end(session):
    session.run("import numpy as np\ndef f(): return np.ones(1_000_000, np.uint8)", "<f>")
    outcomes = session.call_many([("f", (), {})] * 30)
    assert [outcome.kind for outcome in outcomes[:5]] == ["returned"] * 5
    assert sum(outcome.value.nbytes for outcome in outcomes if outcome.kind == "returned") <= KEPT_LIMIT
    assert outcomes[-1].kind == "bad_return"
    assert "too large" in outcomes[-1].message
    assert session.call("f", (), {}).kind == "returned"


def test_a_huge_print_is_cut(session):
    source = "import os\nos.write(1, b'y' * 100_000)\nfor _ in range(1000): print('x' * 100_000)"
    outcome = session.run(source, "<cell>")
    assert outcome.kind == "returned"
    assert outcome.printed.strip("x") == ""
    assert len(outcome.printed) == PRINTED_LIMIT


@pytest.mark.parametrize("plotting", [False, True])
def test_matplotlib_draws_without_a_display_and_is_at_hand_for_who_plots(sandbox, plotting):
    pytest.importorskip("matplotlib")
    source = """
import io, sys
at_hand = "matplotlib.pyplot" in sys.modules
import matplotlib.pyplot as plt
plt.plot([1, 2]); plt.title("t"); plt.show()
picture = io.BytesIO()
plt.savefig(picture)
def answer(): return plt.get_backend().lower(), at_hand, picture.getvalue()[1:4].decode()
"""
    with sandbox.session(plotting) as session:
        assert value_of(session, source) == ("agg", plotting, "PNG")


def test_two_sessions_draw_the_same_random_numbers(sandbox):
    source = "import random, numpy as np\ndef answer(): return random.random(), np.random.rand(), hash('a')"
    with sandbox.session() as first, sandbox.session() as second:
        assert value_of(first, source) == value_of(second, source)


SPOIL = """
spoiled = True
import builtins, os, random, sys
import numpy as np
np.exp = np.abs = None
np.random.seed = None
np.seterr(all="ignore")
sys.modules["math"] = None
sys.path.clear()
os.environ["LEFT"] = "here"
try:
    open("/tmp/left", "w").write("x")
except OSError:
    pass
builtins.len = None
"""
LOOK = """
import builtins, math, os, sys
import numpy as np
def answer():
    return {
        "exp": float(np.exp(0.0)), "len": len([1]), "path": len(sys.path) > 2, "errors": np.geterr()["divide"],
        "environment": "LEFT" in os.environ, "file": os.path.exists("/tmp/left"), "seed": callable(np.random.seed),
        "names": "spoiled" in globals(),
    }
"""


def test_a_cell_that_replaces_what_all_share_does_so_for_itself_alone(session):
    source = """
import builtins, copy, json, math, pickle, sys, warnings
import numpy as np
ours = [module for name, module in sys.modules.items() if name.startswith("blackbox")]
for module in (builtins, copy, json, math, np, pickle, warnings, *ours):
    for name, value in list(vars(module).items()):
        if callable(value) and not isinstance(value, type):
            setattr(module, name, None)
"""
    session.run(source, "<spoil>")
    source = "import numpy as np\ndef f(x):\n    print(len(x))\n    x[0] = 9\n    return np.exp(x)"
    assert session.run(source, "<f>").kind == "returned"
    outcome = session.call("f", (np.full(3, 1000.0),), {})
    assert outcome.printed == "3\n"
    assert outcome.changed == (0,)
    assert outcome.warnings == ("RuntimeWarning: overflow encountered in exp",)


def test_a_call_that_replaces_what_serves_it_is_answered_and_so_is_the_next(session):
    source = """
import sys
def spoil():
    for name, module in list(sys.modules.items()):
        if name.startswith("blackbox"):
            for key, value in list(vars(module).items()):
                if callable(value) and not isinstance(value, type):
                    setattr(module, key, lambda *args, **options: None)
def one():
    return 1
"""
    session.run(source, "<spoil>")
    assert session.call("spoil", (), {}) == Outcome("returned")
    assert session.call("one", (), {}) == Outcome("returned", 1)


def test_names_that_a_cell_adds_to_a_module_stay(session):
    session.run("import numpy as np\nnp.float = float", "<old habits>")
    assert value_of(session, "def answer(): return np.float(3)") == 3.0


def test_the_next_session_finds_everything_as_it_was(sandbox):
    with sandbox.session() as session:
        session.run(SPOIL, "<spoil>")
    with sandbox.session() as session:
        assert value_of(session, LOOK) == {
            "exp": 1.0, "len": 1, "path": True, "errors": "warn", "environment": False, "file": False, "seed": True,
            "names": False,
        }  # fmt: skip


def test_the_environment_says_nothing_about_the_grader(session, monkeypatch):
    value = value_of(session, "import os\ndef answer(): return dict(os.environ)")
    assert "PATH" not in value
    assert not any("solution" in text.lower() for text in value.values())


def test_sessions_leave_no_process_and_no_open_file(sandbox):
    def open_files():
        sandbox._zygotes[False]._settle()
        return len(os.listdir("/proc/self/fd"))

    with sandbox.session():
        pass
    before = open_files()
    for number in range(200):
        with sandbox.session() as session:
            if number % 10 == 0:
                session.run("import os; os._exit(1)", "<cell>")
    assert open_files() == before
    # The one that waits for the next session, and the last ones, which are dying.
    assert len(children_of(zygote_of(sandbox))) < 10


def test_a_session_has_a_process_that_was_begun_before_and_has_seen_nothing(sandbox):
    with sandbox.session() as first:
        sandbox._zygotes[False]._settle()
        waiting = sandbox._zygotes[False]._spare.host_pid
        assert waiting != first._child.host_pid
        first.run("import numpy as np\nnp.seen = seen = True", "<cell>")
        with sandbox.session() as second:
            assert second._child.host_pid == waiting
            source = "import numpy as np\ndef answer(): return [hasattr(np, 'seen'), 'seen' in globals()]"
            assert value_of(second, source) == [False, False]


def test_with_a_sandbox_all_its_processes_end_and_are_waited_for(sandbox):
    box = Sandbox(LIMITS, sandbox.tier)
    session = box.session()
    session.run("import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)", "<cell>")
    box._zygotes[False]._settle()
    processes = [session._child.host_pid, box._zygotes[False]._spare.host_pid]
    # Another one is asked for and has not been heard of.
    box.session()
    started = zygote_of(box)
    box.close()
    assert not any(os.path.exists(f"/proc/{process}") for process in [*processes, started])


@pytest.mark.parametrize("said", ["nothing", "that it is ready"])
def test_a_process_that_died_before_it_was_needed_is_our_fault_and_the_next_one_lives(sandbox, said):
    with sandbox.session():
        sandbox._zygotes[False]._settle()
        spare = sandbox._zygotes[False]._spare
        assert select.select([spare.connection], [], [], 10)[0]
        if said == "nothing":
            spare.connection.recv(4_096)
        os.kill(spare.host_pid, signal.SIGKILL)
        assert select.select([spare.handle], [], [], 10)[0]
    words = {"nothing": "did not start", "that it is ready": "something outside the sandbox killed"}
    with pytest.raises(SandboxError, match=words[said]), sandbox.session() as session:
        session.run("x = 1", "<cell>")
    with sandbox.session() as session:
        assert session.run("x = 1", "<cell>").kind == "returned"


def test_a_closed_session_and_a_closed_sandbox_say_so(sandbox):
    session = sandbox.session()
    session.close()
    session.close()
    assert not session.alive
    with pytest.raises(SandboxError):
        session.run("1", "<cell>")


def test_a_sandbox_that_died_is_our_fault_and_starts_anew(sandbox):
    with Sandbox(tier=sandbox.tier) as box:
        session = box.session()
        os.kill(zygote_of(box), signal.SIGKILL)
        with pytest.raises(SandboxError):
            session.run("while True: pass", "<cell>")
        session.close()
        with box.session() as fresh:
            assert fresh.run("x = 1", "<cell>").kind == "returned"


def test_short_replies_in_the_same_bytes_are_one_object_that_nobody_can_change():
    result = wire.encode({"kind": "returned", "value": np.arange(3.0)})
    first, again = reply(*result), reply(*result)
    assert first is again
    with pytest.raises(ValueError, match="read-only"):
        first.value[0] = 7.0
    other = reply(*wire.encode({"kind": "returned", "value": np.arange(3)}))
    assert other is not first
    assert other.value.dtype == int
    long = wire.encode({"kind": "returned", "value": np.zeros(10_000)})
    assert reply(*long) is not reply(*long)
