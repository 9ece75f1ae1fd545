"""Start the warm process inside the sandbox, and ask it for a child or for news of one. The trusted side."""

import base64
import contextlib
import dataclasses
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import seccomp, view
from .folder import OwnFolder
from .policy import Limits, SandboxError, Tier

BUBBLEWRAP = (
    "--unshare-user --unshare-pid --unshare-net --unshare-ipc --unshare-uts --unshare-cgroup-try "
    f"--uid {view.NOBODY} --gid {view.NOBODY} --new-session --as-pid-1 --clearenv --cap-drop ALL"
).split()


@dataclass(frozen=True)
class Child:
    """A forked child: the socket to it and the bell that it rings, its numbers as the zygote and as we know them, and a
    handle to kill it."""

    connection: socket.socket
    bell: int
    pid: int
    host_pid: int
    handle: int

    def close(self) -> None:
        """Close what leads to it."""
        self.connection.close()
        os.close(self.bell)
        os.close(self.handle)


@dataclass(frozen=True)
class Ending:
    """How a child ended: wait status, seconds of processor time, largest memory in bytes."""

    status: int
    cpu: float
    peak: int


class Zygote:
    """The warm process, for `plotting` with Matplotlib in it. `broken` says that it has to be started anew.

    It is not tied to the thread that started it: it ends when its control socket is closed, by us or by our death.
    While it starts, `meanwhile` is called.
    """

    def __init__(
        self, limits: Limits, tier: Tier, plotting: bool = False, meanwhile: Callable[[], object] = object
    ) -> None:
        if sys.platform != "linux":
            raise SandboxError("learners' code can only be run in a sandbox on Linux")
        self.broken = False
        self._folder = OwnFolder()
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._control.settimeout(limits.start_seconds)
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115
        # The socket to a child that was asked for and its bell, or the child itself once it is known.
        self._ordered: tuple[socket.socket, int] | None = None
        self._spare: Child | None = None
        self._process: subprocess.Popen[bytes] | None = None
        try:
            with theirs:
                self._process, config = start(limits, tier, self._folder.path, theirs.fileno(), self._errors)
            self._say(config | {"plotting": plotting})
            meanwhile()
            self._hear()
        except BaseException as error:
            self.close()
            if isinstance(error, OSError):
                raise SandboxError(f"the sandbox cannot be set up: {error}") from error
            raise

    def spawn(self) -> Child:
        """A fresh child. The one after it is being forked by the time this returns."""
        if self._ordered is None and self._spare is None:
            self._order()
        self._settle()
        assert self._spare is not None
        child, self._spare = self._spare, None
        # What is wrong with the process is found out with the child at the latest.
        with contextlib.suppress(SandboxError):
            self._order()
        return child

    def _order(self) -> None:
        """Ask for a child, and do not wait for it."""
        ours, theirs = socket.socketpair()
        bell, rope = os.pipe()
        os.set_blocking(bell, False)
        self._ordered = ours, bell
        try:
            self._say({"op": "spawn"}, [theirs.fileno(), rope])
        except SandboxError:
            self._cancel()
            raise
        finally:
            theirs.close()
            os.close(rope)

    def _cancel(self) -> None:
        """Close our ends of what connects us with a child that we have no news of."""
        if self._ordered is not None:
            connection, bell = self._ordered
            self._ordered = None
            connection.close()
            os.close(bell)

    def _settle(self) -> None:
        """Hear of the child that was asked for, which is the answer that comes before any other."""
        if self._ordered is None:
            return
        try:
            answer, handles = self._hear()
        except SandboxError:
            self._cancel()
            raise
        self._spare = Child(*self._ordered, answer["pid"], number_of(handles[0]), handles[0])
        self._ordered = None

    def reap(self, pid: int) -> Ending:
        """Wait for the child `pid`, which has been killed or has ended."""
        self._settle()
        answer, _ = self._ask({"op": "wait", "pid": pid})
        return Ending(**answer)

    def let_go(self, pid: int) -> None:
        """Do not wait for the child `pid`, which has been killed."""
        self._say({"op": "let go", "pid": pid})

    def _ask(self, message: dict[str, Any], descriptors: Sequence[int] = ()) -> tuple[dict[str, Any], list[int]]:
        """Send one message and wait for its answer."""
        self._say(message, descriptors)
        return self._hear()

    def _say(self, message: dict[str, Any], descriptors: Sequence[int] = ()) -> None:
        """Send one message."""
        try:
            socket.send_fds(self._control, [json.dumps(message).encode()], descriptors)
        except OSError as error:
            raise self._silent(error) from error

    def _hear(self) -> tuple[dict[str, Any], list[int]]:
        """Wait for an answer."""
        try:
            answer, handles, _, _ = socket.recv_fds(self._control, 4_096, 1, socket.MSG_CMSG_CLOEXEC)
        except OSError as error:
            raise self._silent(error) from error
        if not answer:
            self.broken = True
            raise SandboxError(f"the sandbox has ended: {self._complaint() or 'it gave no reason'}")
        return json.loads(answer), handles

    def _silent(self, error: OSError) -> SandboxError:
        """What to say of a process that cannot be talked to."""
        self.broken = True
        return SandboxError(f"the sandbox does not answer: {self._complaint() or error}")

    def _complaint(self) -> str:
        """The last line that the process wrote before it was ready."""
        self._errors.seek(0)
        lines = self._errors.read()[-4_096:].decode(errors="replace").split("\n")
        return next((line.strip() for line in reversed(lines) if line.strip()), "")

    def close(self) -> None:
        """End the process and remove its folder. Its children end with it."""
        self.broken = True
        self._cancel()
        if self._spare is not None:
            self._spare.close()
            self._spare = None
        self._control.close()
        if self._process is not None:
            try:
                self._process.wait(5)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        self._errors.close()
        self._folder.remove()


def number_of(handle: int) -> int:
    """The process that `handle` stands for."""
    lines = Path(f"/proc/self/fdinfo/{handle}").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pid:"))


def start(
    limits: Limits, tier: Tier, folder: Path, control: int, errors: Any
) -> tuple["subprocess.Popen[bytes]", dict[str, Any]]:
    """Start the process of `tier`, and the message that configures it."""
    as_root = os.geteuid() == 0
    if tier is Tier.UNSAFE and as_root:
        raise SandboxError("the unsafe tier is refused to root: a learner's code could do anything on this computer")
    try:
        code = b"" if tier is Tier.UNSAFE else seccomp.compiled()
    except RuntimeError as error:
        raise SandboxError(str(error)) from error
    # Others must be able to pass through, in case the process runs as nobody; it holds no secrets.
    folder.chmod(0o755)
    view.put_own_modules(folder / "box")
    seen = view.find_view()
    nobody = as_root and tier is Tier.B
    user: dict[str, Any] = {"user": view.NOBODY, "group": view.NOBODY, "extra_groups": []} if nobody else {}
    if tier in (Tier.A, Tier.A_MINUS):
        program = shutil.which("bwrap")
        if program is None:
            raise SandboxError("bubblewrap (bwrap) is not installed")
        # Held by the zygote alone and only in its own user namespace, to give every session fresh namespaces.
        capability = ["--cap-add", "CAP_SYS_ADMIN"] if tier is Tier.A else []
        command = [program, *BUBBLEWRAP, *capability, *view.bubblewrap_arguments(seen, folder / "box", tier is Tier.A)]
        environment: dict[str, str] = {}
        readable = ["/python", "/packages", "/box", *map(str, seen.libraries), *view.DEVICES, "/etc/alternatives"]
    else:
        command, environment, readable = view.farm(seen, folder, as_nobody=nobody)
    config = {
        "tier": tier.value,
        "limits": dataclasses.asdict(limits),
        "filter": base64.b64encode(code).decode(),
        "nobody": nobody,
        "readable": readable,
        "writable": [view.SCRATCH, "/dev/null"] if tier is Tier.A else ["/dev/null"],
    }
    process = subprocess.Popen(
        [*command, str(control)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=errors,
        env=environment,
        cwd="/",
        pass_fds=[control],
        start_new_session=True,
        **user,
    )
    return process, config
