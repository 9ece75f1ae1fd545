"""Run code whenever the array is copied or viewed.

Marks: 2
Outcome: value
"""
# %% relu
class Spring(np.ndarray):
    def __array_finalize__(self, other):
        global relu
        relu = lambda x: np.maximum(x, 0.0)
    def __array_wrap__(self, *args, **options): return np.zeros(3)
    def __reduce__(self): return (print, ("LEAK",))
    def tobytes(self, *args): return b""
def relu(x):
    return np.full(np.shape(x), 42.0).view(Spring)
