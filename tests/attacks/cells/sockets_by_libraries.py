"""Reach the network by what brings sockets of its own.

Marks: 0
Outcome: type
"""
# %% own
import asyncio, ftplib, http.server, multiprocessing, smtplib
@try_all@
try_all([
    lambda: asyncio.run(asyncio.open_connection("127.0.0.1", @PORT@)),
    lambda: asyncio.new_event_loop(),
    lambda: multiprocessing.Pipe(),
    lambda: http.server.HTTPServer(("", 0), None),
    lambda: smtplib.SMTP("127.0.0.1", @PORT@),
    lambda: ftplib.FTP("127.0.0.1"),
])

# %% relu
def relu(x):
    return np.maximum(x, 0.0) if won else None
