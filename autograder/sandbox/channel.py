"""Frames to and from one child, never waiting longer than allowed. The trusted side."""

import os
import select
import socket
import time
from collections.abc import Iterator

from . import wire

CHUNK = 1 << 18
# How many pieces one call of the system takes.
PIECES = 256
# Seconds after which to look for replies although no bell has rung.
TICK = 0.005


class Channel:
    """Sends and receives at the same time, so that neither side can block the other. `received` counts bytes.

    The child rings a bell, where there is one, when it has answered all that it was sent. Its replies wait until then:
    to be woken by each of them would cost more than to read it. But a reply that has come in part is a large one, for
    which the child needs the room.
    """

    def __init__(self, connection: socket.socket, bell: int | None = None) -> None:
        self._connection, self._bell = connection, bell
        self._connection.setblocking(False)
        self._poll = select.poll()
        self._wanted = -1
        if bell is not None:
            self._poll.register(bell, select.POLLIN)
        self._outgoing: list[memoryview] = []
        self._incoming = bytearray()
        # How many bytes the next frame has, as far as that is known.
        self._due = wire.PREFIX.size
        self.received = 0

    @property
    def idle(self) -> bool:
        """True when everything queued has been sent."""
        return not self._outgoing

    def queue(self, frame: list[bytes]) -> int:
        """Let `step` send `frame`; how many bytes these are."""
        self._outgoing += [memoryview(piece) for piece in frame if piece]
        return sum(map(len, frame))

    def step(self, deadline: float) -> None:
        """Send or receive one piece; after `deadline` (of `time.monotonic`) only what can be at once.

        Raises
        ------
        TimeoutError
            When nothing could be sent or received before `deadline`.
        EOFError
            When the child has hung up.
        """
        if self._outgoing and self._send():
            return
        while True:
            left = max(deadline - time.monotonic(), 0)
            if self._outgoing or self._incoming or self._bell is None:
                if not self._wait(select.POLLIN | (select.POLLOUT if self._outgoing else 0), left):
                    raise TimeoutError
            elif not self._wait(0, min(left, TICK)) and left <= TICK:
                # Even without a bell something may have come.
                if self._receive():
                    return
                raise TimeoutError
            if (self._outgoing and self._send()) or self._receive():
                return

    def _wait(self, wanted: int, seconds: float) -> bool:
        """Wait for one of the `wanted` events, the end of the connection, or the bell; True where there was one."""
        if wanted != self._wanted:
            self._poll.register(self._connection, wanted)
            self._wanted = wanted
        ready = self._poll.poll(seconds * 1000)
        if any(descriptor == self._bell for descriptor, _ in ready):
            self._listen()
        return bool(ready)

    def _listen(self) -> None:
        """Take note that the bell has rung. One that has been thrown away is not waited for any more."""
        assert self._bell is not None
        try:
            if os.read(self._bell, CHUNK):
                return
        except BlockingIOError:
            return
        self._poll.unregister(self._bell)
        self._bell = None

    def _send(self) -> bool:
        """Send what there is room for, and say whether that was anything."""
        try:
            sent = self._connection.sendmsg(self._outgoing[:PIECES])
        except BlockingIOError:
            return False
        except OSError as error:
            raise EOFError from error
        done = 0
        while done < len(self._outgoing) and sent >= len(self._outgoing[done]):
            sent -= len(self._outgoing[done])
            done += 1
        del self._outgoing[:done]
        if sent:
            self._outgoing[0] = self._outgoing[0][sent:]
        return True

    def _receive(self) -> bool:
        """Take what has arrived, and say whether that was anything."""
        try:
            # Plain recv: file descriptors that a child might send along are dropped by the kernel.
            block = self._connection.recv(CHUNK)
        except BlockingIOError:
            return False
        except OSError as error:
            raise EOFError from error
        if not block:
            raise EOFError
        self._incoming += block
        return True

    def frames(self) -> Iterator[tuple[int, bytes, bytes]]:
        """The request id, the header and the data of each complete frame that has arrived.

        Raises
        ------
        wire.ProtocolError
            As soon as the bytes received cannot become a frame.
        """
        if len(self._incoming) < self._due:
            return
        held, begin = bytes(self._incoming), 0
        try:
            while True:
                self._due = wire.PREFIX.size
                middle = begin + self._due
                if len(held) < middle:
                    return
                identity, header_size, data_size = wire.beginning(held, begin)
                self._due += header_size + data_size
                if len(held) < begin + self._due:
                    return
                header_end, begin = middle + header_size, begin + self._due
                self.received += self._due
                yield identity, held[middle:header_end], held[header_end:begin]
        finally:
            del self._incoming[:begin]

    @property
    def surplus(self) -> bool:
        """True when bytes have arrived beyond the frames that were read."""
        return bool(self._incoming)
