"""KaTeX's server is waited for on a busy machine, and none is left behind."""

import socket
import sys
from pathlib import Path

import pytest
from bookkit import maths
from sphinxcontrib import katex

LATE = """
import socket, sys, time
server = socket.socket(socket.AF_UNIX)
server.bind(sys.argv[1])
time.sleep(0.5)
server.listen()
server.accept()[0].sendall(b"here")
"""
DEAF = """
import socket, sys, time
socket.socket(socket.AF_UNIX).bind(sys.argv[1])
time.sleep(600)
"""


@pytest.fixture
def server_is(monkeypatch: pytest.MonkeyPatch):
    """Put another program in place of KaTeX's server; the processes that were started are collected."""
    started = []
    plain = maths.subprocess.Popen

    def start(*args, **kwargs):
        started.append(plain(*args, **kwargs))
        return started[-1]

    def put(program: str) -> list:
        monkeypatch.setattr(
            katex.KaTeXServer,
            "build_command",
            classmethod(lambda cls, socket: [sys.executable, "-c", program, str(socket)]),
        )
        monkeypatch.setattr(maths.subprocess, "Popen", start)
        return started

    return put


def test_a_server_that_listens_late_is_waited_for(server_is, tmp_path: Path) -> None:
    server_is(LATE)
    process, connection = maths.start_server_process(tmp_path, 60)
    assert connection.recv(4, socket.MSG_WAITALL) == b"here"
    connection.close()
    process.communicate()


@pytest.mark.parametrize("program", [DEAF, "raise SystemExit(3)"])
def test_a_server_that_does_not_answer_is_stopped(server_is, tmp_path: Path, program: str) -> None:
    started = server_is(program)
    with pytest.raises(katex.KaTeXError, match="did not start"):
        maths.start_server_process(tmp_path, 1)
    assert [process.poll() is None for process in started] == [False]
