# %% answer linear
def linear(x, slope=1.0):
    return slope * x

# %% answer binary_step
def binary_step(x):
    return np.where(x >= 0, 1.0, 0.0)

# %% answer relu
def relu(x):
    x = np.array(x, dtype=float)
    flat = x.reshape(-1)
    i = 0
    while i < len(flat):
        if flat[i] < 0:
            flat[i] = 0
            i += 1
    return x

# %% answer relu_grad
def relu_grad(x):
    return np.where(x > 0, 1.0, 0.0)

# %% answer leaky_relu
def leaky_relu(x, negative_slope=0.01):
    return np.where(x > 0, x, negative_slope * x)
