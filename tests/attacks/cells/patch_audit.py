"""Let an audit hook forbid whatever the loop does next.

Marks: 0
Outcome: value|protocol_error|exited|exception|bad_return
"""
# %% relu
import sys
def refuse(event, args):
    if event not in ("import", "sys._getframe"):
        raise ValueError(event)
def relu(x):
    sys.addaudithook(refuse)
    return 42.0
