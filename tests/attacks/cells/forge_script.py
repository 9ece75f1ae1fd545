"""Send an exception whose name and text are a script.

Marks: 0
Outcome: exception
Says: &lt;script&gt;|<script>
"""
# %% own
import os, struct
def frame(header, data=b''):
    return struct.pack('<4sIQ', b'StD1', len(header), len(data)) + header + data

# %% relu
def relu(x):
    raise type('<script>alert(1)</script>', (Exception,), {})('<img src=x onerror=alert(1)>\x1b[31m\u202e')
    return 42.0
