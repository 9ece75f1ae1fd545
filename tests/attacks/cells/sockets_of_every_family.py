"""Open a socket of every family and type.

Marks: 0
Outcome: type
"""
# %% own
import socket
won = []
families = {int(value) for name, value in vars(socket).items() if name.startswith("AF_")} | set(range(50))
for family in families:
    for kind in (1, 2, 3, 5):
        try:
            won.append(socket.socket(family, kind))
        except OSError:
            pass

# %% relu
def relu(x):
    return np.maximum(x, 0.0) if won else None
