# %% answer linear
def linear(x, slope=1.0):
    return np.array(x) * slope

# %% answer binary_step
def binary_step(x):
    x = np.array(x)
    result = []
    for value in x.flatten():
        if value >= 0:
            result.append(1.0)
        else:
            result.append(0.0)
    return np.array(result).reshape(x.shape)

# %% answer relu
def relu(x):
    x = np.array(x)
    result = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        if x[index] > 0:
            result[index] = x[index]
    return result

# %% answer relu_grad
def relu_grad(x):
    x = np.array(x)
    result = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        if x[index] > 0:
            result[index] = 1
    return result

# %% answer leaky_relu
def leaky_relu(x, negative_slope=0.01):
    x = np.array(x)
    result = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        value = x[index]
        result[index] = value if value > 0 else negative_slope * value
    return result

# %% answer sigmoid
import math

def one_sigmoid(v):
    if v >= 0:
        return 1 / (1 + math.exp(-v))
    return math.exp(v) / (1 + math.exp(v))

def sigmoid(x):
    x = np.array(x, dtype=float)
    return np.array([one_sigmoid(v) for v in x.flatten()]).reshape(x.shape)

# %% answer sigmoid_grad
def sigmoid_grad(x):
    x = np.array(x, dtype=float)
    values = []
    for v in x.flatten():
        e = math.exp(-abs(v))
        values.append(e / (1 + e) ** 2)
    return np.array(values).reshape(x.shape)

# %% answer tanh
def tanh(x):
    x = np.array(x, dtype=float)
    values = []
    for v in x.flatten():
        e = math.exp(-2 * abs(v))
        t = (1 - e) / (1 + e)
        values.append(t if v >= 0 else -t)
    return np.array(values).reshape(x.shape)

# %% answer tanh_grad
def tanh_grad(x):
    return 1 - tanh(x) * tanh(x)

# %% answer softplus
def softplus(x):
    x = np.array(x, dtype=float)
    values = [max(v, 0.0) + math.log1p(math.exp(-abs(v))) for v in x.flatten()]
    return np.array(values).reshape(x.shape)

# %% answer elu
def elu(x, alpha=1.0):
    x = np.array(x, dtype=float)
    values = []
    for v in x.flatten():
        if v > 0:
            values.append(v)
        else:
            values.append(alpha * (math.exp(v) - 1))
    return np.array(values).reshape(x.shape)

# %% answer silu
def silu(x):
    x = np.array(x, dtype=float)
    values = [v * one_sigmoid(v) for v in x.flatten()]
    return np.array(values).reshape(x.shape)

# %% answer gelu
def gelu(x):
    x = np.array(x, dtype=float)
    values = []
    for v in x.flatten():
        inner = math.sqrt(2 / math.pi) * (v + 0.044715 * v**3)
        values.append(0.5 * v * (1 + float(tanh(inner))))
    return np.array(values).reshape(x.shape)

# %% text explain-linear-layers
# y = (x W1 + b1) W2 + b2 = x (W1 W2) + (b1 W2 + b2), one layer. So depth is for nothing without a bend.
