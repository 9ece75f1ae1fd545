"""Promise a frame of an exabyte.

Marks: 0
Outcome: protocol_error
"""
# %% own
import os, struct
def frame(header, data=b''):
    return struct.pack('<4sIQ', b'StD1', len(header), len(data)) + header + data

# %% relu
def relu(x):
    os.write(100, struct.pack('<4sIQ', b'StD1', 10, 1 << 60))
    return 42.0
