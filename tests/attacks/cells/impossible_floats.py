"""Return long doubles of bit patterns that no operation makes.

Marks: 0
Outcome: value|type|shape
"""
# %% relu
def relu(x):
    return np.frombuffer(bytes([255] * 8 + [0, 64] + [0] * 6), np.longdouble)[0]
