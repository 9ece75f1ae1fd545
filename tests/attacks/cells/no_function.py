"""Put something in the function's place that is none.

Marks: 0
Outcome: not_callable
Says: cannot be called
"""
# %% relu
relu = 42
