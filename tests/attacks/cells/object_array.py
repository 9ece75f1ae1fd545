"""Return arrays of objects, dates, records and strings, and masked ones.

Marks: 0
Outcome: bad_return|type|shape|value
"""
# %% relu
kinds = [np.array([object()]), np.array(["2020"], "M8[Y]"), np.zeros(2, "i4,f4"), np.array("x"), np.ma.masked_all(3)]
def relu(x):
    return kinds[np.size(x) % 5]
