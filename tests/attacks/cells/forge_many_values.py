"""Send as many values as fit into a frame.

Marks: 0
Outcome: protocol_error
"""
# %% own
import os, struct
def frame(header, data=b''):
    return struct.pack('<4sIQ', b'StD1', len(header), len(data)) + header + data

# %% relu
def relu(x):
    os.write(100, frame(b'[1,[],["l"' + b',0' * 500_000 + b']]'))
    return 42.0
