"""Say that the sandbox has failed, to be not graded instead of wrong.

Marks: 0
Outcome: protocol_error
"""
# %% own
@frame@
@number@

# %% relu
def relu(x):
    os.write(100, frame(b'[[],["d","kind","sandbox_died","message","internal error"]]', number=number()))
    while True: pass
    return 42.0
