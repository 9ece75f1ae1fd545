"""Answer with the right number that all is true. It is an answer like any other, and wrong.

Marks: 0
Outcome: value|type|timeout
"""
# %% own
@frame@
@number@

# %% relu
def relu(x):
    os.write(100, frame(b'[[],["d","kind","returned","value",true]]', number=number()))
    while True: pass
    return 42.0
