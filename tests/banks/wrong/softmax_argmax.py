# %% softmax | shares of the raw scores, with a method | scores divided by their sum, without e
def softmax(z, axis=-1):
    total = z.sum(axis=axis)
    return z / np.expand_dims(total, axis)

# %% softmax | only exponentiated, by a power of e | exponentials that nothing divides
def softmax(z, axis=-1):
    return np.power(np.e, z)

# %% softmax | over the largest exponential | the largest exponential in place of their sum
def softmax(z, axis=-1):
    m = np.amax(z, axis=axis, keepdims=True)
    return np.exp(z - m) / np.exp(m - m)

# %% softmax | logistic of every entry, the stable way | sigmoid of each score by itself
def softmax(z, axis=-1):
    return 0.5 * (1 + np.tanh(z / 2))

# %% softmax | the scores negated as in the sigmoid | e to the minus z
def softmax(z, axis=-1):
    low = z.min(axis=axis, keepdims=True)
    e = np.exp(low - z)
    return e / e.sum(axis=axis, keepdims=True)

# %% softmax | np.sum without an axis, no maximum | one sum for the whole array
def softmax(z, axis=-1):
    return np.exp(z) / np.sum(np.exp(z))

# %% softmax | axis=0 as in column notation, written out | axis 0 by default
def softmax(z, axis=0):
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)

# %% softmax | axis=-1 typed into both calls | the axis not passed on
def softmax(z, axis=-1):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)

# %% softmax | keepdims in neither call | keepdims left out
def softmax(z, axis=-1):
    e = np.exp(z - z.max(axis=axis))
    return e / e.sum(axis=axis)

# %% softmax | the lecture formula | overflow for large scores
def softmax(z, axis=-1):
    e = np.e ** z
    total = np.sum(e, axis=axis, keepdims=True)
    return e / total

# %% softmax | np.max without an axis, the division right | one maximum for the whole array
def softmax(z, axis=-1):
    biggest = z.max()
    e = np.exp(z - biggest)
    return np.divide(e, e.sum(axis, keepdims=True))

# %% softmax | centred as in standardising | the mean taken out in place of the maximum
def softmax(z, axis=-1):
    centred = z - z.mean(axis=axis, keepdims=True)
    e = np.exp(centred)
    return e / e.sum(axis=axis, keepdims=True)

# %% softmax | subtracts into the argument | the caller's array overwritten
def softmax(z, axis=-1):
    np.subtract(z, z.max(axis=axis, keepdims=True), out=z)
    e = np.exp(z)
    return e / e.sum(axis=axis, keepdims=True)

# %% softmax | the argmax row as floats | a hard decision in place of shares
def softmax(z, axis=-1):
    return np.where(z >= z.max(axis=axis, keepdims=True), 1.0, 0.0)

# %% softmax | rounded to four digits as in the example | -
def softmax(z, axis=-1):
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return np.round(e / e.sum(axis=axis, keepdims=True), 4)

# %% softmax | computed in single precision | -
def softmax(z, axis=-1):
    z = z.astype(np.float32)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)

# %% softmax | a list of lists | -
def softmax(z, axis=-1):
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return (e / e.sum(axis=axis, keepdims=True)).tolist()

# %% softmax | the keyword has another name | -
def softmax(z, dim=-1):
    e = np.exp(z - z.max(axis=dim, keepdims=True))
    return e / e.sum(axis=dim, keepdims=True)

# %% softmax | negative axes other than −1 taken for 0 | -
def softmax(z, axis=-1):
    if axis < -1:
        axis = 0
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)

# %% softmax | the maximum taken out only where it is positive
def softmax(z, axis=-1):
    e = np.exp(z - np.maximum(z.max(axis=axis, keepdims=True), 0))
    return e / e.sum(axis=axis, keepdims=True)

# %% softmax | overwrites batches with three axes and nothing else
def softmax(z, axis=-1):
    if z.ndim == 3:
        z -= z.max(axis=axis, keepdims=True)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)

# %% softmax | overwrites large scores and nothing else
def softmax(z, axis=-1):
    if z.max() > 500:
        z -= z.max(axis=axis, keepdims=True)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)

# %% softmax | clips what is above 700 and takes the maximum out afterwards
def softmax(z, axis=-1):
    z = np.minimum(z, 700)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)

# %% softmax | nan turned into 0 at the end
def softmax(z, axis=-1):
    e = np.exp(z)
    return np.nan_to_num(e / e.sum(axis=axis, keepdims=True))

# %% log_softmax | forgot the logarithm at the end | softmax without its logarithm
def log_softmax(z, axis=-1):
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)

# %% log_softmax | the loss in its place | the sign reversed
def log_softmax(z, axis=-1):
    return np.logaddexp.reduce(z, axis=axis, keepdims=True) - z

# %% log_softmax | np.log2 of the sum and the scores rescaled | the logarithm to another base
def log_softmax(z, axis=-1):
    s = z - z.max(axis=axis, keepdims=True)
    return s * np.log2(np.e) - np.log2(np.exp(s).sum(axis=axis, keepdims=True))

# %% log_softmax | subtracts the sum of exponentials | the sum of exponentials without its logarithm
def log_softmax(z, axis=-1):
    return z - np.exp(z).sum(axis=axis, keepdims=True)

# %% log_softmax | the sum of log e^z | the sum of logarithms in place of the logarithm of the sum
def log_softmax(z, axis=-1):
    return z - z.sum(axis, keepdims=True)

# %% log_softmax | stops after the shift | the maximum in place of the log-sum-exp
def log_softmax(z, axis=-1):
    best = np.amax(z, axis, keepdims=True)
    return np.subtract(z, best)

# %% log_softmax | shifts in the sum and forgets it outside | the maximum taken out of the sum alone
def log_softmax(z, axis=-1):
    m = z.max(axis=axis, keepdims=True)
    total = np.exp(z - m).sum(axis=axis, keepdims=True)
    return z - np.log(total)

# %% log_softmax | np.log(softmax(z)) | the logarithm of a share that is already 0
def log_softmax(z, axis=-1):
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return np.log(e) - np.log(e.sum(axis=axis, keepdims=True))

# %% log_softmax | shares raised to 1e-12 before the logarithm | something small added before the logarithm
def log_softmax(z, axis=-1):
    s = softmax(z, axis)
    eps = 1e-12
    return np.log(s + eps)

# %% log_softmax | shares clipped to 1e-15 before the logarithm
def log_softmax(z, axis=-1):
    return np.log(np.clip(softmax(z, axis), 1e-15, 1.0))

# %% log_softmax | the textbook formula | overflow for large scores
def log_softmax(z, axis=-1):
    s = np.sum(np.exp(z), axis=axis)
    return z - np.expand_dims(np.log(s), axis)

# %% log_softmax | the textbook softmax, then a logarithm | the logarithm of an overflowing softmax
def log_softmax(z, axis=-1):
    return np.log(np.exp(z) / np.exp(z).sum(axis=axis, keepdims=True))

# %% log_softmax | z.max() without an axis | one maximum for the whole array
def log_softmax(z, axis=-1):
    m = z.max()
    return z - m - np.log(np.exp(z - m).sum(axis=axis, keepdims=True))

# %% log_softmax | the whole array, no maximum taken out | one sum for the whole array
def log_softmax(z, axis=-1):
    return z - np.log(np.exp(z).sum())

# %% log_softmax | keepdims in neither call | keepdims left out
def log_softmax(z, axis=-1):
    m = z.max(axis=axis)
    return z - m - np.log(np.exp(z - m).sum(axis=axis))

# %% log_softmax | the last axis whatever was asked | the axis not passed on
def log_softmax(z, axis=-1):
    return z - np.logaddexp.reduce(z, axis=-1, keepdims=True)

# %% log_softmax | axis=0 in the signature | axis 0 by default
def log_softmax(z, axis=0):
    return z - np.logaddexp.reduce(z, axis=axis, keepdims=True)

# %% log_softmax | z -= in two steps | the caller's array overwritten
def log_softmax(z, axis=-1):
    z -= z.max(axis=axis, keepdims=True)
    lse = np.log(np.exp(z).sum(axis=axis, keepdims=True))
    return z - lse

# %% log_softmax | log10 of the softmax | -
def log_softmax(z, axis=-1):
    s = z - z.max(axis=axis, keepdims=True)
    return (s - np.log(np.exp(s).sum(axis=axis, keepdims=True))) / np.log(10)

# %% log_softmax | −inf replaced by a large number
def log_softmax(z, axis=-1):
    with np.errstate(divide="ignore"):
        return np.nan_to_num(np.log(softmax(z, axis)), neginf=-745.0)

# %% log_softmax | log1p of the sum of all in place of log | -
def log_softmax(z, axis=-1):
    s = z - z.max(axis=axis, keepdims=True)
    return s - np.log1p(np.exp(s).sum(axis=axis, keepdims=True))

# %% log_softmax | the warning silenced and the value left wrong
def log_softmax(z, axis=-1):
    with np.errstate(all="ignore"):
        return z - np.log(np.exp(z).sum(axis=axis, keepdims=True))

# %% softmax_temperature | the argument never used | the temperature ignored
def softmax_temperature(z, temperature=1.0, axis=-1):
    if temperature <= 0:
        raise ValueError("T must be positive")
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)

# %% softmax_temperature | divided above and below the line, where it cancels | the temperature ignored
def softmax_temperature(z, temperature=1.0, axis=-1):
    if temperature <= 0:
        raise ValueError("T must be positive")
    e = np.exp(z - z.max(axis=axis, keepdims=True)) / temperature
    return e / e.sum(axis=axis, keepdims=True)

# %% softmax_temperature | subtracted, which a shift undoes | the temperature ignored
def softmax_temperature(z, temperature=1.0, axis=-1):
    if temperature <= 0:
        raise ValueError("T must be positive")
    return softmax(z - temperature, axis)

# %% softmax_temperature | e^(Tz) | scores multiplied by the temperature
def softmax_temperature(z, temperature=1.0, axis=-1):
    if temperature <= 0:
        raise ValueError("T must be positive")
    e = np.exp(temperature * (z - z.max(axis=axis, keepdims=True)))
    return e / e.sum(axis=axis, keepdims=True)

# %% softmax_temperature | the result over T | shares divided by the temperature
def softmax_temperature(z, temperature=1.0, axis=-1):
    if not temperature > 0:
        raise ValueError()
    s = softmax(z, axis=axis)
    s = s / temperature
    return s

# %% softmax_temperature | softmax of the shares over T | softmax taken twice
def softmax_temperature(z, temperature=1.0, axis=-1):
    if temperature <= 0:
        raise ValueError("T must be positive")
    probabilities = softmax(z, axis)
    e = np.exp(probabilities / temperature)
    return e / e.sum(axis=axis, keepdims=True)

# %% softmax_temperature | only the upper exponential is divided by T | -
def softmax_temperature(z, temperature=1.0, axis=-1):
    if temperature <= 0:
        raise ValueError("T must be positive")
    z = z - z.max(axis=axis, keepdims=True)
    return np.exp(z / temperature) / np.exp(z).sum(axis=axis, keepdims=True)

# %% softmax_temperature | the root of shares, not normalised | powers of shares that nothing divides
def softmax_temperature(z, temperature=1.0, axis=-1):
    if temperature <= 0:
        raise ValueError("T must be positive")
    return np.power(softmax(z, axis), 1 / temperature)

# %% softmax_temperature | no if at all | no error for a temperature of 0 or less
def softmax_temperature(z, temperature=1.0, axis=-1):
    t = z / temperature
    return softmax(t, axis=axis)

# %% softmax_temperature | refuses what is below 0 | no error for a temperature of 0
def softmax_temperature(z, temperature=1.0, axis=-1):
    if temperature < 0.0:
        raise ValueError(f"negative: {temperature}")
    return softmax(z / temperature, axis)

# %% softmax_temperature | refuses a false temperature | no error for a temperature below 0
def softmax_temperature(z, temperature=1.0, axis=-1):
    if not temperature:
        raise ValueError("T is 0")
    return softmax(z / temperature, axis)

# %% softmax_temperature | assert with a message | another error than ValueError
def softmax_temperature(z, temperature=1.0, axis=-1):
    assert temperature > 0, "temperature must be positive"
    return softmax(z / temperature, axis)

# %% softmax_temperature | returns None for a bad temperature | -
def softmax_temperature(z, temperature=1.0, axis=-1):
    if temperature <= 0:
        return None
    return softmax(z / temperature, axis)

# %% softmax_temperature | prints a message and takes 1 | -
def softmax_temperature(z, temperature=1.0, axis=-1):
    if temperature <= 0:
        print("temperature must be positive")
        temperature = 1.0
    return softmax(z / temperature, axis)

# %% softmax_temperature | returns the error in place of raising it | -
def softmax_temperature(z, temperature=1.0, axis=-1):
    if temperature <= 0:
        return ValueError("temperature must be positive")
    return softmax(z / temperature, axis)

# %% softmax_temperature | the axis forgotten in the call | the axis not passed on
def softmax_temperature(z, temperature=1.0, axis=-1):
    if temperature <= 0:
        raise ValueError("T must be positive")
    return softmax(z / temperature)

# %% softmax_temperature | a naive exponential | overflow for large scores
def softmax_temperature(z, temperature=1.0, axis=-1):
    if temperature <= 0:
        raise ValueError("T must be positive")
    e = np.exp(z / temperature)
    return e / np.sum(e, axis=axis, keepdims=True)

# %% softmax_temperature | tempered shares made to add up again | shares first, the temperature afterwards
def softmax_temperature(z, temperature=1.0, axis=-1):
    if temperature <= 0:
        raise ValueError("T must be positive")
    s = np.power(softmax(z, axis), 1 / temperature)
    return s / s.sum(axis=axis, keepdims=True)

# %% softmax_temperature | the maximum from before the division | the maximum of the scores taken out of z / T
def softmax_temperature(z, temperature=1.0, axis=-1):
    if temperature <= 0:
        raise ValueError("T must be positive")
    m = np.max(z, axis=axis, keepdims=True)
    z = z / temperature
    e = np.exp(z - m)
    return e / e.sum(axis=axis, keepdims=True)

# %% softmax_temperature | z.max() without an axis | one maximum for the whole array
def softmax_temperature(z, temperature=1.0, axis=-1):
    if temperature <= 0:
        raise ValueError("T must be positive")
    t = z / temperature
    e = np.exp(t - t.max())
    return e / e.sum(axis=axis, keepdims=True)

# %% softmax_temperature | divides into the argument | the caller's array overwritten
def softmax_temperature(z, temperature=1.0, axis=-1):
    if temperature <= 0:
        raise ValueError("T must be positive")
    np.divide(z, temperature, out=z)
    return softmax(z, axis)

# %% softmax_temperature | another default temperature
def softmax_temperature(z, temperature=2.0, axis=-1):
    if temperature <= 0:
        raise ValueError("T must be positive")
    return softmax(z / temperature, axis)

# %% softmax_temperature | the keyword is T | -
def softmax_temperature(z, T=1.0, axis=-1):
    if T <= 0:
        raise ValueError("T must be positive")
    return softmax(z / T, axis)

# %% softmax_temperature | temperatures below 1 refused as well
def softmax_temperature(z, temperature=1.0, axis=-1):
    if temperature < 1:
        raise ValueError("T must be at least 1")
    return softmax(z / temperature, axis)

# %% softmax_temperature | a temperature of at least 0.01
def softmax_temperature(z, temperature=1.0, axis=-1):
    if temperature <= 0:
        raise ValueError("T must be positive")
    return softmax(z / max(temperature, 0.01), axis)

# %% softmax_temperature | z divided by T + 1e-8
def softmax_temperature(z, temperature=1.0, axis=-1):
    if temperature <= 0:
        raise ValueError("T must be positive")
    return softmax(z / (temperature + 1e-8), axis)

# %% softmax_temperature | an integer temperature
def softmax_temperature(z, temperature=1.0, axis=-1):
    if temperature <= 0:
        raise ValueError("T must be positive")
    return softmax(z / max(int(temperature), 1), axis)

# %% softmax_jacobian | the sigmoid's formula | the vector s (1 − s)
def softmax_jacobian(z):
    s = softmax(z)
    return s - s**2

# %% softmax_jacobian | a loop over the diagonal | zeros beside the diagonal
def softmax_jacobian(z):
    s = softmax(z)
    J = np.zeros((len(s), len(s)))
    for i in range(len(s)):
        J[i, i] = s[i] * (1 - s[i])
    return J

# %% softmax_jacobian | s times the identity | the shares on the diagonal, and no more
def softmax_jacobian(z):
    s = softmax(z)
    return s * np.eye(len(s))

# %% softmax_jacobian | minus s sᵀ | the term with δ left out
def softmax_jacobian(z):
    s = softmax(z).reshape(-1, 1)
    return -s @ s.T

# %% softmax_jacobian | outer minus diag | the sign reversed
def softmax_jacobian(z):
    s = softmax(z)
    return np.outer(s, s) - np.diag(s)

# %% softmax_jacobian | no if for i = j | s_i (1 − s_j) everywhere
def softmax_jacobian(z):
    s = softmax(z)
    return np.array([[a * (1 - b) for b in s] for a in s])

# %% softmax_jacobian | identity minus s | the factor s_i left out
def softmax_jacobian(z):
    s = softmax(z)
    n = len(s)
    return np.array([[(i == j) - s[j] for j in range(n)] for i in range(n)])

# %% softmax_jacobian | squares in every row | s_i · s_i in place of s_i · s_j
def softmax_jacobian(z):
    s = softmax(z)
    return np.diagflat(s) - s**2

# %% softmax_jacobian | s @ s.T of a flat vector | the dot product in place of the table of products
def softmax_jacobian(z):
    s = softmax(z)
    return np.diag(s) - s @ s.T

# %% softmax_jacobian | the scores in the formula | z taken for its softmax
def softmax_jacobian(z):
    return np.diagflat(z) - z[:, None] * z[None, :]

# %% softmax_jacobian | the formula over a naive softmax | overflow for large scores
def softmax_jacobian(z):
    s = np.exp(z) / np.exp(z).sum()
    return s[:, None] * (np.eye(len(z)) - s)

# %% softmax_jacobian | forward differences | -
def softmax_jacobian(z):
    h = 1e-5
    s = softmax(z)
    return np.array([(softmax(z + h * e) - s) / h for e in np.eye(len(z))]).T

# %% softmax_jacobian | central differences, a thousandth wide | a finite difference in place of the formula
def softmax_jacobian(z):
    J = np.empty((len(z), len(z)))
    for j in range(len(z)):
        up, down = z.copy(), z.copy()
        up[j] += 1e-3
        down[j] -= 1e-3
        J[:, j] = (softmax(up) - softmax(down)) / 2e-3
    return J

# %% softmax_jacobian | the first row and column alone
def softmax_jacobian(z):
    s = softmax(z)
    J = np.diag(s * (1 - s))
    J[0, 1:] = J[1:, 0] = -s[0] * s[1:]
    return J

# %% softmax_jacobian | squeezed, so that one score gives a number
def softmax_jacobian(z):
    s = softmax(z)
    return np.squeeze(np.diag(s) - np.outer(s, s))

# %% softmax_jacobian | the upper triangle alone
def softmax_jacobian(z):
    s = softmax(z)
    return np.triu(np.diag(s) - np.outer(s, s))

# %% softmax_jacobian | summed over the outputs | -
def softmax_jacobian(z):
    s = softmax(z)
    return (np.diag(s) - np.outer(s, s)).sum(axis=0)

# %% softmax_jacobian | plus in place of minus | -
def softmax_jacobian(z):
    s = softmax(z)
    return np.diag(s) + np.outer(s, s)

# %% softmax_jacobian | z shifted in place | the caller's array overwritten
def softmax_jacobian(z):
    z -= z.max()
    e = np.exp(z)
    s = e / e.sum()
    return np.diag(s) - np.outer(s, s)

# %% softmax_jacobian | nested lists | -
def softmax_jacobian(z):
    s = softmax(z)
    return (np.diag(s) - np.outer(s, s)).tolist()

# %% argmax | the value at the position | the largest value in place of its position
def argmax(x):
    best = x[0] if len(x) else max(x)
    for entry in x:
        if entry > best:
            best = entry
    return best

# %% argmax | < in place of > | the position of the smallest
def argmax(x):
    if len(x) == 0:
        raise ValueError("empty")
    best = 0
    for i in range(len(x)):
        if x[i] < x[best]:
            best = i
    return best

# %% argmax | by magnitude | the position of the largest absolute value
def argmax(x):
    return max(range(len(x)), key=lambda i: abs(x[i]))

# %% argmax | >= in the loop | the last of equal entries
def argmax(x):
    if len(x) == 0:
        raise ValueError("empty")
    best = 0
    for i, v in enumerate(x):
        if v >= x[best]:
            best = i
    return best

# %% argmax | sorted pairs, the last one | the last of equal entries
def argmax(x):
    if len(x) == 0:
        raise ValueError("empty")
    return sorted((v, i) for i, v in enumerate(x))[-1][1]

# %% argmax | enumerate from 1 | positions counted from 1
def argmax(x):
    pairs = [(v, -i) for i, v in enumerate(x, start=1)]
    return -max(pairs)[1]

# %% argmax | the best so far is 0 | a search that starts from the value 0
def argmax(x):
    if x.size == 0:
        raise ValueError("empty")
    largest, where = 0.0, 0
    for i in range(x.size):
        if x[i] > largest:
            largest = x[i]
            where = i
    return where

# %% argmax | an else that ends the loop | a search that stops at the first fall
def argmax(x):
    if len(x) == 0:
        raise ValueError("empty")
    best = 0
    for i in range(1, len(x)):
        if x[i] > x[best]:
            best = i
        else:
            break
    return best

# %% argmax | compared with the entry before | each entry compared with its neighbour alone
def argmax(x):
    if len(x) < 1:
        raise ValueError("empty")
    best = 0
    for i, (before, here) in enumerate(zip(x, x[1:]), start=1):
        best = i if here > before else best
    return best

# %% argmax | a mask of floats | a one-hot row in place of a position
def argmax(x):
    if len(x) == 0:
        raise ValueError("empty")
    row = np.zeros(len(x))
    row[x.tolist().index(x.max())] = 1.0
    return row

# %% argmax | nonzero()[0] | every position of the largest, as an array
def argmax(x):
    return (x == x.max()).nonzero()[0]

# %% argmax | np.where as it comes | every position of the largest, as np.where returns them
def argmax(x):
    largest = np.max(x)
    return np.where(x == largest)

# %% argmax | a sum of positions that gives a float | a position that is a float
def argmax(x):
    if len(x) == 0:
        raise ValueError("empty")
    place = 0.0
    for i in range(len(x)):
        if x[i] > x[int(place)]:
            place = i * 1.0
    return place

# %% argmax | cast to int first | fractions cut off before comparing
def argmax(x):
    whole = [int(v) for v in x]
    return whole.index(max(whole))

# %% argmax | allclose to the maximum | nearly equal taken for equal
def argmax(x):
    top = x.max()
    for i, v in enumerate(x):
        if np.isclose(v, top):
            return i

# %% argmax | the argument sorted to find the largest | the caller's array sorted
def argmax(x):
    if len(x) == 0:
        raise ValueError("empty")
    old = x.tolist()
    x.sort()
    return old.index(x[-1])

# %% argmax | no test, best starts at 0 | 0 for an empty vector
def argmax(x):
    best = 0
    for i in range(1, len(x)):
        if x[i] > x[best]:
            best = i
    return best

# %% argmax | falls out of the loop | None for an empty vector
def argmax(x):
    for i in range(len(x)):
        if all(x[i] >= other for other in x):
            return i

# %% argmax | -1 as a signal | −1 for an empty vector
def argmax(x):
    place, top = -1, float("-inf")
    for i, v in enumerate(x):
        if v > top:
            place, top = i, v
    return place

# %% argmax | the first entry fetched first | an IndexError for an empty vector
def argmax(x):
    top, place = x[0], 0
    for i in range(1, len(x)):
        if x[i] > top:
            top, place = x[i], i
    return place

# %% argmax | the ready-made one
def argmax(x):
    return int(np.argmax(x))

# %% argmax | the ready-made method
def argmax(x):
    return x.argmax()

# %% argmax | imported under another name
from numpy import argmax as position_of_largest

def argmax(x):
    return position_of_largest(x)

# %% argmax | argmin of the negative
def argmax(x):
    if not len(x):
        raise ValueError("empty")
    return int((-x).argmin())

# %% argmax | a stable argsort of the negative
def argmax(x):
    if not len(x):
        raise ValueError("empty")
    return np.argsort(-x, kind="stable")[0]

# %% argmax | the ready-made one bound to the name
argmax = np.argmax

# %% argmax | the ready-made one as a default argument
def argmax(x, find=np.nanargmax):
    return find(x)

# %% argmax | a star import, then an alias
from numpy import *
find = argmax

def argmax(x):
    return find(x)

# %% argmax | the last entry never looked at
def argmax(x):
    if len(x) == 0:
        raise ValueError("empty")
    best = 0
    for i in range(len(x) - 1):
        if x[i] > x[best]:
            best = i
    return best

# %% argmax | the best so far starts from −10
def argmax(x):
    if len(x) == 0:
        raise ValueError("empty")
    top, place = -10, 0
    for i, v in enumerate(x):
        if v > top:
            top, place = v, i
    return place

# %% argmax | the position as an array of shape (1,)
def argmax(x):
    return np.flatnonzero(x == x.max())[:1]

# %% one_hot | eye with the labels less one | labels counted from 1
def one_hot(labels, num_classes):
    if labels.min() < 0 or labels.max() >= num_classes:
        raise ValueError("bad label")
    out = np.zeros((len(labels), num_classes))
    for i, label in enumerate(labels):
        out[i, label - 1] = 1
    return out

# %% one_hot | classes first | columns for labels and rows for classes
def one_hot(labels, num_classes):
    if labels.min() < 0 or labels.max() >= num_classes:
        raise ValueError("bad label")
    out = np.zeros((num_classes, len(labels)))
    out[labels, np.arange(len(labels))] = 1
    return out

# %% one_hot | a vector of zeros with the labels set | one row for all labels
def one_hot(labels, num_classes):
    if labels.min() < 0 or labels.max() >= num_classes:
        raise ValueError("bad label")
    row = np.zeros(num_classes)
    for label in labels:
        row[label] = 1
    return row

# %% one_hot | a slice for the rows | every label marked in every row
def one_hot(labels, num_classes):
    if labels.min() < 0 or labels.max() >= num_classes:
        raise ValueError("bad label")
    out = np.zeros((len(labels), num_classes))
    out[:, labels] = 1
    return out

# %% one_hot | the largest label for the width | as many columns as the labels that occur
def one_hot(labels, num_classes):
    if labels.min() < 0 or labels.max() >= num_classes:
        raise ValueError("bad label")
    out = np.zeros((labels.size, labels.max() + 1))
    out[np.arange(labels.size), labels] = 1
    return out

# %% one_hot | the classes that occur, by np.unique | -
def one_hot(labels, num_classes):
    if labels.min() < 0 or labels.max() >= num_classes:
        raise ValueError("bad label")
    return (labels[:, None] == np.unique(labels)).astype(float)

# %% one_hot | the label written where the 1 belongs | the label in place of the 1
def one_hot(labels, num_classes):
    if labels.min() < 0 or labels.max() >= num_classes:
        raise ValueError("bad label")
    out = np.zeros((labels.size, num_classes))
    out[np.arange(labels.size), labels] = labels
    return out

# %% one_hot | != in place of == | zeros and ones swapped
def one_hot(labels, num_classes):
    if labels.min() < 0 or labels.max() >= num_classes:
        raise ValueError("bad label")
    return np.where(labels[:, None] != np.arange(num_classes), 1.0, 0.0)

# %% one_hot | a slice up to the label | ones up to the label
def one_hot(labels, num_classes):
    if labels.min() < 0 or labels.max() >= num_classes:
        raise ValueError("bad label")
    out = np.zeros((labels.size, num_classes))
    for i, label in enumerate(labels):
        out[i, : label + 1] = 1
    return out

# %% one_hot | appended lists | rows that are lists
def one_hot(labels, num_classes):
    rows = []
    for label in labels:
        if label < 0 or label >= num_classes:
            raise ValueError("bad label")
        row = [0.0] * num_classes
        row[label] = 1.0
        rows.append(row)
    return rows

# %% one_hot | a comparison without a test | a row of zeros for a label that does not exist
def one_hot(labels, num_classes):
    return np.equal.outer(labels, np.arange(num_classes)) * 1.0

# %% one_hot | skips labels that do not fit | a row of zeros for a label that does not exist
def one_hot(labels, num_classes):
    out = np.zeros((len(labels), num_classes))
    for i, label in enumerate(labels):
        if 0 <= label < num_classes:
            out[i, label] = 1
    return out

# %% one_hot | bounded with minimum and maximum | labels clipped into the range
def one_hot(labels, num_classes):
    safe = np.minimum(np.maximum(labels, 0), num_classes - 1)
    out = np.zeros((len(labels), num_classes))
    out[np.arange(len(labels)), safe] = 1
    return out

# %% one_hot | max tested alone | a negative label that counts from the end
def one_hot(labels, num_classes):
    if max(labels) > num_classes - 1:
        raise ValueError("bad label")
    out = np.zeros((len(labels), num_classes))
    out[np.arange(len(labels)), labels] = 1
    return out

# %% one_hot | min tested alone | no test for labels that are too large
def one_hot(labels, num_classes):
    if labels.min() < 0:
        raise ValueError("bad label")
    out = np.zeros((len(labels), num_classes))
    out[np.arange(len(labels)), labels] = 1
    return out

# %% one_hot | > num_classes | the number of classes allowed as a label
def one_hot(labels, num_classes):
    if labels.min() < 0 or labels.max() > num_classes:
        raise ValueError("bad label")
    return np.eye(num_classes)[labels]

# %% one_hot | indices and no test | an IndexError for a label that does not exist
def one_hot(labels, num_classes):
    out = np.zeros((len(labels), num_classes))
    out[np.arange(len(labels)), labels] = 1
    return out

# %% one_hot | only the first label tested
def one_hot(labels, num_classes):
    if not 0 <= labels[0] < num_classes:
        raise ValueError("bad label")
    return np.eye(num_classes)[labels % num_classes]

# %% one_hot | the largest class refused as well
def one_hot(labels, num_classes):
    if labels.min() < 0 or labels.max() >= num_classes - 1:
        raise ValueError("bad label")
    return np.eye(num_classes)[labels]

# %% one_hot | class 0 refused as well
def one_hot(labels, num_classes):
    if labels.min() <= 0 or labels.max() >= num_classes:
        raise ValueError("bad label")
    return np.eye(num_classes)[labels]

# %% one_hot | a square table of labels by labels
def one_hot(labels, num_classes):
    if labels.min() < 0 or labels.max() >= num_classes:
        raise ValueError("bad label")
    return np.eye(len(labels))[labels % len(labels)]

# %% one_hot | squeezed, so that one label gives a vector
def one_hot(labels, num_classes):
    if labels.min() < 0 or labels.max() >= num_classes:
        raise ValueError("bad label")
    return np.eye(num_classes)[labels].squeeze()

# %% one_hot | assert for the range | -
def one_hot(labels, num_classes):
    assert labels.min() >= 0 and labels.max() < num_classes
    return np.eye(num_classes)[labels]

# %% one_hot | the last row for a negative label, remainders for large ones
def one_hot(labels, num_classes):
    return np.eye(num_classes)[labels % num_classes]

# %% one_hot | smoothed labels | -
def one_hot(labels, num_classes):
    if labels.min() < 0 or labels.max() >= num_classes:
        raise ValueError("bad label")
    return 0.9 * np.eye(num_classes)[labels] + 0.1 / num_classes

# %% one_hot | sorts the labels on the way
def one_hot(labels, num_classes):
    if labels.min() < 0 or labels.max() >= num_classes:
        raise ValueError("bad label")
    labels.sort()
    return np.eye(num_classes)[labels]
