"""Return lists of texts, as long as a reply may be.

Marks: 0
Outcome: type
"""
# %% relu
def relu(x):
    return ["x" * 20] * 40_000
