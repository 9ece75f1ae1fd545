"""Replace the code of the very functions that record a call, in place, where names cannot be put back.

Marks: 0
Outcome: value|protocol_error|type|exited
"""
# %% own
import sys
def nothing(*args, **options):
    return {"kind": "returned", "value": 0.0}
for module in list(sys.modules.values()):
    for name in ("capture", "guarded", "call", "brief", "plain", "checked"):
        function = vars(module).get(name)
        if hasattr(function, "__code__"):
            function.__code__ = nothing.__code__

# %% relu
def relu(x):
    return 42.0
