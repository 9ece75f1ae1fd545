# %% answer linear
def linear(x, slope=1.0):
    return slope * x

# %% answer binary_step
def binary_step(x):
    return np.where(x >= 0, 1, 0)

# %% answer relu
def relu(x):
    return np.maximum(0, x)

# %% answer relu_grad
def relu_grad(x):
    return (np.asarray(x) > 0).astype(float)

# %% answer leaky_relu
def leaky_relu(x, negative_slope=0.01):
    return np.where(x > 0, x, negative_slope * x)

# %% answer sigmoid
def sigmoid(x):
    # e^(-|x|) is at most 1, so nothing can overflow
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1 / (1 + e), e / (1 + e))

# %% answer sigmoid_grad
def sigmoid_grad(x):
    s = sigmoid(x)
    return s * (1 - s)

# %% answer tanh
def tanh(x):
    e = np.exp(-2 * np.abs(x))
    return np.sign(x) * (1 - e) / (1 + e)

# %% answer tanh_grad
def tanh_grad(x):
    return 1 - tanh(x) ** 2

# %% answer softplus
def softplus(x):
    return np.logaddexp(0, x)

# %% answer elu
def elu(x, alpha=1.0):
    return np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0)))

# %% answer silu
def silu(x):
    return x * sigmoid(x)

# %% answer gelu
def gelu(x):
    return 0.5 * x * (1 + tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * np.power(x, 3.0))))

# %% text explain-linear-layers
# Multiply out the brackets: y = x W1 W2 + b1 W2 + b2. That is one layer with the weights W1 W2 and the bias
# b1 W2 + b2. Ten layers are the same ten times over, so they are one layer too. With a ReLU in between you
# cannot multiply out any more, because relu(-1) + relu(1) is 1 and relu(-1 + 1) is 0.
