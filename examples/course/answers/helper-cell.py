# %% answer linear
def linear(x, slope=1.0):
    return slope * x

# %% answer binary_step
def binary_step(x):
    return np.where(x >= 0, 1.0, 0.0)

# %% extra relu
%matplotlib inline
import matplotlib.pyplot as plt

def choose(condition, yes, no):
    """like np.where, but I wanted to write it myself"""
    condition = np.asarray(condition)
    return condition * yes + (~condition) * no

print("helper ready")

# %% answer relu
def relu(x):
    return choose(x > 0, x, 0.0)

check(relu)

# %% answer relu_grad
def relu_grad(x):
    return choose(x > 0, 1.0, 0.0)

# %% answer leaky_relu
def leaky_relu(x, negative_slope=0.01):
    return choose(x > 0, x, negative_slope * x)

# %% extra sigmoid
xs = np.linspace(-6, 6, 50)
plt.plot(xs, leaky_relu(xs))
plt.show()

# %% answer sigmoid
from autograder import check

def sigmoid(x):
    e = np.exp(-np.abs(x))
    return choose(x >= 0, 1 / (1 + e), e / (1 + e))
