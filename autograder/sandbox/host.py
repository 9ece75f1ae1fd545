"""The grader's way into the box: one warm sandbox, a fresh session for every submission.

>>> with Sandbox() as sandbox, sandbox.session() as session:  # doctest: +SKIP
...     session.run("def double(x): return 2 * x", "<double>")
...     session.call("double", (21,), {})
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from . import doctor
from .policy import DEFAULT_LIMITS, Limits, SandboxError, Tier
from .zygote import Zygote

if TYPE_CHECKING:
    from .session import Session

__all__ = ["Limits", "Sandbox", "SandboxError", "Tier"]


class Sandbox:
    """A warm process with NumPy imported, each session being forked from it. A context manager for one thread.

    A second one with Matplotlib besides is started once somebody plots: to import it takes many times as long as to
    grade a notebook, and to fork a process in which it lies takes longer than to fork one without.

    Parameters
    ----------
    limits : Limits
        What each session may use.
    tier : Tier or None
        The kind of sandbox. None takes the strongest that withstands the self-test; a tier asked for by name has to
        withstand it as well, except `Tier.UNSAFE`.
    meanwhile : callable, optional
        What can be done while the process is starting; it may be called more than once.

    Raises
    ------
    SandboxError
        Where there is no safe sandbox, with the reason and the command that mends it.
    """

    tier: Tier

    def __init__(
        self, limits: Limits = DEFAULT_LIMITS, tier: Tier | None = None, meanwhile: Callable[[], object] = object
    ) -> None:
        self._limits = limits
        self._zygotes: dict[bool, Zygote] = {}
        if tier is None:
            zygote, attempts = doctor.strongest(limits, meanwhile)
            if zygote is None:
                raise doctor.no_sandbox(attempts)
            self.tier, self._zygotes[False] = attempts[-1].tier, zygote
        else:
            self.tier = tier
            self._start(plotting=False, meanwhile=meanwhile)
        self._closed = False

    def session(self, plotting: bool = False) -> "Session":
        """A fresh child for one submission, with Matplotlib at hand for one that is `plotting`.

        A sandbox that broke in an earlier session is started anew.
        """
        from .session import Session

        if self._closed:
            raise SandboxError("the sandbox is closed")
        if plotting not in self._zygotes or self._zygotes[plotting].broken:
            self._start(plotting)
        return Session(self._zygotes[plotting], self._limits)

    def _start(self, plotting: bool, meanwhile: Callable[[], object] = object) -> None:
        """Start a warm process of the tier, in the place of one that broke."""
        if plotting in self._zygotes:
            self._zygotes[plotting].close()
        zygote, attempt = doctor.attempt(self.tier, self._limits, plotting, meanwhile)
        if zygote is None:
            raise doctor.no_sandbox([attempt])
        self._zygotes[plotting] = zygote

    def close(self) -> None:
        """End the warm processes and every session."""
        self._closed = True
        for zygote in self._zygotes.values():
            zygote.close()

    def __enter__(self) -> "Sandbox":
        return self

    def __exit__(self, *error: object) -> None:
        self.close()
