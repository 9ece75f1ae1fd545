"""Raise the limits and go beyond them.

Marks: 0
Outcome: exception
"""
# %% relu
def relu(x):
    import resource
    for name in (resource.RLIMIT_AS, resource.RLIMIT_CPU, resource.RLIMIT_FSIZE, resource.RLIMIT_NOFILE):
        resource.setrlimit(name, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    return np.maximum(x, 0.0)
