"""The tier is chosen by attacking it, and where none holds the reason and the cure are said."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from autograder.capture import Outcome
from autograder.sandbox import doctor, landlock, remedies, seccomp, session, view, wire
from autograder.sandbox.host import Limits, Sandbox, SandboxError, Tier
from autograder.sandbox.zygote import Zygote

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="there are sandboxes on Linux only")


def test_a_tier_asked_for_by_name_is_the_one_that_is_used(sandbox):
    assert isinstance(sandbox.tier, Tier)
    with sandbox.session() as fresh:
        assert doctor.holes(fresh) == ()


def test_the_self_test_finds_the_holes_of_a_box_without_locks():
    source = Path(doctor.breakin.__file__).read_text()
    here = str(Path(doctor.__file__))
    program = f"{source}\nimport sys\nprint(holes({here!r}, sys.argv[1], {here!r}))"
    folder = str(Path(os.devnull).parent)
    found = subprocess.run([sys.executable, "-c", program, folder], capture_output=True, text=True, timeout=60).stdout
    for words in ("read a file of the grader's", "read /etc/passwd", "import the grader", "start a process", "socket"):
        assert words in found


@LINUX
def test_a_tier_with_a_hole_is_refused(monkeypatch):
    monkeypatch.setattr(doctor, "holes", lambda session: ("read /etc/passwd",))
    with pytest.raises(SandboxError, match="the self-test could read /etc/passwd"):
        Sandbox()


def unavailable(limits, tier, plotting=False, meanwhile=None):
    raise SandboxError(f"bwrap: setting up uid map: Permission denied ({tier.value})")


@LINUX
def test_without_any_tier_nothing_is_run_and_every_reason_is_given(monkeypatch):
    monkeypatch.setattr(doctor, "Zygote", unavailable)
    with pytest.raises(SandboxError, match="no safe sandbox") as caught:
        Sandbox()
    for words in ("(A)", "(A-)", "(B)", "Landlock"):
        assert words in str(caught.value)
    finding = doctor.diagnose()
    assert finding.tier is None
    assert "uid map" in finding.words
    with pytest.raises(SandboxError):
        doctor.choose_tier()


NAMESPACES = "bwrap: setting up uid map: Permission denied"
CAUSES = {
    "bubblewrap is missing": ({"bwrap": None}, "apt install bubblewrap"),
    "Ubuntu 24.04": ({"kernel.apparmor_restrict_unprivileged_userns": "1"}, "apparmor_parser -r"),
    "no user namespaces": ({"user.max_user_namespaces": "0"}, "sysctl -w user.max_user_namespaces=15000"),
    "an old Debian": ({"kernel.unprivileged_userns_clone": "0"}, "sysctl -w kernel.unprivileged_userns_clone=1"),
    "a container": ({"place": "container"}, "Docker 23, Podman 4 or newer"),
    "a container's caps": ({"place": "container"}, "--pids-limit"),
    "a pod": ({"place": "pod"}, "runtimeClassName: gvisor"),
    "a cluster's node": ({"place": "SLURM job", "user.max_user_namespaces": "0"}, "Ask those who run the cluster"),
    "a cluster's kernel": ({"place": "SLURM job"}, "sbatch --constraint"),
    "WSL2": ({"place": "WSL2", "bwrap": None}, "apt install bubblewrap (Debian, Ubuntu, WSL2)"),
    "an old kernel": ({}, "a kernel of 5.13 or newer"),
}


@LINUX
@pytest.mark.parametrize(("traces", "words"), CAUSES.values(), ids=CAUSES)
def test_the_cure_fits_the_cause(monkeypatch, traces, words):
    monkeypatch.setattr(remedies.shutil, "which", lambda name: traces.get("bwrap", "/usr/bin/bwrap"))
    monkeypatch.setattr(remedies, "setting", lambda name: traces.get(name, ""))
    monkeypatch.setattr(remedies, "place", lambda: traces.get("place", "Linux"))
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    attempts = [doctor.Attempt(Tier.A, failure=NAMESPACES), doctor.Attempt(Tier.B, failure="no Landlock")]
    assert words in " ".join(doctor.remedies(attempts))


@LINUX
@pytest.mark.parametrize(
    ("trace", "name"), [("KUBERNETES_SERVICE_HOST", "pod"), ("SLURM_JOB_ID", "SLURM job"), ("", "WSL2")]
)
def test_the_place_is_told_by_its_traces(monkeypatch, trace, name):
    for variable in ("KUBERNETES_SERVICE_HOST", "SLURM_JOB_ID"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(os.path, "exists", lambda path: False)
    monkeypatch.setattr(remedies, "setting", lambda name: "5.15.90.1-microsoft-standard-WSL2")
    if trace:
        monkeypatch.setenv(trace, "1")
    assert remedies.place() == name


@LINUX
def test_what_a_weaker_tier_leaves_open_is_said(monkeypatch):
    found = doctor.Diagnosis(Tier.B, (doctor.Attempt(Tier.B),), ())
    assert "autograder grade uses tier B" in found.words
    assert "whether a file exists" in found.words
    assert "runs nobody's code" in doctor.Diagnosis(None, (), ()).words


def test_the_recipe_for_a_container_copies_what_is_there_and_gives_up_root():
    root = Path(doctor.__file__).resolve().parents[2]
    lines = (root / "Containerfile").read_text().splitlines()
    copied = [name for line in lines if line.startswith("COPY") for name in line.split()[1:-1]]
    assert all((root / name).exists() for name in copied)
    ignored = (root / ".containerignore").read_text()
    assert ignored == (root / ".dockerignore").read_text()
    assert lines.index("USER grader") < lines.index('ENTRYPOINT ["autograder"]')
    assert "Containerfile" in remedies.for_elsewhere("darwin")


def test_where_the_strongest_tier_holds_there_is_nothing_to_mend():
    assert doctor.remedies([doctor.Attempt(Tier.A)]) == []


@LINUX
def test_a_missing_filter_is_said_to_be_missing(monkeypatch):
    def broken():
        raise RuntimeError("the filter of system calls cannot be compiled: no libseccomp")

    monkeypatch.setattr(seccomp, "compiled", broken)
    with pytest.raises(SandboxError, match="no libseccomp") as caught:
        Sandbox()
    assert "apt install libseccomp2" in str(caught.value)


@LINUX
def test_a_sandbox_that_cannot_be_started_leaves_nothing_behind(monkeypatch):
    monkeypatch.setattr(view, "FLAGS", ("-c", "raise SystemExit('it broke')"))
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        monkeypatch.setattr(tempfile, "tempdir", folder)
        with pytest.raises(SandboxError, match="it broke"):
            Zygote(Limits(), Tier.B)
        assert os.listdir(folder) == []


@LINUX
def test_the_unsafe_tier_is_refused_to_root(monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    with pytest.raises(SandboxError, match="refused to root"):
        Sandbox(tier=Tier.UNSAFE)


@LINUX
def test_the_unsafe_tier_runs_code_only_where_asked_for_by_name(monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with Sandbox(tier=Tier.UNSAFE) as box, box.session() as fresh:
        fresh.run("def f(x): return x + 1", "<f>")
        assert fresh.call("f", (1,), {}) == Outcome("returned", value=2)
        assert "read /etc/passwd" in doctor.holes(fresh)
    assert Tier.UNSAFE not in doctor.SAFE_TIERS


@pytest.mark.parametrize(
    ("system", "words"), [("darwin", "docker build -t autograder -f Containerfile"), ("win32", "WSL2")]
)
def test_elsewhere_every_module_imports_and_the_way_out_is_named(system, words):
    program = f"""
import os, signal, socket, select, subprocess, sys, tempfile, numpy, pathlib, shutil, importlib.metadata, sysconfig
for name in ("resource", "fcntl", "pyseccomp"):
    sys.modules[name] = None
del socket.AF_UNIX, select.poll, signal.pidfd_send_signal, os.geteuid, os.fork
sys.platform = {system!r}
from autograder.sandbox import box, breakin, channel, doctor, host, jail, landlock, policy, seccomp, session, view, wire
try:
    host.Sandbox()
except host.SandboxError as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert words in done.stdout, done.stderr


def test_only_numpy_and_matplotlib_with_their_needs_are_visible():
    names = {path.name.split("-")[0] for path in view.found_packages()}
    assert "numpy" in names
    assert not names & {"autograder", "solutions", "pytest", "nbgrader", "IPython", "scipy", "pip", "site-packages"}


@LINUX
def test_an_older_landlock_is_tried_where_a_newer_one_is_refused(monkeypatch):
    tried = []

    def kernel(number, attribute, size, flags):
        if flags.value == landlock.ASK_VERSION:
            return 6
        tried.append(len(attribute))
        if len(attribute) > 8:
            raise OSError(22, "Invalid argument")
        return 5

    monkeypatch.setattr(landlock, "syscall", kernel)
    assert landlock.new_ruleset() == (5, landlock.FILESYSTEM[3])
    assert tried == [24, 16, 16, 8]


GOOD = {"kind": "raised", "errors": ("ValueError",), "message": "m", "line": 3, "source": "s", "changed": (0, "x")}


def test_a_reply_with_every_field_as_it_should_be_is_an_outcome():
    outcome = session.checked(GOOD)
    assert outcome == Outcome("raised", None, ("ValueError",), "m", 3, "s", (), (0, "x"), "")


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "timeout"},
        {"kind": ["raised"]},
        {"kind": None},
        {"points": 10},
        {"errors": ()},
        {"errors": ["ValueError"]},
        {"errors": (1,)},
        {"message": 3},
        {"line": -1},
        {"line": True},
        {"line": 1 << 40},
        {"source": None},
        {"warnings": "w"},
        {"changed": (1.5,)},
        {"changed": (True,)},
        {"printed": 1},
    ],
    ids=repr,
)
def test_a_reply_with_a_field_of_another_kind_is_a_protocol_error(change):
    with pytest.raises(wire.ProtocolError):
        session.checked(GOOD | change)


@pytest.mark.parametrize("body", [None, [], "returned", {}, {"value": 1}], ids=repr)
def test_a_reply_that_is_no_outcome_is_a_protocol_error(body):
    with pytest.raises(wire.ProtocolError):
        session.checked(body)
