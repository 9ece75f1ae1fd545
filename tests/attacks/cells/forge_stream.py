"""Write without end.

Marks: 0
Outcome: protocol_error
"""
# %% own
@frame@

# %% relu
def relu(x):
    while True:
        os.write(100, bytes(1 << 16))
    return 42.0
