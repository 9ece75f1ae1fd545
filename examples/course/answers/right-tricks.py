# %% answer linear
linear = lambda x, slope=1.0: np.multiply(x, slope)

# %% answer binary_step
def binary_step(x):
    return np.heaviside(x, 1.0)

# %% answer relu
def relu(x):
    return (np.abs(x) + x) / 2

# %% answer relu_grad
def relu_grad(x):
    return np.heaviside(x, 0.0)

# %% answer leaky_relu
def leaky_relu(x, negative_slope=0.01):
    return np.maximum(x, negative_slope * np.asarray(x))

# %% answer sigmoid
def sigmoid(x):
    return 0.5 * (1 + np.tanh(0.5 * np.asarray(x)))

# %% answer sigmoid_grad
def sigmoid_grad(x):
    return 0.25 * (1 - np.tanh(0.5 * np.asarray(x)) ** 2)

# %% answer tanh
class Tanh:
    """tanh x = 2 sigmoid(2x) - 1"""

    def __call__(self, x):
        return 2 * sigmoid(2 * np.asarray(x)) - 1

tanh = Tanh()

# %% answer tanh_grad
def tanh_grad(x):
    return 4 * sigmoid_grad(2 * np.asarray(x))

# %% answer softplus
softplus = np.vectorize(lambda v: float(np.logaddexp(0.0, v)), otypes=[float])

# %% answer elu
def elu(x, alpha=1.0):
    x = np.asarray(x, dtype=float)
    out = x.copy()
    low = x <= 0
    out[low] = alpha * np.expm1(x[low])
    return out

# %% answer silu
def silu(x):
    return np.asarray(x) * sigmoid(x)

# %% answer gelu
def gelu(x):
    x = np.asarray(x, dtype=float)
    return x * sigmoid(2 * np.sqrt(2 / np.pi) * (x + 0.044715 * x**3))

# %% text explain-linear-layers
# The product of matrices is associative, so W1 W2 can be multiplied once and for all, and the bias becomes b1 W2 + b2.
# A hundred linear layers are one. Non-linear: relu(a + b) != relu(a) + relu(b), so the product cannot be moved past it.
