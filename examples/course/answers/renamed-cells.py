# %% moved linear
def linear(x, slope=1.0):
    return slope * x

# %% moved binary_step
def binary_step(x):
    return np.where(x >= 0, 1.0, 0.0)

# %% moved relu
def relu(x):
    return np.maximum(0.0, x)

# %% moved relu_grad
def relu_grad(x):
    return np.where(x > 0, 1.0, 0.0)

# %% moved sigmoid
def sigmoid(x):
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1 / (1 + e), e / (1 + e))

# %% moved sigmoid_grad
def sigmoid_grad(x):
    return sigmoid(x) * sigmoid(-x)
