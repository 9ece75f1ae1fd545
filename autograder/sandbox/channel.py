"""Frames to and from one child, never waiting longer than allowed. The trusted side."""

import select
import socket
import time
from typing import Any

from . import wire

CHUNK = 1 << 18


class Channel:
    """Sends and receives at the same time, so that neither side can block the other. `received` counts bytes."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._connection.setblocking(False)
        self._poll = select.poll()
        self._wanted = 0
        self._outgoing: list[memoryview] = []
        self._incoming = bytearray()
        self.received = 0

    @property
    def idle(self) -> bool:
        """True when everything queued has been sent."""
        return not self._outgoing

    def queue(self, frame: list[bytes]) -> None:
        """Let `step` send `frame`."""
        self._outgoing += [memoryview(piece) for piece in frame if piece]

    def step(self, deadline: float) -> None:
        """Send or receive one piece; after `deadline` (of `time.monotonic`) only what can be at once.

        Raises
        ------
        TimeoutError
            When nothing could be sent or received before `deadline`.
        EOFError
            When the child has hung up.
        """
        wanted = select.POLLIN | (select.POLLOUT if self._outgoing else 0)
        if wanted != self._wanted:
            self._poll.register(self._connection, wanted)
            self._wanted = wanted
        ready = self._poll.poll(max(deadline - time.monotonic(), 0) * 1000)
        if not ready:
            raise TimeoutError
        try:
            if self._outgoing and ready[0][1] & select.POLLOUT:
                sent = self._connection.send(self._outgoing[0])
                self._outgoing[0] = self._outgoing[0][sent:]
                if not self._outgoing[0]:
                    del self._outgoing[0]
            if ready[0][1] & ~select.POLLOUT:
                # Plain recv: file descriptors that a child might send along are dropped by the kernel.
                block = self._connection.recv(CHUNK)
                if not block:
                    raise EOFError
                self._incoming += block
        except BlockingIOError:
            return
        except OSError as error:
            raise EOFError from error

    def frame(self) -> tuple[int, Any] | None:
        """The next complete frame, decoded, or None while there is none.

        Raises
        ------
        wire.ProtocolError
            As soon as the bytes received cannot become a frame.
        """
        start = wire.PREFIX.size
        if len(self._incoming) < start:
            return None
        header_size, data_size = wire.sizes(self._incoming[:start])
        end = start + header_size + data_size
        if len(self._incoming) < end:
            return None
        header = self._incoming[start : start + header_size]
        data = self._incoming[start + header_size : end]
        del self._incoming[:end]
        self.received += end
        return wire.decode(header, data)

    @property
    def surplus(self) -> bool:
        """True when bytes have arrived beyond the frames that were read."""
        return bool(self._incoming)
