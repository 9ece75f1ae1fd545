"""Say that one has been too slow, which only the grader can know.

Marks: 0
Outcome: protocol_error
"""
# %% own
@frame@
@number@

# %% relu
def relu(x):
    os.write(100, frame(b'[[],["d","kind","timeout","message","try again"]]', number=number()))
    while True: pass
    return 42.0
