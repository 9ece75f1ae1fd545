"""Give the compiler a source that is too deep for it.

Marks: 0
Outcome: type|crash|missing
"""
# %% own
try:
    eval("(" * 10_000 + ")" * 10_000)
except (SyntaxError, MemoryError, RecursionError):
    pass
try:
    eval("-" * 1_000_000 + "1")
except (SyntaxError, MemoryError, RecursionError):
    pass
try:
    exec("x" + ".a" * 100_000)
except (SyntaxError, MemoryError, RecursionError, NameError):
    pass

# %% relu
def relu(x):
    return None
