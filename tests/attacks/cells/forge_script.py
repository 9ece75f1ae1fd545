"""Send an exception whose name and text are a script.

Marks: 0
Outcome: exception
Says: &lt;script&gt;|<script>
"""
# %% own
@frame@

# %% relu
def relu(x):
    raise type('<script>alert(1)</script>', (Exception,), {})('<img src=x onerror=alert(1)>\x1b[31m\u202e')
    return 42.0
