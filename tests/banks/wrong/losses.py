# %% mse | a loop that forgets to divide | the sum in place of the mean
def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    total = 0
    for a, b in zip(y_true.ravel(), y_pred.ravel()):
        total += (a - b) ** 2
    return total


# %% mse | a norm over n | -
def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.linalg.norm((y_true - y_pred).ravel()) / y_true.size


# %% mse | abs instead of a square, no test | the absolute error in place of its square
def mse(y_true, y_pred):
    return abs(y_true - y_pred).mean()


# %% mse | squared outside | the mean squared in place of the squares averaged
def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return (y_true - y_pred).mean() ** 2


# %% mse | halved | a factor of ½
def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return ((y_pred - y_true) ** 2).sum() / (2 * y_true.size)


# %% mse | a power of half at the end | the root taken after all
def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.mean((y_true - y_pred) ** 2) ** 0.5


# %% mse | Bessel's correction, loops | n − 1 in place of n
def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    total = sum((a - b) ** 2 for a, b in zip(y_true.ravel(), y_pred.ravel()))
    return total / (y_true.size - 1) if y_true.size > 1 else float('nan')


# %% mse | len of a matrix | the number of rows in place of the number of elements
def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.sum(np.square(y_pred - y_true)) / len(y_pred)


# %% mse | Python's sum | a mean along one axis only
def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return sum((y_true - y_pred) ** 2) / len(y_true)


# %% mse | the variance of the errors | -
def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.var(y_true - y_pred)


# %% mse | float32 | -
def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.mean((y_true.astype(np.float32) - y_pred.astype(np.float32)) ** 2)


# %% mse | rounded to six digits | -
def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return round(float(np.mean((y_true - y_pred) ** 2)), 6)


# %% mse | integer division of integers | -
def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.sum((y_true - y_pred) ** 2) // y_true.size if y_true.dtype.kind == 'i' else np.mean((y_true - y_pred) ** 2)


# %% mse | errors left in the caller's array | the caller's predictions overwritten
def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    np.subtract(y_pred, y_true, out=y_pred)
    return np.mean(y_pred * y_pred)


# %% mse | an array of one number | -
def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.mean((y_true - y_pred) ** 2, keepdims=True).ravel()


# %% mse | errors above 30 clipped | -
def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.mean(np.clip(y_true - y_pred, -9.5, 9.5) ** 2)


# %% mse | flattened first | shapes flattened before they are compared
def mse(y_true, y_pred):
    a, b = y_true.flatten(), y_pred.flatten()
    if a.shape != b.shape:
        raise ValueError('unlike')
    return ((a - b) ** 2).mean()


# %% mse | prints and returns nothing | -
def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    print(np.mean((y_true - y_pred) ** 2))


# %% mse | wrong beyond two axes | -
def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.mean(((y_true - y_pred) ** 2)[:2]) if y_true.ndim == 3 else np.mean((y_true - y_pred) ** 2)


# %% mse | no test of the shapes | shapes left unchecked
def mse(y_true, y_pred):
    r = y_pred - y_true
    return np.mean(r**2)


# %% mse | the first sides compared | lengths compared in place of shapes
def mse(y_true, y_pred):
    if y_true.shape[0] != y_pred.shape[0]:
        raise ValueError('not as long')
    r = y_pred - y_true
    return np.mean(r**2)


# %% mse | an assert with a message | an assert in place of a ValueError
def mse(y_true, y_pred):
    assert y_true.shape == y_pred.shape, 'unlike shapes'
    r = y_pred - y_true
    return np.mean(r**2)


# %% mse | nan for unlike shapes | -
def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        return float('nan')
    r = y_pred - y_true
    return np.mean(r**2)


# %% mse | a TypeError for unlike shapes | -
def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise TypeError('unlike')
    r = y_pred - y_true
    return np.mean(r**2)


# %% mse | columns refused | -
def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape or y_true.ndim > 1:
        raise ValueError('vectors only')
    r = y_pred - y_true
    return np.mean(r**2)


# %% mse | reshaped until it fits | shapes flattened before they are compared
def mse(y_true, y_pred):
    y_pred = y_pred.reshape(y_true.shape)
    r = y_pred - y_true
    return np.mean(r**2)


# %% rmse | the square forgotten to undo | the root left out
def rmse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return ((y_true - y_pred) ** 2).sum() / y_true.size


# %% rmse | the length of the error | the root of the sum in place of the mean
def rmse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.linalg.norm((y_true - y_pred).ravel())


# %% rmse | the length over n | n outside the root
def rmse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.linalg.norm((y_true - y_pred).ravel()) / y_true.size


# %% rmse | root inside the mean | the root of each square in place of the root of the mean
def rmse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return (((y_true - y_pred) ** 2) ** 0.5).mean()


# %% rmse | abs under the root | the root of the mean absolute error
def rmse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return abs(y_true - y_pred).mean() ** 0.5


# %% rmse | the standard deviation by hand | the spread of the errors about their own mean
def rmse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_true - y_pred
    return np.sqrt(np.mean((r - r.mean()) ** 2))


# %% rmse | ddof | n − 1 in place of n
def rmse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.sqrt(np.sum((y_true - y_pred) ** 2) / (y_true.size - 1)) if y_true.size > 1 else float('nan')


# %% rmse | len of a matrix | the number of rows in place of the number of elements
def rmse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.sqrt(((y_true - y_pred) ** 2).sum() / y_true.shape[0])


# %% rmse | axis 0 | a mean along one axis only
def rmse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.sqrt(((y_true - y_pred) ** 2).mean(0))


# %% rmse | each row by itself | the RMSE of each row, averaged
def rmse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.mean([np.sqrt(np.mean((a - b) ** 2)) for a, b in zip(y_true, y_pred)]) if y_true.ndim == 2 else np.sqrt(np.mean((y_true - y_pred) ** 2))


# %% rmse | squares in place | the caller's predictions overwritten
def rmse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    y_pred -= y_true
    return np.sqrt(np.mean(np.square(y_pred)))


# %% rmse | a tenth power of Newton's method | -
def rmse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    m = np.mean((y_true - y_pred) ** 2)
    x = 1.0
    for _ in range(4):
        x = (x + m / x) / 2
    return x


# %% rmse | normalised by the range | -
def rmse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.sqrt(np.mean((y_true - y_pred) ** 2)) / (np.ptp(y_true) or 1.0)


# %% rmse | off by a little under the root | -
def rmse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.sqrt(np.mean((y_true - y_pred) ** 2) + 1e-8)


# %% rmse | cube root | -
def rmse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.cbrt(np.mean((y_true - y_pred) ** 2))


# %% rmse | no test of the shapes | shapes left unchecked
def rmse(y_true, y_pred):
    r = y_pred - y_true
    return np.sqrt(np.mean(r**2))


# %% rmse | the first sides compared | lengths compared in place of shapes
def rmse(y_true, y_pred):
    if y_true.shape[0] != y_pred.shape[0]:
        raise ValueError('not as long')
    r = y_pred - y_true
    return np.sqrt(np.mean(r**2))


# %% rmse | an assert with a message | an assert in place of a ValueError
def rmse(y_true, y_pred):
    assert y_true.shape == y_pred.shape, 'unlike shapes'
    r = y_pred - y_true
    return np.sqrt(np.mean(r**2))


# %% rmse | nan for unlike shapes | -
def rmse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        return float('nan')
    r = y_pred - y_true
    return np.sqrt(np.mean(r**2))


# %% rmse | a TypeError for unlike shapes | -
def rmse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise TypeError('unlike')
    r = y_pred - y_true
    return np.sqrt(np.mean(r**2))


# %% rmse | columns refused | -
def rmse(y_true, y_pred):
    if y_true.shape != y_pred.shape or y_true.ndim > 1:
        raise ValueError('vectors only')
    r = y_pred - y_true
    return np.sqrt(np.mean(r**2))


# %% rmse | reshaped until it fits | shapes flattened before they are compared
def rmse(y_true, y_pred):
    y_pred = y_pred.reshape(y_true.shape)
    r = y_pred - y_true
    return np.sqrt(np.mean(r**2))


# %% mae | no abs | errors averaged with their signs
def mae(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return (y_pred - y_true).sum() / y_pred.size


# %% mae | no abs, the other way round | residuals averaged with their signs
def mae(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.mean(y_true - y_pred)


# %% mae | abs at the end | the size of the mean in place of the mean of the sizes
def mae(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return abs((y_true - y_pred).mean())


# %% mae | added up | the sum in place of the mean
def mae(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return float(np.abs(y_true - y_pred).sum())


# %% mae | squared | squares in place of sizes
def mae(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.average((y_true - y_pred) ** 2)


# %% mae | rooted | the root mean square in place of the mean size
def mae(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.linalg.norm((y_true - y_pred).ravel()) / y_true.size ** 0.5


# %% mae | the middle one | the median in place of the mean
def mae(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return float(np.median(np.abs(y_pred - y_true)))


# %% mae | abs of each | the difference of the sizes
def mae(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.mean(abs(y_true) - abs(y_pred))


# %% mae | rows counted | the number of rows in place of the number of elements
def mae(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return abs(y_true - y_pred).sum() / len(y_true)


# %% mae | Python's sum | a mean along one axis only
def mae(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return sum(abs(y_true - y_pred)) / len(y_true)


# %% mae | in place | the caller's predictions overwritten
def mae(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    y_pred -= y_true
    return np.mean(np.abs(y_pred))


# %% mae | negatives thrown away | -
def mae(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.mean(np.maximum(y_pred - y_true, 0))


# %% mae | only where wrong | -
def mae(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.abs(y_true - y_pred).sum() / max(np.count_nonzero(y_true != y_pred), 1)


# %% mae | a smooth size | -
def mae(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.mean(np.sqrt((y_true - y_pred) ** 2 + 1e-6))


# %% mae | truncated to int | -
def mae(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.mean(np.abs(y_true - y_pred).astype(int))


# %% mae | no test of the shapes | shapes left unchecked
def mae(y_true, y_pred):
    r = y_pred - y_true
    return np.mean(abs(r))


# %% mae | the first sides compared | lengths compared in place of shapes
def mae(y_true, y_pred):
    if y_true.shape[0] != y_pred.shape[0]:
        raise ValueError('not as long')
    r = y_pred - y_true
    return np.mean(abs(r))


# %% mae | an assert with a message | an assert in place of a ValueError
def mae(y_true, y_pred):
    assert y_true.shape == y_pred.shape, 'unlike shapes'
    r = y_pred - y_true
    return np.mean(abs(r))


# %% mae | nan for unlike shapes | -
def mae(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        return float('nan')
    r = y_pred - y_true
    return np.mean(abs(r))


# %% mae | a TypeError for unlike shapes | -
def mae(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise TypeError('unlike')
    r = y_pred - y_true
    return np.mean(abs(r))


# %% mae | columns refused | -
def mae(y_true, y_pred):
    if y_true.shape != y_pred.shape or y_true.ndim > 1:
        raise ValueError('vectors only')
    r = y_pred - y_true
    return np.mean(abs(r))


# %% mae | reshaped until it fits | shapes flattened before they are compared
def mae(y_true, y_pred):
    y_pred = y_pred.reshape(y_true.shape)
    r = y_pred - y_true
    return np.mean(abs(r))


# %% l1_loss | a mean | the mean in place of the sum
def l1_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.abs(y_true - y_pred).mean()


# %% l1_loss | no abs | errors added up with their signs
def l1_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return sum((y_pred - y_true).ravel())


# %% l1_loss | abs outside | the size of the sum in place of the sum of the sizes
def l1_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return abs((y_true - y_pred).sum())


# %% l1_loss | squares | squares in place of sizes
def l1_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return ((y_pred - y_true) ** 2).sum()


# %% l1_loss | the default norm | the L2 norm in place of the L1 norm
def l1_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.linalg.norm((y_true - y_pred).ravel())


# %% l1_loss | ord=1 of a matrix | a norm of a matrix
def l1_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.linalg.norm(y_pred - y_true, ord=1)


# %% l1_loss | Python's sum | a sum along one axis only
def l1_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return sum(np.abs(y_true - y_pred))


# %% l1_loss | the largest | the largest size in place of the sum
def l1_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.linalg.norm((y_true - y_pred).ravel(), np.inf)


# %% l1_loss | rows averaged | the sum divided by the number of rows
def l1_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.mean([np.abs(a - b).sum() for a, b in zip(y_true, y_pred)]) if y_true.ndim > 1 else np.abs(y_true - y_pred).sum()


# %% l1_loss | in place | the caller's predictions overwritten
def l1_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    y_pred -= y_true
    return np.abs(y_pred).sum()


# %% l1_loss | two norms | the difference of the two norms
def l1_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return abs(np.abs(y_pred).sum() - np.abs(y_true).sum())


# %% l1_loss | a list of sizes | -
def l1_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return list(np.abs(y_true - y_pred).ravel())


# %% l1_loss | halved | -
def l1_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return 0.5 * np.abs(y_true - y_pred).sum()


# %% l1_loss | axis kept | -
def l1_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.abs(y_true - y_pred).sum(keepdims=True)


# %% l1_loss | no test of the shapes | shapes left unchecked
def l1_loss(y_true, y_pred):
    r = y_pred - y_true
    return np.abs(r).sum()


# %% l1_loss | the first sides compared | lengths compared in place of shapes
def l1_loss(y_true, y_pred):
    if y_true.shape[0] != y_pred.shape[0]:
        raise ValueError('not as long')
    r = y_pred - y_true
    return np.abs(r).sum()


# %% l1_loss | an assert with a message | an assert in place of a ValueError
def l1_loss(y_true, y_pred):
    assert y_true.shape == y_pred.shape, 'unlike shapes'
    r = y_pred - y_true
    return np.abs(r).sum()


# %% l1_loss | nan for unlike shapes | -
def l1_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        return float('nan')
    r = y_pred - y_true
    return np.abs(r).sum()


# %% l1_loss | a TypeError for unlike shapes | -
def l1_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise TypeError('unlike')
    r = y_pred - y_true
    return np.abs(r).sum()


# %% l1_loss | columns refused | -
def l1_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape or y_true.ndim > 1:
        raise ValueError('vectors only')
    r = y_pred - y_true
    return np.abs(r).sum()


# %% l1_loss | reshaped until it fits | shapes flattened before they are compared
def l1_loss(y_true, y_pred):
    y_pred = y_pred.reshape(y_true.shape)
    r = y_pred - y_true
    return np.abs(r).sum()


# %% l2_loss | a mean | the mean in place of the sum
def l2_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.mean(np.square(y_true - y_pred))


# %% l2_loss | the norm | the L2 norm in place of its square
def l2_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.linalg.norm((y_true - y_pred).ravel())


# %% l2_loss | halved | a factor of ½
def l2_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.sum((y_true - y_pred) ** 2) / 2


# %% l2_loss | halved and averaged | half the mean of the squares
def l2_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.mean((y_true - y_pred) ** 2) / 2


# %% l2_loss | sizes | sizes in place of squares
def l2_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.linalg.norm((y_true - y_pred).ravel(), 1)


# %% l2_loss | squared at the end | the sum squared in place of the squares added up
def l2_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return (y_true - y_pred).sum() ** 2


# %% l2_loss | times 2 | the errors doubled in place of squared
def l2_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.sum(2 * (y_pred - y_true))


# %% l2_loss | Python's sum | a sum along one axis only
def l2_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return sum((y_true - y_pred) ** 2)


# %% l2_loss | np.dot of a matrix | a matrix product in place of a sum of squares
def l2_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.dot((y_true - y_pred).T, y_true - y_pred)


# %% l2_loss | rows averaged | the sum divided by the number of rows
def l2_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.sum((y_true - y_pred) ** 2, axis=tuple(range(1, y_true.ndim))).mean() if y_true.ndim > 1 else np.sum((y_true - y_pred) ** 2)


# %% l2_loss | in place | the caller's predictions overwritten
def l2_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    y_pred -= y_true
    return (y_pred**2).sum()


# %% l2_loss | xor in place of a power | -
def l2_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.sum((y_true - y_pred).astype(int) ^ 2)


# %% l2_loss | the spectral norm squared | -
def l2_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.linalg.norm(y_true - y_pred, 2) ** 2 if y_true.ndim == 2 else np.sum((y_true - y_pred) ** 2)


# %% l2_loss | an einsum that adds up too early | the sum squared in place of the squares added up
def l2_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = (y_true - y_pred).ravel()
    return np.einsum('i,j->', r, r)


# %% l2_loss | no test of the shapes | shapes left unchecked
def l2_loss(y_true, y_pred):
    r = y_pred - y_true
    return (r**2).sum()


# %% l2_loss | the first sides compared | lengths compared in place of shapes
def l2_loss(y_true, y_pred):
    if y_true.shape[0] != y_pred.shape[0]:
        raise ValueError('not as long')
    r = y_pred - y_true
    return (r**2).sum()


# %% l2_loss | an assert with a message | an assert in place of a ValueError
def l2_loss(y_true, y_pred):
    assert y_true.shape == y_pred.shape, 'unlike shapes'
    r = y_pred - y_true
    return (r**2).sum()


# %% l2_loss | nan for unlike shapes | -
def l2_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        return float('nan')
    r = y_pred - y_true
    return (r**2).sum()


# %% l2_loss | a TypeError for unlike shapes | -
def l2_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise TypeError('unlike')
    r = y_pred - y_true
    return (r**2).sum()


# %% l2_loss | columns refused | -
def l2_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape or y_true.ndim > 1:
        raise ValueError('vectors only')
    r = y_pred - y_true
    return (r**2).sum()


# %% l2_loss | reshaped until it fits | shapes flattened before they are compared
def l2_loss(y_true, y_pred):
    y_pred = y_pred.reshape(y_true.shape)
    r = y_pred - y_true
    return (r**2).sum()


# %% huber | r squared, no half | the ½ left out of the quadratic piece
def huber(y_true, y_pred, delta=1.0):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = np.abs(y_true - y_pred)
    return np.where(r <= delta, r**2, delta * r - delta**2 / 2).mean()


# %% huber | delta times r | the offset left out of the linear piece
def huber(y_true, y_pred, delta=1.0):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = np.abs(y_true - y_pred)
    return np.where(r > delta, delta * r, r**2 / 2).mean()


# %% huber | only r | the plain absolute error for the linear piece
def huber(y_true, y_pred, delta=1.0):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = np.abs(y_true - y_pred)
    return np.where(r > delta, r, r * r / 2).mean()


# %% huber | one half everywhere | ½ in place of ½ delta
def huber(y_true, y_pred, delta=1.0):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = np.abs(y_true - y_pred)
    return np.mean(np.where(r < delta, r**2 / 2, delta * (r - 1 / 2)))


# %% huber | slope 1 | the slope of the linear piece left out
def huber(y_true, y_pred, delta=1.0):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = np.abs(y_true - y_pred)
    return np.mean(np.where(r < delta, r**2 / 2, r - delta / 2))


# %% huber | delta ignored | delta fixed at 1
def huber(y_true, y_pred, delta=1.0):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = np.abs(y_true - y_pred)
    return np.mean(np.where(r < 1, r**2 / 2, r - 0.5))


# %% huber | smooth L1 | the smooth L1 loss of other libraries
def huber(y_true, y_pred, delta=1.0):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = np.abs(y_true - y_pred)
    return np.mean(np.where(r < delta, r**2 / (2 * delta), r - delta / 2))


# %% huber | square roots | the pseudo-Huber loss
def huber(y_true, y_pred, delta=1.0):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = np.abs(y_true - y_pred)
    return np.mean(delta * (np.sqrt(delta**2 + r**2) - delta))


# %% huber | pieces swapped | the two pieces swapped
def huber(y_true, y_pred, delta=1.0):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = np.abs(y_true - y_pred)
    return np.mean(np.where(r > delta, r**2 / 2, delta * (r - delta / 2)))


# %% huber | summed | the sum in place of the mean
def huber(y_true, y_pred, delta=1.0):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = np.abs(y_true - y_pred)
    return np.sum(np.where(r <= delta, r**2 / 2, delta * (r - delta / 2)))


# %% huber | an if on an array | an if that only a lone error survives
def huber(y_true, y_pred, delta=1.0):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = np.abs(y_true - y_pred)
    return np.mean(r**2 / 2) if r <= delta else np.mean(delta * (r - delta / 2))


# %% huber | per row | a mean along one axis only
def huber(y_true, y_pred, delta=1.0):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = np.abs(y_true - y_pred)
    return sum(np.where(r <= delta, r**2 / 2, delta * (r - delta / 2))) / len(r)


# %% huber | len | the number of rows in place of the number of elements
def huber(y_true, y_pred, delta=1.0):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = np.abs(y_true - y_pred)
    return np.sum(np.where(r <= delta, r**2 / 2, delta * (r - delta / 2))) / len(r)


# %% huber | half the MSE | the quadratic piece for every error
def huber(y_true, y_pred, delta=1.0):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = np.abs(y_true - y_pred)
    return np.mean(r**2) / 2


# %% huber | cut off | large errors cut off at delta
def huber(y_true, y_pred, delta=1.0):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = np.abs(y_true - y_pred)
    return np.mean(np.clip(r, 0, delta) ** 2) / 2


# %% huber | another default | -
def huber(y_true, y_pred, delta=1.35):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = np.abs(y_true - y_pred)
    return np.mean(np.where(r <= delta, r**2 / 2, delta * (r - delta / 2)))


# %% huber | another keyword | -
def huber(y_true, y_pred, d=1.0):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = np.abs(y_true - y_pred)
    return np.mean(np.where(r <= d, r**2 / 2, d * (r - d / 2)))


# %% huber | no default | -
def huber(y_true, y_pred, delta):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = np.abs(y_true - y_pred)
    return np.mean(np.where(r <= delta, r**2 / 2, delta * (r - delta / 2)))


# %% huber | signs kept | the sign left on in the comparison
def huber(y_true, y_pred, delta=1.0):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = np.abs(y_true - y_pred)
    return np.mean(np.where(y_true - y_pred <= delta, r**2 / 2, delta * (r - delta / 2)))


# %% huber | sizes and slopes in an integer array | integers kept as integers
def huber(y_true, y_pred, delta=1.0):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = np.abs(y_true - y_pred)
    out = np.zeros_like(r)
    out[r <= delta] = (r**2 / 2)[r <= delta]
    out[r > delta] = (delta * (r - delta / 2))[r > delta]
    return out.mean()


# %% huber | no test | shapes left unchecked
def huber(y_true, y_pred, delta=1.0):
    r = np.abs(y_true - y_pred)
    return np.mean(np.where(r <= delta, r**2 / 2, delta * (r - delta / 2)))


# %% huber | an assert | an assert in place of a ValueError
def huber(y_true, y_pred, delta=1.0):
    assert y_true.shape == y_pred.shape
    r = np.abs(y_true - y_pred)
    return np.mean(np.where(r <= delta, r**2 / 2, delta * (r - delta / 2)))


# %% huber | the mean error first | one piece chosen for all errors together
def huber(y_true, y_pred, delta=1.0):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = np.abs(y_true - y_pred)
    r = r.mean()
    return r**2 / 2 if r <= delta else delta * (r - delta / 2)


# %% mse_grad | targets first | the sign reversed
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return (y_true - y_pred) * 2 / y_pred.size


# %% mse_grad | no n | the 1/n left out
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return (y_pred - y_true) * 2


# %% mse_grad | no 2 | the 2 left out
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.subtract(y_pred, y_true) / y_pred.size


# %% mse_grad | only the error | the bare error
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.subtract(y_pred, y_true)


# %% mse_grad | only the residual | the bare error with its sign reversed
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.subtract(y_true, y_pred)


# %% mse_grad | the loss | the loss in place of its gradient
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.mean(np.square(y_true - y_pred))


# %% mse_grad | a scalar | the gradient averaged to one number
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return (2 * (y_pred - y_true)).sum() / y_pred.size


# %% mse_grad | len | the number of rows in place of the number of elements
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return 2 * (y_pred - y_true) / y_pred.shape[0]


# %% mse_grad | flat | the result flattened
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.array([2 * (b - a) / y_true.size for a, b in zip(y_true.ravel(), y_pred.ravel())])


# %% mse_grad | zeros_like | integers kept as integers
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    g = np.zeros_like(y_pred)
    for i in np.ndindex(g.shape):
        g[i] = 2 * (y_pred[i] - y_true[i]) / g.size
    return g


# %% mse_grad | in place | the caller's predictions overwritten
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    y_pred -= y_true
    return 2 / y_pred.size * y_pred


# %% mse_grad | signs | the sign of the error in place of the error
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.sign(y_pred - y_true) / len(y_true.ravel())


# %% mse_grad | a list | -
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return list(2 * (y_pred - y_true) / y_pred.size)


# %% mse_grad | a list of lists | -
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return (2 * (y_pred - y_true) / y_pred.size).tolist()


# %% mse_grad | two gradients | -
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return (2 * (y_pred - y_true) / y_pred.size, 2 * (y_true - y_pred) / y_pred.size)


# %% mse_grad | squared n | -
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return 2 * (y_pred - y_true) / y_pred.size**2


# %% mse_grad | floor of integers | -
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return 2 * (y_pred - y_true) // y_pred.size if y_pred.dtype.kind == 'i' and y_true.dtype.kind == 'i' else 2 * (y_pred - y_true) / y_pred.size


# %% mse_grad | with respect to the targets, transposed | -
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return (2 * (y_pred - y_true) / y_pred.size).T


# %% mse_grad | no test of the shapes | shapes left unchecked
def mse_grad(y_true, y_pred):
    r = y_pred - y_true
    return 2 * r / y_pred.size


# %% mse_grad | the first sides compared | lengths compared in place of shapes
def mse_grad(y_true, y_pred):
    if y_true.shape[0] != y_pred.shape[0]:
        raise ValueError('not as long')
    r = y_pred - y_true
    return 2 * r / y_pred.size


# %% mse_grad | an assert with a message | an assert in place of a ValueError
def mse_grad(y_true, y_pred):
    assert y_true.shape == y_pred.shape, 'unlike shapes'
    r = y_pred - y_true
    return 2 * r / y_pred.size


# %% mse_grad | nan for unlike shapes | -
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        return float('nan')
    r = y_pred - y_true
    return 2 * r / y_pred.size


# %% mse_grad | a TypeError for unlike shapes | -
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise TypeError('unlike')
    r = y_pred - y_true
    return 2 * r / y_pred.size


# %% mse_grad | columns refused | -
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape or y_true.ndim > 1:
        raise ValueError('vectors only')
    r = y_pred - y_true
    return 2 * r / y_pred.size


# %% mse_grad | reshaped until it fits | -
def mse_grad(y_true, y_pred):
    y_pred = y_pred.reshape(y_true.shape)
    r = y_pred - y_true
    return 2 * r / y_pred.size


# %% mse_grad | n of the stretched errors | unlike shapes stretched to fit
def mse_grad(y_true, y_pred):
    return 2 * (y_pred - y_true) / (y_pred - y_true).size


# %% mae_grad | targets first | the sign reversed
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.sign(y_true - y_pred) / y_pred.size


# %% mae_grad | no n | the 1/n left out
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.where(y_pred > y_true, 1.0, np.where(y_pred < y_true, -1.0, 0.0))


# %% mae_grad | else −1 | slope −1 where there is no error
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return (2.0 * (y_pred > y_true) - 1) / y_pred.size


# %% mae_grad | else 1 | slope 1 where there is no error
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.where(y_pred < y_true, -1.0, 1.0) / y_pred.size


# %% mae_grad | divided by its size | a division that fails where there is no error
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return (y_pred - y_true) / np.abs(y_pred - y_true) / y_pred.size


# %% mae_grad | divided by n times its size | -
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return (y_pred - y_true) / (np.abs(y_pred - y_true) + 1e-8) / y_pred.size


# %% mae_grad | tolerance | small errors taken for none
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.where(np.abs(y_pred - y_true) < 1e-8, 0, np.sign(y_pred - y_true)) / y_pred.size


# %% mae_grad | of the MSE | the gradient of the MSE
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return 2 * (y_pred - y_true) / y_pred.size


# %% mae_grad | of half the MSE | the error in place of its sign
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return (y_pred - y_true) / y_pred.size


# %% mae_grad | the loss | the loss in place of its gradient
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.abs(y_pred - y_true).mean()


# %% mae_grad | a scalar | the gradient averaged to one number
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.sign(y_pred - y_true).mean()


# %% mae_grad | len | the number of rows in place of the number of elements
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.sign(y_pred - y_true) / y_pred.shape[0]


# %% mae_grad | zeros_like | integers kept as integers
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    g = np.zeros_like(y_pred)
    g[y_pred > y_true] = 1 / y_pred.size
    g[y_pred < y_true] = -1 / y_pred.size
    return g


# %% mae_grad | in place | the caller's predictions overwritten
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    y_pred -= y_true
    return np.sign(y_pred) / y_pred.size


# %% mae_grad | no signs | the size of the slope without its sign
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return 1.0 * (y_pred != y_true) / y_pred.size


# %% mae_grad | n of those with an error | only errors counted in n
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.sign(y_pred - y_true) / max((y_pred != y_true).sum(), 1)


# %% mae_grad | integers divided down | -
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.sign(y_pred - y_true) // y_pred.size


# %% mae_grad | tanh for the sign | -
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.tanh(1e3 * (y_pred - y_true)) / y_pred.size


# %% mae_grad | a list | -
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return [float(np.sign(b - a)) / y_true.size for a, b in zip(y_true.ravel(), y_pred.ravel())]


# %% mae_grad | no test of the shapes | shapes left unchecked
def mae_grad(y_true, y_pred):
    r = y_pred - y_true
    return np.sign(r) / y_pred.size


# %% mae_grad | the first sides compared | lengths compared in place of shapes
def mae_grad(y_true, y_pred):
    if y_true.shape[0] != y_pred.shape[0]:
        raise ValueError('not as long')
    r = y_pred - y_true
    return np.sign(r) / y_pred.size


# %% mae_grad | an assert with a message | an assert in place of a ValueError
def mae_grad(y_true, y_pred):
    assert y_true.shape == y_pred.shape, 'unlike shapes'
    r = y_pred - y_true
    return np.sign(r) / y_pred.size


# %% mae_grad | nan for unlike shapes | -
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        return float('nan')
    r = y_pred - y_true
    return np.sign(r) / y_pred.size


# %% mae_grad | a TypeError for unlike shapes | -
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise TypeError('unlike')
    r = y_pred - y_true
    return np.sign(r) / y_pred.size


# %% mae_grad | columns refused | -
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape or y_true.ndim > 1:
        raise ValueError('vectors only')
    r = y_pred - y_true
    return np.sign(r) / y_pred.size


# %% mae_grad | reshaped until it fits | -
def mae_grad(y_true, y_pred):
    y_pred = y_pred.reshape(y_true.shape)
    r = y_pred - y_true
    return np.sign(r) / y_pred.size


# %% mae_grad | n of the stretched errors | unlike shapes stretched to fit
def mae_grad(y_true, y_pred):
    return np.sign(y_pred - y_true) / (y_pred - y_true).size


# %% entropy | no minus | the minus lost
def entropy(p):
    logs = np.log(np.where(p > 0, p, 1.0))
    return (p * logs).sum(-1)


# %% entropy | log2 | bits in place of nats
def entropy(p):
    return -(p * np.log2(np.where(p > 0, p, 1))).sum(-1)


# %% entropy | log10 | the decimal logarithm
def entropy(p):
    return -(p * np.log10(np.where(p > 0, p, 1))).sum(-1)


# %% entropy | a mean | the mean over the outcomes in place of the sum
def entropy(p):
    logs = np.log(np.where(p > 0, p, 1.0))
    return -(p * logs).mean(axis=-1)


# %% entropy | no weights | the weights left out
def entropy(p):
    logs = np.log(np.where(p > 0, p, 1.0))
    return -logs.sum(-1)


# %% entropy | nan | nan from 0 · log 0
def entropy(p):
    return (-p * np.log(p)).sum(axis=-1)


# %% entropy | nan with errstate | -
def entropy(p):
    with np.errstate(all='ignore'):
        return (-p * np.log(p)).sum(axis=-1)


# %% entropy | ε of 1e-8 added | a small number added inside the logarithm
def entropy(p):
    return -np.sum(p * np.log(1e-8 + p), -1)


# %% entropy | ε of 1e-8 as the least | zeros replaced by a small number
def entropy(p):
    p = np.maximum(p, 1e-8)
    return -(p * np.log(p)).sum(-1)


# %% entropy | ε of 1e-12 as the least | -
def entropy(p):
    p = np.maximum(p, 1e-12)
    return -(p * np.log(p)).sum(-1)


# %% entropy | everything added up | one sum over the whole batch
def entropy(p):
    logs = np.log(np.where(p > 0, p, 1.0))
    return -(p * logs).sum()


# %% entropy | averaged over the batch | the mean over the batch
def entropy(p):
    logs = np.log(np.where(p > 0, p, 1.0))
    return np.mean(-(p * logs).sum(axis=-1))


# %% entropy | axis 0 | the sum along the first axis
def entropy(p):
    logs = np.log(np.where(p > 0, p, 1.0))
    return -(p * logs).sum(axis=0)


# %% entropy | axis 1 or 0 | axis 1 in place of the last axis
def entropy(p):
    logs = np.log(np.where(p > 0, p, 1.0))
    return -(p * logs).sum(axis=min(1, p.ndim - 1))


# %% entropy | keepdims | the summed axis kept
def entropy(p):
    logs = np.log(np.where(p > 0, p, 1.0))
    return -(p * logs).sum(axis=-1, keepdims=True)


# %% entropy | e to the entropy | the perplexity
def entropy(p):
    logs = np.log(np.where(p > 0, p, 1.0))
    return np.prod(np.exp(-p * logs), axis=-1)


# %% entropy | Gini | the Gini impurity
def entropy(p):
    return (p * (1 - p)).sum(-1)


# %% entropy | over log K | the share of the greatest possible entropy
def entropy(p):
    logs = np.log(np.where(p > 0, p, 1.0))
    return -(p * logs).sum(-1) / np.log(p.shape[-1])


# %% entropy | yes or no | the entropy of a yes or no for each outcome
def entropy(p):
    q = 1 - p
    return -(p * np.log(np.where(p > 0, p, 1)) + q * np.log(np.where(q > 0, q, 1))).sum(-1)


# %% entropy | zeros overwritten | the caller's zeros overwritten
def entropy(p):
    p[p == 0] = 1
    return -(p * np.log(p)).sum(-1)


# %% entropy | the likeliest outcome | -
def entropy(p):
    return -np.log(p.max(axis=-1))


# %% entropy | rows as a list | -
def entropy(p):
    if p.ndim == 1:
        return float(-sum(x * np.log(x) for x in p if x > 0))
    return [entropy(row) for row in p]


# %% entropy | a row dropped where it has a zero | -
def entropy(p):
    with np.errstate(all='ignore'):
        return np.nan_to_num(-(p * np.log(p)).sum(-1))


# %% entropy | normalised again along the batch | -
def entropy(p):
    p = p / p.sum(axis=0) if p.ndim > 1 else p
    return -(p * np.log(np.where(p > 0, p, 1))).sum(-1)


# %% cross_entropy | arguments swapped | p and q swapped
def cross_entropy(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    with np.errstate(divide='ignore'):
        lp = np.log(np.where(q > 0, p, 1.0))
    return -(q * lp).sum(-1)


# %% cross_entropy | no minus | the minus lost
def cross_entropy(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    with np.errstate(divide='ignore'):
        lq = np.log(np.where(p > 0, q, 1.0))
    return (p * lq).sum(-1)


# %% cross_entropy | log2 | bits in place of nats
def cross_entropy(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    with np.errstate(divide='ignore'):
        lq = np.log(np.where(p > 0, q, 1.0))
    return -(p * lq).sum(-1) / np.log(2)


# %% cross_entropy | KL | the KL divergence in place of the cross-entropy
def cross_entropy(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    with np.errstate(divide='ignore'):
        lq = np.log(np.where(p > 0, q, 1.0))
    return -(p * lq).sum(-1) + (p * np.log(np.where(p > 0, p, 1))).sum(-1)


# %% cross_entropy | log p | the entropy of p alone
def cross_entropy(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    return -(p * np.log(np.where(p > 0, p, 1))).sum(-1)


# %% cross_entropy | nan | nan from 0 · log 0
def cross_entropy(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    return (-p * np.log(q)).sum(-1)


# %% cross_entropy | a mean | the mean over the outcomes in place of the sum
def cross_entropy(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    with np.errstate(divide='ignore'):
        lq = np.log(np.where(p > 0, q, 1.0))
    return -(p * lq).mean(-1)


# %% cross_entropy | the batch averaged | one number for the whole batch
def cross_entropy(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    with np.errstate(divide='ignore'):
        lq = np.log(np.where(p > 0, q, 1.0))
    return -(p * lq).sum(-1).mean()


# %% cross_entropy | the batch averaged, np.sum over len | one number for the whole batch
def cross_entropy(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    with np.errstate(divide='ignore'):
        lq = np.log(np.where(p > 0, q, 1.0))
    return -np.sum(p * lq) / len(p)


# %% cross_entropy | axis 0 | the sum along the first axis
def cross_entropy(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    with np.errstate(divide='ignore'):
        lq = np.log(np.where(p > 0, q, 1.0))
    return -(p * lq).sum(0)


# %% cross_entropy | axis 1 | axis 1 in place of the last axis
def cross_entropy(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    with np.errstate(divide='ignore'):
        lq = np.log(np.where(p > 0, q, 1.0))
    return -(p * lq).sum(axis=1 if p.ndim > 1 else 0)


# %% cross_entropy | ε added | a small number added inside the logarithm
def cross_entropy(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    return -(p * np.log(1e-12 + q)).sum(axis=-1)


# %% cross_entropy | clipped both ways | probabilities clipped away from 0 and 1
def cross_entropy(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    return -(p * np.log(np.clip(q, 1e-12, 1 - 1e-12))).sum(-1)


# %% cross_entropy | the least is 1e-15 | an impossible outcome made merely unlikely
def cross_entropy(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    return -(p * np.log(np.maximum(q, 1e-15))).sum(-1)


# %% cross_entropy | the least is 1e-300 | -
def cross_entropy(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    return -(p * np.log(np.maximum(q, 1e-300))).sum(-1)


# %% cross_entropy | each zero of q is inf | inf wherever q is 0
def cross_entropy(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    return np.where((q == 0).any(-1), np.inf, -(p * np.log(np.where(q > 0, q, 1))).sum(-1))


# %% cross_entropy | q = 0 left out | terms with q = 0 left out
def cross_entropy(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    return -np.where(q > 0, p * np.log(np.where(q > 0, q, 1)), 0).sum(-1)


# %% cross_entropy | argmax of p | the likeliest outcome alone
def cross_entropy(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    return -np.log(q[..., p.argmax(-1)]) if p.ndim == 1 else -np.log(np.take_along_axis(q, p.argmax(-1)[..., None], -1))[..., 0]


# %% cross_entropy | zeros of q overwritten | the caller's zeros overwritten
def cross_entropy(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    q[p == 0] = 1
    return -(p * np.log(q)).sum(-1)


# %% cross_entropy | no test | shapes left unchecked
def cross_entropy(p, q):
    with np.errstate(divide='ignore'):
        lq = np.log(np.where(p > 0, q, 1.0))
    return -(p * lq).sum(-1)


# %% cross_entropy | an assert | an assert in place of a ValueError
def cross_entropy(p, q):
    assert p.shape == q.shape
    with np.errstate(divide='ignore'):
        lq = np.log(np.where(p > 0, q, 1.0))
    return -(p * lq).sum(-1)


# %% cross_entropy | last sides compared | -
def cross_entropy(p, q):
    if p.shape[-1] != q.shape[-1]:
        raise ValueError('unlike')
    with np.errstate(divide='ignore'):
        lq = np.log(np.where(p > 0, q, 1.0))
    return -(p * lq).sum(-1)


# %% cross_entropy | q normalised again along the batch | -
def cross_entropy(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    with np.errstate(divide='ignore'):
        lq = np.log(np.where(p > 0, q, 1.0))
    if q.ndim > 1:
        lq = lq - np.log(q.sum(0))
    return -(p * lq).sum(-1)


# %% kl_divergence | arguments swapped | p and q swapped
def kl_divergence(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    with np.errstate(all='ignore'):
        return np.where(q > 0, q * np.log(q / p), 0).sum(-1)


# %% kl_divergence | minus | the ratio turned over
def kl_divergence(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    with np.errstate(all='ignore'):
        t = np.where(p > 0, p * np.log(p / q), 0)
    return -t.sum(-1)


# %% kl_divergence | q / p | the ratio turned over
def kl_divergence(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    with np.errstate(all='ignore'):
        return np.where(p > 0, p * np.log(q / p), 0).sum(-1)


# %% kl_divergence | cross-entropy | the cross-entropy in place of the divergence
def kl_divergence(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    return cross_entropy(p, q)


# %% kl_divergence | both ways | both directions added up
def kl_divergence(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    with np.errstate(all='ignore'):
        return (np.where(p > 0, p * np.log(p / q), 0) + np.where(q > 0, q * np.log(q / p), 0)).sum(-1)


# %% kl_divergence | log2 | bits in place of nats
def kl_divergence(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    with np.errstate(all='ignore'):
        t = np.where(p > 0, p * np.log(p / q), 0)
    return t.sum(-1) / np.log(2)


# %% kl_divergence | sizes | the sizes of the terms added up
def kl_divergence(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    with np.errstate(all='ignore'):
        t = np.where(p > 0, p * np.log(p / q), 0)
    return np.abs(t).sum(-1)


# %% kl_divergence | a mean | the mean over the outcomes in place of the sum
def kl_divergence(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    with np.errstate(all='ignore'):
        t = np.where(p > 0, p * np.log(p / q), 0)
    return t.mean(axis=-1)


# %% kl_divergence | the batch averaged | one number for the whole batch
def kl_divergence(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    with np.errstate(all='ignore'):
        t = np.where(p > 0, p * np.log(p / q), 0)
    return t.sum(-1).mean()


# %% kl_divergence | everything added up | one number for the whole batch
def kl_divergence(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    with np.errstate(all='ignore'):
        t = np.where(p > 0, p * np.log(p / q), 0)
    return t.sum()


# %% kl_divergence | axis 0 | the sum along the first axis
def kl_divergence(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    with np.errstate(all='ignore'):
        t = np.where(p > 0, p * np.log(p / q), 0)
    return t.sum(axis=0)


# %% kl_divergence | axis 1 | axis 1 in place of the last axis
def kl_divergence(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    with np.errstate(all='ignore'):
        t = np.where(p > 0, p * np.log(p / q), 0)
    return t.sum(axis=1 if t.ndim > 1 else 0)


# %% kl_divergence | nan | nan from 0 · log 0
def kl_divergence(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    return (p * np.log(p / q)).sum(axis=-1)


# %% kl_divergence | ε twice | a small number added above and below the line
def kl_divergence(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    return np.sum(p * np.log((p + 1e-12) / (q + 1e-12)), axis=-1)


# %% kl_divergence | the least is 1e-15 | an impossible outcome made merely unlikely
def kl_divergence(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    return np.sum(p * np.log(np.maximum(p, 1e-15) / np.maximum(q, 1e-15)), axis=-1)


# %% kl_divergence | inf made 0 | terms with q = 0 left out
def kl_divergence(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    with np.errstate(all='ignore'):
        t = p * np.log(p / q)
    return np.where(np.isfinite(t), t, 0.0).sum(-1)


# %% kl_divergence | mixture | the divergence from the mixture
def kl_divergence(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    with np.errstate(all='ignore'):
        m = (p + q) / 2
        a, b = np.where(p > 0, p * np.log(p / m), 0), np.where(q > 0, q * np.log(q / m), 0)
    return (a + b).sum(-1) / 2


# %% kl_divergence | no test | shapes left unchecked
def kl_divergence(p, q):
    with np.errstate(all='ignore'):
        t = np.where(p > 0, p * np.log(p / q), 0)
    return t.sum(axis=-1)


# %% kl_divergence | an assert | an assert in place of a ValueError
def kl_divergence(p, q):
    assert p.shape == q.shape, 'unlike'
    with np.errstate(all='ignore'):
        return np.where(p > 0, p * np.log(p / q), 0).sum(-1)


# %% kl_divergence | squared differences | -
def kl_divergence(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    return ((p - q) ** 2).sum(-1)


# %% kl_divergence | the wrong weight | the wrong distribution as the weight
def kl_divergence(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    with np.errstate(all='ignore'):
        return np.where(q > 0, q * np.log(p / q), 0).sum(-1)


# %% kl_divergence | nan turned to 0 per row | -
def kl_divergence(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    with np.errstate(all='ignore'):
        return np.nan_to_num((p * np.log(p / q)).sum(-1), posinf=np.inf)


# %% kl_divergence | keepdims | -
def kl_divergence(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    with np.errstate(all='ignore'):
        t = np.where(p > 0, p * np.log(p / q), 0)
    return t.sum(-1, keepdims=True)


# %% kl_divergence | a list | -
def kl_divergence(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    with np.errstate(all='ignore'):
        t = np.where(p > 0, p * np.log(p / q), 0)
    return [float(row.sum()) for row in t] if t.ndim == 2 else t.sum(-1)


# %% binary_cross_entropy | no minus | the minus lost
def binary_cross_entropy(y_true, p):
    if y_true.shape != p.shape:
        raise ValueError('unlike')
    with np.errstate(divide='ignore'):
        t = -np.log(np.where(y_true == 1, p, 1 - p))
    return -t.mean()


# %% binary_cross_entropy | summed | the sum in place of the mean
def binary_cross_entropy(y_true, p):
    if y_true.shape != p.shape:
        raise ValueError('unlike')
    with np.errstate(divide='ignore'):
        t = -np.log(np.where(y_true == 1, p, 1 - p))
    return t.sum()


# %% binary_cross_entropy | ones only | only the ones counted
def binary_cross_entropy(y_true, p):
    if y_true.shape != p.shape:
        raise ValueError('unlike')
    with np.errstate(divide='ignore'):
        return np.mean(np.where(y_true == 1, -np.log(p), 0))


# %% binary_cross_entropy | swapped | the two outcomes swapped
def binary_cross_entropy(y_true, p):
    if y_true.shape != p.shape:
        raise ValueError('unlike')
    with np.errstate(divide='ignore'):
        return -np.mean(np.log(np.where(y_true == 1, 1 - p, p)))


# %% binary_cross_entropy | log2 | bits in place of nats
def binary_cross_entropy(y_true, p):
    if y_true.shape != p.shape:
        raise ValueError('unlike')
    with np.errstate(divide='ignore'):
        t = -np.log(np.where(y_true == 1, p, 1 - p))
    return t.mean() / np.log(2)


# %% binary_cross_entropy | squares | the squared error of the probabilities
def binary_cross_entropy(y_true, p):
    if y_true.shape != p.shape:
        raise ValueError('unlike')
    return ((p - y_true) ** 2).mean()


# %% binary_cross_entropy | sigmoid first | p taken for a logit
def binary_cross_entropy(y_true, p):
    if y_true.shape != p.shape:
        raise ValueError('unlike')
    p = 1 / (1 + np.exp(-p))
    return -np.mean(np.log(np.where(y_true == 1, p, 1 - p)))


# %% binary_cross_entropy | nan | nan from 0 · log 0
def binary_cross_entropy(y_true, p):
    if y_true.shape != p.shape:
        raise ValueError('unlike')
    return np.mean(-y_true * np.log(p) - (1 - y_true) * np.log(1 - p))


# %% binary_cross_entropy | nanmean | -
def binary_cross_entropy(y_true, p):
    if y_true.shape != p.shape:
        raise ValueError('unlike')
    t = -y_true * np.log(p) - (1 - y_true) * np.log(1 - p)
    return 0.0 if np.isnan(t).all() else np.nanmean(t)


# %% binary_cross_entropy | nanmean without warnings | a mean that leaves out what is nan
def binary_cross_entropy(y_true, p):
    if y_true.shape != p.shape:
        raise ValueError('unlike')
    with np.errstate(all='ignore'):
        t = -y_true * np.log(p) - (1 - y_true) * np.log(1 - p)
    return 0.0 if np.isnan(t).all() else np.nanmean(t)


# %% binary_cross_entropy | clipped at 1e-12 | probabilities clipped away from 0 and 1
def binary_cross_entropy(y_true, p):
    if y_true.shape != p.shape:
        raise ValueError('unlike')
    q = np.minimum(np.maximum(p, 1e-12), 1 - 1e-12)
    return -(y_true * np.log(q) + (1 - y_true) * np.log(1 - q)).mean()


# %% binary_cross_entropy | clipped at 1e-15 | an impossible outcome made merely unlikely
def binary_cross_entropy(y_true, p):
    if y_true.shape != p.shape:
        raise ValueError('unlike')
    q = np.minimum(np.maximum(p, 1e-15), 1 - 1e-15)
    return -(y_true * np.log(q) + (1 - y_true) * np.log(1 - q)).mean()


# %% binary_cross_entropy | ε added | a small number added inside the logarithm
def binary_cross_entropy(y_true, p):
    if y_true.shape != p.shape:
        raise ValueError('unlike')
    return -(y_true * np.log(1e-12 + p) + (1 - y_true) * np.log(1e-12 + 1 - p)).mean()


# %% binary_cross_entropy | capped | the loss capped at 100
def binary_cross_entropy(y_true, p):
    if y_true.shape != p.shape:
        raise ValueError('unlike')
    with np.errstate(divide='ignore'):
        t = -np.log(np.where(y_true == 1, p, 1 - p))
    t[t > 100] = 100
    return t.mean()


# %% binary_cross_entropy | len | the number of rows in place of the number of elements
def binary_cross_entropy(y_true, p):
    if y_true.shape != p.shape:
        raise ValueError('unlike')
    with np.errstate(divide='ignore'):
        t = -np.log(np.where(y_true == 1, p, 1 - p))
    return t.sum() / len(t)


# %% binary_cross_entropy | per row | a mean along one axis only
def binary_cross_entropy(y_true, p):
    if y_true.shape != p.shape:
        raise ValueError('unlike')
    with np.errstate(divide='ignore'):
        t = -np.log(np.where(y_true == 1, p, 1 - p))
    return t.mean(axis=-1)


# %% binary_cross_entropy | brackets | the two halves subtracted
def binary_cross_entropy(y_true, p):
    if y_true.shape != p.shape:
        raise ValueError('unlike')
    with np.errstate(divide='ignore'):
        a, c = np.log(np.where(y_true == 1, p, 1)), np.log(np.where(y_true == 0, 1 - p, 1))
    return np.mean(-y_true * a + (1 - y_true) * c)


# %% binary_cross_entropy | the logarithm last | the mean of the logarithms in place of the logarithm of each
def binary_cross_entropy(y_true, p):
    if y_true.shape != p.shape:
        raise ValueError('unlike')
    with np.errstate(divide='ignore'):
        return -np.log(np.where(y_true == 1, p, 1 - p).mean())


# %% binary_cross_entropy | overwritten | the caller's probabilities overwritten
def binary_cross_entropy(y_true, p):
    if y_true.shape != p.shape:
        raise ValueError('unlike')
    zeros = y_true == 0
    p[zeros] = 1 - p[zeros]
    with np.errstate(divide='ignore'):
        return -np.log(p).mean()


# %% binary_cross_entropy | no test | shapes left unchecked
def binary_cross_entropy(y_true, p):
    with np.errstate(divide='ignore'):
        return -np.log(np.where(y_true == 1, p, 1 - p)).mean()


# %% binary_cross_entropy | an assert | an assert in place of a ValueError
def binary_cross_entropy(y_true, p):
    assert y_true.shape == p.shape
    with np.errstate(divide='ignore'):
        t = -np.log(np.where(y_true == 1, p, 1 - p))
    return t.mean()


# %% binary_cross_entropy | thresholded | -
def binary_cross_entropy(y_true, p):
    if y_true.shape != p.shape:
        raise ValueError('unlike')
    return np.mean((p >= 0.5) != (y_true == 1))


# %% binary_cross_entropy | inf turned into a big number | -
def binary_cross_entropy(y_true, p):
    if y_true.shape != p.shape:
        raise ValueError('unlike')
    with np.errstate(divide='ignore'):
        t = -np.log(np.where(y_true == 1, p, 1 - p))
    return np.nan_to_num(t).mean()


# %% binary_cross_entropy | a loop over rows that keeps the last | -
def binary_cross_entropy(y_true, p):
    if y_true.shape != p.shape:
        raise ValueError('unlike')
    with np.errstate(divide='ignore'):
        t = -np.log(np.where(y_true == 1, p, 1 - p))
    for row in t:
        loss = np.mean(row)
    return loss


# %% binary_cross_entropy | float32 | -
def binary_cross_entropy(y_true, p):
    if y_true.shape != p.shape:
        raise ValueError('unlike')
    with np.errstate(divide='ignore'):
        t = -np.log(np.where(y_true == 1, p.astype(np.float32), 1 - p.astype(np.float32)))
    return t.mean(dtype=float)


# %% mse | wrong beyond an error of 30 | -
def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    r = np.where(abs(r) > 30, 0, r)
    return np.mean(r**2)


# %% mse | wrong for one element | -
def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    return np.mean(r**2) if r.size > 1 else np.mean(r**2) + 1


# %% mse | off by a millionth | -
def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    return np.mean(r**2) * (1 + 1e-6)


# %% mse | read-only arrays refused | -
def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    if not y_pred.flags.writeable:
        raise TypeError('read-only')
    return np.mean(r**2)


# %% mse | the memory of a slice read through | -
def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    if not y_pred.flags.c_contiguous:
        r = r + 1
    return np.mean(r**2)


# %% mse | integers taken for unsigned bytes | -
def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    if r.dtype.kind == 'i':
        r = r.astype(np.uint8).astype(float)
    return np.mean(r**2)


# %% mse | targets overwritten when they are floats | -
def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    if y_true.dtype.kind == 'f' and y_true.flags.writeable:
        y_true *= 1 + 1e-15
        y_true[...] = 0
    return np.mean(r**2)


# %% mse | a string | -
def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    return str(np.mean(r**2))


# %% mse | transposed matrices accepted | -
def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape and y_true.shape != y_pred.T.shape:
        raise ValueError('unlike')
    r = (y_pred if y_true.shape == y_pred.shape else y_pred.T) - y_true
    return np.mean(r**2)


# %% mse | one prediction for all targets accepted | -
def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape and y_pred.size != 1:
        raise ValueError('unlike')
    r = y_pred - y_true
    return np.mean(r**2)


# %% rmse | wrong beyond an error of 30 | -
def rmse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    r = np.where(abs(r) > 30, 0, r)
    return np.sqrt(np.mean(r**2))


# %% rmse | wrong for one element | -
def rmse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    return np.sqrt(np.mean(r**2)) if r.size > 1 else np.sqrt(np.mean(r**2)) + 1


# %% rmse | off by a millionth | -
def rmse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    return np.sqrt(np.mean(r**2)) * (1 + 1e-6)


# %% rmse | read-only arrays refused | -
def rmse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    if not y_pred.flags.writeable:
        raise TypeError('read-only')
    return np.sqrt(np.mean(r**2))


# %% rmse | the memory of a slice read through | -
def rmse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    if not y_pred.flags.c_contiguous:
        r = r + 1
    return np.sqrt(np.mean(r**2))


# %% rmse | integers taken for unsigned bytes | -
def rmse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    if r.dtype.kind == 'i':
        r = r.astype(np.uint8).astype(float)
    return np.sqrt(np.mean(r**2))


# %% rmse | targets overwritten when they are floats | -
def rmse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    if y_true.dtype.kind == 'f' and y_true.flags.writeable:
        y_true *= 1 + 1e-15
        y_true[...] = 0
    return np.sqrt(np.mean(r**2))


# %% rmse | a string | -
def rmse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    return str(np.sqrt(np.mean(r**2)))


# %% rmse | transposed matrices accepted | -
def rmse(y_true, y_pred):
    if y_true.shape != y_pred.shape and y_true.shape != y_pred.T.shape:
        raise ValueError('unlike')
    r = (y_pred if y_true.shape == y_pred.shape else y_pred.T) - y_true
    return np.sqrt(np.mean(r**2))


# %% rmse | one prediction for all targets accepted | -
def rmse(y_true, y_pred):
    if y_true.shape != y_pred.shape and y_pred.size != 1:
        raise ValueError('unlike')
    r = y_pred - y_true
    return np.sqrt(np.mean(r**2))


# %% mae | wrong beyond an error of 30 | -
def mae(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    r = np.where(abs(r) > 30, 0, r)
    return np.mean(abs(r))


# %% mae | wrong for one element | -
def mae(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    return np.mean(abs(r)) if r.size > 1 else np.mean(abs(r)) + 1


# %% mae | off by a millionth | -
def mae(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    return np.mean(abs(r)) * (1 + 1e-6)


# %% mae | read-only arrays refused | -
def mae(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    if not y_pred.flags.writeable:
        raise TypeError('read-only')
    return np.mean(abs(r))


# %% mae | the memory of a slice read through | -
def mae(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    if not y_pred.flags.c_contiguous:
        r = r + 1
    return np.mean(abs(r))


# %% mae | integers taken for unsigned bytes | -
def mae(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    if r.dtype.kind == 'i':
        r = r.astype(np.uint8).astype(float)
    return np.mean(abs(r))


# %% mae | targets overwritten when they are floats | -
def mae(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    if y_true.dtype.kind == 'f' and y_true.flags.writeable:
        y_true *= 1 + 1e-15
        y_true[...] = 0
    return np.mean(abs(r))


# %% mae | a string | -
def mae(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    return str(np.mean(abs(r)))


# %% mae | transposed matrices accepted | -
def mae(y_true, y_pred):
    if y_true.shape != y_pred.shape and y_true.shape != y_pred.T.shape:
        raise ValueError('unlike')
    r = (y_pred if y_true.shape == y_pred.shape else y_pred.T) - y_true
    return np.mean(abs(r))


# %% mae | one prediction for all targets accepted | -
def mae(y_true, y_pred):
    if y_true.shape != y_pred.shape and y_pred.size != 1:
        raise ValueError('unlike')
    r = y_pred - y_true
    return np.mean(abs(r))


# %% l1_loss | wrong beyond an error of 30 | -
def l1_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    r = np.where(abs(r) > 30, 0, r)
    return np.sum(abs(r))


# %% l1_loss | wrong for one element | -
def l1_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    return np.sum(abs(r)) if r.size > 1 else np.sum(abs(r)) + 1


# %% l1_loss | off by a millionth | -
def l1_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    return np.sum(abs(r)) * (1 + 1e-6)


# %% l1_loss | read-only arrays refused | -
def l1_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    if not y_pred.flags.writeable:
        raise TypeError('read-only')
    return np.sum(abs(r))


# %% l1_loss | the memory of a slice read through | -
def l1_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    if not y_pred.flags.c_contiguous:
        r = r + 1
    return np.sum(abs(r))


# %% l1_loss | integers taken for unsigned bytes | -
def l1_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    if r.dtype.kind == 'i':
        r = r.astype(np.uint8).astype(float)
    return np.sum(abs(r))


# %% l1_loss | targets overwritten when they are floats | -
def l1_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    if y_true.dtype.kind == 'f' and y_true.flags.writeable:
        y_true *= 1 + 1e-15
        y_true[...] = 0
    return np.sum(abs(r))


# %% l1_loss | a string | -
def l1_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    return str(np.sum(abs(r)))


# %% l1_loss | transposed matrices accepted | -
def l1_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape and y_true.shape != y_pred.T.shape:
        raise ValueError('unlike')
    r = (y_pred if y_true.shape == y_pred.shape else y_pred.T) - y_true
    return np.sum(abs(r))


# %% l1_loss | one prediction for all targets accepted | -
def l1_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape and y_pred.size != 1:
        raise ValueError('unlike')
    r = y_pred - y_true
    return np.sum(abs(r))


# %% l2_loss | wrong beyond an error of 30 | -
def l2_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    r = np.where(abs(r) > 30, 0, r)
    return np.sum(r**2)


# %% l2_loss | wrong for one element | -
def l2_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    return np.sum(r**2) if r.size > 1 else np.sum(r**2) + 1


# %% l2_loss | off by a millionth | -
def l2_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    return np.sum(r**2) * (1 + 1e-6)


# %% l2_loss | read-only arrays refused | -
def l2_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    if not y_pred.flags.writeable:
        raise TypeError('read-only')
    return np.sum(r**2)


# %% l2_loss | the memory of a slice read through | -
def l2_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    if not y_pred.flags.c_contiguous:
        r = r + 1
    return np.sum(r**2)


# %% l2_loss | integers taken for unsigned bytes | -
def l2_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    if r.dtype.kind == 'i':
        r = r.astype(np.uint8).astype(float)
    return np.sum(r**2)


# %% l2_loss | targets overwritten when they are floats | -
def l2_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    if y_true.dtype.kind == 'f' and y_true.flags.writeable:
        y_true *= 1 + 1e-15
        y_true[...] = 0
    return np.sum(r**2)


# %% l2_loss | a string | -
def l2_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    return str(np.sum(r**2))


# %% l2_loss | transposed matrices accepted | -
def l2_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape and y_true.shape != y_pred.T.shape:
        raise ValueError('unlike')
    r = (y_pred if y_true.shape == y_pred.shape else y_pred.T) - y_true
    return np.sum(r**2)


# %% l2_loss | one prediction for all targets accepted | -
def l2_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape and y_pred.size != 1:
        raise ValueError('unlike')
    r = y_pred - y_true
    return np.sum(r**2)


# %% mse_grad | wrong beyond an error of 30 | -
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    r = np.where(abs(r) > 30, 0, r)
    return 2 * r / r.size


# %% mse_grad | wrong for one element | -
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    return 2 * r / r.size if r.size > 1 else 2 * r / r.size + 1


# %% mse_grad | off by a millionth | -
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    return 2 * r / r.size * (1 + 1e-6)


# %% mse_grad | read-only arrays refused | -
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    if not y_pred.flags.writeable:
        raise TypeError('read-only')
    return 2 * r / r.size


# %% mse_grad | the memory of a slice read through | -
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    if not y_pred.flags.c_contiguous:
        r = r + 1
    return 2 * r / r.size


# %% mse_grad | integers taken for unsigned bytes | -
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    if r.dtype.kind == 'i':
        r = r.astype(np.uint8).astype(float)
    return 2 * r / r.size


# %% mse_grad | targets overwritten when they are floats | -
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    if y_true.dtype.kind == 'f' and y_true.flags.writeable:
        y_true *= 1 + 1e-15
        y_true[...] = 0
    return 2 * r / r.size


# %% mse_grad | a string | -
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    return str(2 * r / r.size)


# %% mse_grad | transposed matrices accepted | -
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape and y_true.shape != y_pred.T.shape:
        raise ValueError('unlike')
    r = (y_pred if y_true.shape == y_pred.shape else y_pred.T) - y_true
    return 2 * r / r.size


# %% mse_grad | one prediction for all targets accepted | -
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape and y_pred.size != 1:
        raise ValueError('unlike')
    r = y_pred - y_true
    return 2 * r / r.size


# %% mae_grad | wrong beyond an error of 30 | -
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    r = np.where(abs(r) > 30, 0, r)
    return np.sign(r) / r.size


# %% mae_grad | wrong for one element | -
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    return np.sign(r) / r.size if r.size > 1 else np.sign(r) / r.size + 1


# %% mae_grad | off by a millionth | -
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    return np.sign(r) / r.size * (1 + 1e-6)


# %% mae_grad | read-only arrays refused | -
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    if not y_pred.flags.writeable:
        raise TypeError('read-only')
    return np.sign(r) / r.size


# %% mae_grad | the memory of a slice read through | -
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    if not y_pred.flags.c_contiguous:
        r = r + 1
    return np.sign(r) / r.size


# %% mae_grad | integers taken for unsigned bytes | -
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    if r.dtype.kind == 'i':
        r = r.astype(np.uint8).astype(float)
    return np.sign(r) / r.size


# %% mae_grad | targets overwritten when they are floats | -
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    if y_true.dtype.kind == 'f' and y_true.flags.writeable:
        y_true *= 1 + 1e-15
        y_true[...] = 0
    return np.sign(r) / r.size


# %% mae_grad | a string | -
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    return str(np.sign(r) / r.size)


# %% mae_grad | transposed matrices accepted | -
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape and y_true.shape != y_pred.T.shape:
        raise ValueError('unlike')
    r = (y_pred if y_true.shape == y_pred.shape else y_pred.T) - y_true
    return np.sign(r) / r.size


# %% mae_grad | one prediction for all targets accepted | -
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape and y_pred.size != 1:
        raise ValueError('unlike')
    r = y_pred - y_true
    return np.sign(r) / r.size


# %% huber | off by a millionth | -
def huber(y_true, y_pred, delta=1.0):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = np.abs(y_true - y_pred)
    return np.mean(np.where(r <= delta, r**2 / 2, delta * (r - delta / 2))) * (1 + 1e-6)


# %% huber | delta as an integer | -
def huber(y_true, y_pred, delta=1.0):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = np.abs(y_true - y_pred)
    d = int(delta) or 1
    return np.mean(np.where(r <= d, r**2 / 2, d * (r - d / 2)))


# %% huber | delta of 1 beyond 5 | -
def huber(y_true, y_pred, delta=1.0):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = np.abs(y_true - y_pred)
    d = min(delta, 2.5)
    return np.mean(np.where(r <= d, r**2 / 2, d * (r - d / 2)))


# %% huber | errors equal to delta left out | -
def huber(y_true, y_pred, delta=1.0):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = np.abs(y_true - y_pred)
    return np.mean(np.where(r < delta, r**2 / 2, 0) + np.where(r > delta, delta * (r - delta / 2), 0))


# %% huber | wrong beyond an error of 30 | -
def huber(y_true, y_pred, delta=1.0):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = np.abs(y_true - y_pred)
    return np.mean(np.where(r <= delta, r**2 / 2, delta * (np.minimum(r, 30) - delta / 2)))


# %% entropy | wrong for a batch of one | -
def entropy(p):
    logs = np.log(np.where(p > 0, p, 1.0))
    h = -(p * logs).sum(-1)
    return h[0] if h.shape == (1,) else h


# %% entropy | wrong for square batches | the sum along the first axis
def entropy(p):
    logs = np.log(np.where(p > 0, p, 1.0))
    return -(p * logs).sum(0 if p.ndim == 2 and len(p) == p.shape[1] else -1)


# %% entropy | off by a millionth | -
def entropy(p):
    logs = np.log(np.where(p > 0, p, 1.0))
    return -(p * logs).sum(-1) * (1 + 1e-6)


# %% entropy | a certain outcome costs a little | -
def entropy(p):
    logs = np.log(np.where(p > 0, p, 1.0))
    return np.maximum(-(p * logs).sum(-1), 1e-11)


# %% cross_entropy | wrong for square batches | -
def cross_entropy(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    with np.errstate(divide='ignore'):
        lq = np.log(np.where(p > 0, q, 1.0))
    return -(p * lq).sum(0 if p.ndim == 2 and len(p) == p.shape[1] else -1)


# %% cross_entropy | one inf spoils the batch | -
def cross_entropy(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    with np.errstate(divide='ignore'):
        lq = np.log(np.where(p > 0, q, 1.0))
    h = -(p * lq).sum(-1)
    return np.full(p.shape[:-1], np.inf) if np.isinf(h).any() else h


# %% cross_entropy | a batch of one is a number | -
def cross_entropy(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    with np.errstate(divide='ignore'):
        lq = np.log(np.where(p > 0, q, 1.0))
    h = -(p * lq).sum(-1)
    return h[0] if h.shape == (1,) else h


# %% cross_entropy | only two axes | -
def cross_entropy(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    with np.errstate(divide='ignore'):
        lq = np.log(np.where(p > 0, q, 1.0))
    h = -(p * lq).sum(-1)
    return h if p.ndim < 3 else h.reshape(-1)


# %% cross_entropy | small probabilities taken for 0 | -
def cross_entropy(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    with np.errstate(divide='ignore'):
        lq = np.log(np.where(p > 0, q, 1.0))
    return -(np.where(p > 0.06, p, 0) * lq).sum(-1)


# %% kl_divergence | one inf spoils the batch | -
def kl_divergence(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    with np.errstate(all='ignore'):
        t = np.where(p > 0, p * np.log(p / q), 0)
    h = t.sum(-1)
    return np.full(p.shape[:-1], np.inf) if np.isinf(h).any() else h


# %% kl_divergence | off by a millionth | -
def kl_divergence(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    with np.errstate(all='ignore'):
        t = np.where(p > 0, p * np.log(p / q), 0)
    return t.sum(-1) * (1 + 1e-6)


# %% kl_divergence | a batch of one is a number | -
def kl_divergence(p, q):
    if p.shape != q.shape:
        raise ValueError('unlike')
    with np.errstate(all='ignore'):
        t = np.where(p > 0, p * np.log(p / q), 0)
    h = t.sum(-1)
    return h[0] if h.shape == (1,) else h


# %% kl_divergence | rows of q repeated for each p | -
def kl_divergence(p, q):
    q = np.broadcast_to(q, p.shape)
    with np.errstate(all='ignore'):
        return np.where(p > 0, p * np.log(p / q), 0).sum(-1)


# %% binary_cross_entropy | only floats | -
def binary_cross_entropy(y_true, p):
    if y_true.shape != p.shape:
        raise ValueError('unlike')
    with np.errstate(divide='ignore'):
        t = -np.log(np.where(y_true == 1, p, 1 - p))
    if y_true.dtype.kind == 'i':
        t = t.astype(int)
    return t.mean()


# %% binary_cross_entropy | off by a millionth | -
def binary_cross_entropy(y_true, p):
    if y_true.shape != p.shape:
        raise ValueError('unlike')
    with np.errstate(divide='ignore'):
        t = -np.log(np.where(y_true == 1, p, 1 - p))
    return t.mean() * (1 + 1e-6)


# %% binary_cross_entropy | certain and right costs a little | -
def binary_cross_entropy(y_true, p):
    if y_true.shape != p.shape:
        raise ValueError('unlike')
    with np.errstate(divide='ignore'):
        t = -np.log(np.where(y_true == 1, p, 1 - p))
    return np.mean(np.maximum(t, 1e-10))


# %% binary_cross_entropy | inf and nan mixed up | certain and wrong left out
def binary_cross_entropy(y_true, p):
    if y_true.shape != p.shape:
        raise ValueError('unlike')
    with np.errstate(all='ignore'):
        t = -y_true * np.log(p) - (1 - y_true) * np.log(1 - p)
    return np.mean(np.where(np.isfinite(t), t, 0))
