"""The same, from inside the function that is called, where nothing can be put back in time.

Marks: 0
Outcome: protocol_error|value|exited|exception|bad_return
"""
# %% relu
def relu(x):
    import builtins
    for name in ("all", "any", "len", "isinstance", "type", "zip", "map", "str", "tuple", "vars"):
        setattr(builtins, name, lambda *args, **options: True)
    return 42.0
