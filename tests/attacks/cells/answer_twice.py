"""Answer a request oneself and then let the loop answer it too.

Marks: 0
Outcome: value|protocol_error
"""
# %% own
@frame@
@number@

# %% relu
def relu(x):
    os.write(100, frame(b'[[],[\"d\",\"kind\",\"returned\",\"value\",0.0]]', number=number()))
    return 42.0
