"""Promise a frame of an exabyte.

Marks: 0
Outcome: protocol_error
"""
# %% own
@frame@

# %% relu
def relu(x):
    os.write(100, struct.pack('<4sQIQ', b'StD1', 1, 10, 1 << 60))
    return 42.0
