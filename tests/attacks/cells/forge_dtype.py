"""Send an array of Python objects.

Marks: 0
Outcome: protocol_error
"""
# %% own
import os, struct
def frame(header, data=b''):
    return struct.pack('<4sIQ', b'StD1', len(header), len(data)) + header + data

# %% relu
def relu(x):
    os.write(100, frame(b'[1,[["|O",[1],true,true]],["a",0]]', bytes(8)))
    return 42.0
