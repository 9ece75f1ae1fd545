"""Wait for a lock that is held.

Marks: 0
Outcome: timeout
"""
# %% relu
def relu(x):
    import threading
    lock = threading.Lock()
    lock.acquire()
    lock.acquire()
