"""Write garbage where only results belong.

Marks: 0
Outcome: protocol_error
Says: no valid beginning
"""
# %% own
import os, struct
def frame(header, data=b''):
    return struct.pack('<4sIQ', b'StD1', len(header), len(data)) + header + data

# %% relu
def relu(x):
    os.write(100, b'garbage' * 100)
    return 42.0
