"""The grader's way into the box: one warm sandbox, a fresh session for every submission.

>>> with Sandbox() as sandbox, sandbox.session() as session:  # doctest: +SKIP
...     session.run("def double(x): return 2 * x", "<double>")
...     session.call("double", (21,), {})
"""

from . import doctor
from .policy import DEFAULT_LIMITS, Limits, Tier
from .session import Session
from .zygote import SandboxError

__all__ = ["Limits", "Sandbox", "SandboxError", "Session", "Tier"]


class Sandbox:
    """A warm process with NumPy imported, each session being forked from it. A context manager for one thread.

    Parameters
    ----------
    limits : Limits
        What each session may use.
    tier : Tier or None
        The kind of sandbox. None takes the strongest that withstands the self-test; a tier asked for by name has to
        withstand it as well, except `Tier.UNSAFE`.

    Raises
    ------
    SandboxError
        Where there is no safe sandbox, with the reason and the command that mends it.
    """

    tier: Tier

    def __init__(self, limits: Limits = DEFAULT_LIMITS, tier: Tier | None = None) -> None:
        self._limits = limits
        zygote, attempts = doctor.strongest(limits) if tier is None else self._start(tier)
        if zygote is None:
            raise doctor.no_sandbox(attempts)
        self._zygote, self.tier = zygote, attempts[-1].tier
        self._closed = False

    def session(self) -> Session:
        """A fresh child for one submission. A sandbox that broke in an earlier session is started anew."""
        if self._closed:
            raise SandboxError("the sandbox is closed")
        if self._zygote.broken:
            self._zygote.close()
            zygote, attempts = self._start(self.tier)
            if zygote is None:
                raise doctor.no_sandbox(attempts)
            self._zygote = zygote
        return Session(self._zygote, self._limits)

    def _start(self, tier: Tier) -> tuple[doctor.Zygote | None, list[doctor.Attempt]]:
        """Start one tier."""
        zygote, attempt = doctor.attempt(tier, self._limits)
        return zygote, [attempt]

    def close(self) -> None:
        """End the warm process and every session."""
        self._closed = True
        self._zygote.close()

    def __enter__(self) -> "Sandbox":
        return self

    def __exit__(self, *error: object) -> None:
        self.close()
