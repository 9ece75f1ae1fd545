"""Say that one has been too slow, which only the grader can know.

Marks: 0
Outcome: protocol_error
"""
# %% own
import os, struct
def frame(header, data=b''):
    return struct.pack('<4sIQ', b'StD1', len(header), len(data)) + header + data
import sys
def number():
    frame_ = sys._getframe()
    while frame_ is not None:
        if isinstance(frame_.f_locals.get("identity"), int):
            return frame_.f_locals["identity"]
        frame_ = frame_.f_back

# %% relu
def relu(x):
    os.write(100, frame(b'[%d,[],["d","kind","timeout","message","try again"]]' % number()))
    while True: pass
    return 42.0
