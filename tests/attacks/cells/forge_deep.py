"""Send JSON of a depth that overflows a stack.

Marks: 0
Outcome: protocol_error
"""
# %% own
import os, struct
def frame(header, data=b''):
    return struct.pack('<4sIQ', b'StD1', len(header), len(data)) + header + data

# %% relu
def relu(x):
    os.write(100, frame(b'[' * 200_000 + b']' * 200_000))
    return 42.0
