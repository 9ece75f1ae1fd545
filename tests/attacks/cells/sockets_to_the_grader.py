"""Connect to a server on this computer, by every kind of address.

Marks: 0
Outcome: type|protocol_error
"""
# %% own
import socket, urllib.request
@try_all@
try_all([
    lambda: socket.create_connection(("127.0.0.1", @PORT@), 1),
    lambda: socket.create_connection(("localhost", @PORT@), 1),
    lambda: socket.socket(socket.AF_UNIX).connect("@UNIX@"),
    lambda: socket.socket(socket.AF_UNIX).connect("\0@ABSTRACT@"),
    lambda: socket.socketpair(),
    lambda: socket.socket(fileno=100).send(b"x"),
    lambda: urllib.request.urlopen("http://127.0.0.1:@PORT@/", timeout=1),
    lambda: socket.getaddrinfo("example.org", 80),
])

# %% relu
def relu(x):
    return np.maximum(x, 0.0) if won else None
