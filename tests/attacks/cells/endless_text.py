"""Convert a number of millions of digits.

Marks: 0
Outcome: timeout|memory
"""
# %% relu
def relu(x):
    import sys
    sys.set_int_max_str_digits(0)
    return float(len(str(3 ** (10**8))))
