"""Send a dict of a hundred thousand keys that collide.

Marks: 0
Outcome: protocol_error
"""
# %% own
import os, struct
def frame(header, data=b''):
    return struct.pack('<4sIQ', b'StD1', len(header), len(data)) + header + data

# %% relu
def relu(x):
    os.write(100, frame(b'[1,[],["d"' + b',"a",0' * 100_000 + b']]'))
    return 42.0
