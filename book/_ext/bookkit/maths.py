"""Formulas are set at build time by KaTeX: strictly, and also on a busy machine."""

import socket
import subprocess
import time
from pathlib import Path

from sphinx.application import Sphinx
from sphinxcontrib import katex

PATIENCE = 60.0  # seconds for the server to answer; a formula takes a few thousandths of one


def start_server_process(rundir: Path, timeout: float) -> tuple[subprocess.Popen, socket.socket]:
    """Start the KaTeX server and connect to it, however long a busy machine takes to let it listen.

    The server's socket file exists a moment before the server listens; connecting in that moment is refused.
    A server that does not answer within `timeout` seconds is stopped: left behind, it would hold the build's output
    open, and whoever reads that to its end would wait for ever.
    """
    address = rundir / "katex.sock"
    process = subprocess.Popen(
        katex.KaTeXServer.build_command(socket=address), stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=rundir
    )
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    until = time.monotonic() + timeout
    while True:
        try:
            connection.connect(str(address))
            return process, connection
        except (FileNotFoundError, ConnectionRefusedError) as error:
            if process.poll() is None and time.monotonic() < until:
                time.sleep(0.01)
                continue
            connection.close()
            process.kill()
            process.communicate()
            raise katex.KaTeXError(
                f"Node did not start KaTeX's server (exit status {process.returncode}); is it installed?"
            ) from error


def setup(app: Sphinx) -> None:
    """Make a formula that KaTeX cannot set an error, and starting the server patient."""
    katex.KATEX_DEFAULT_OPTIONS["throwOnError"] = True
    katex.STARTUP_TIMEOUT = katex.RENDER_TIMEOUT = PATIENCE
    katex.KaTeXServer.start_server_process = staticmethod(start_server_process)
