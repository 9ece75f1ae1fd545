"""Known mistakes in the losses notebook."""

from collections.abc import Callable

import numpy as np

import solutions
from autograder.misconceptions import mistake


def shape_mistakes(exercise: str, formula: Callable) -> None:
    """Register the ways in which the test of the shapes goes wrong, whatever is computed afterwards."""

    @mistake(
        exercise,
        title="lengths compared in place of shapes",
        hint="len counts along the first axis only: (3,) and (3, 1) both have length 3. Compare the two shapes.",
        right_for="two vectors",
    )
    def lengths(first, second):
        if len(first) != len(second):
            raise ValueError("unlike lengths")
        return formula(first, second)

    @mistake(
        exercise,
        title="sizes compared in place of shapes",
        hint="size forgets how the elements are arranged: (3,) and (3, 1) both have 3. Compare the two shapes.",
        right_for="two vectors",
    )
    def sizes(first, second):
        if first.size != second.size:
            raise ValueError("unlike sizes")
        return formula(first, second)

    @mistake(
        exercise,
        title="an assert in place of a ValueError",
        hint="assert raises AssertionError, and is left out under python -O. Test with if, and raise ValueError.",
        right_for="your own tests of your own code",
    )
    def asserted(first, second):
        assert first.shape == second.shape
        return formula(first, second)

    @mistake(
        exercise,
        title="shapes left unchecked",
        hint="NumPy stretches (3,) and (3, 1) to (3, 3) silently. Compare the two shapes first, and raise ValueError.",
        right_for="two arguments that are known to have one shape",
    )
    def unchecked(first, second):
        return formula(first, second)


def after_flattening(exercise: str, formula: Callable) -> None:
    """Register the mistake of flattening both arguments before their shapes are compared."""

    @mistake(
        exercise,
        title="shapes flattened before they are compared",
        hint="After ravel, (3,) and (3, 1) are the same. Compare the shapes that you were given.",
        right_for="vectors that are sometimes given as columns",
    )
    def flattened(first, second):
        first, second = first.ravel(), second.ravel()
        if first.shape != second.shape:
            raise ValueError("unlike shapes")
        return formula(first, second)


# ---------------------------------------------------------------- mse


@mistake(
    "mse",
    title="the sum in place of the mean",
    hint="Divide by the number of elements: MSE does not grow when the same errors are listed twice.",
    right_for="l2_loss(y_true, y_pred)",
)
def mse_sum(y_true, y_pred):
    return np.sum((y_true - y_pred) ** 2)


@mistake(
    "mse",
    title="the root taken after all",
    hint="The S in MSE is squared, and it stays squared. The root belongs to RMSE.",
    right_for="rmse(y_true, y_pred)",
)
def mse_root(y_true, y_pred):
    return np.sqrt(np.mean((y_true - y_pred) ** 2))


@mistake(
    "mse",
    title="the absolute error in place of its square",
    hint="Each error is squared, so that an error of 3 counts 9.",
    right_for="mae(y_true, y_pred)",
)
def mse_absolute(y_true, y_pred):
    return np.mean(np.abs(y_true - y_pred))


@mistake(
    "mse",
    title="the mean squared in place of the squares averaged",
    hint="Errors of 3 and −3 cancel before they are squared. Square each error first, then average.",
    right_for="the square of the mean error, which is the bias",
)
def mse_mean_first(y_true, y_pred):
    return np.mean(y_true - y_pred) ** 2


@mistake(
    "mse",
    title="errors averaged with their signs",
    hint="Errors of 3 and −3 cancel to 0. Square each one before averaging.",
    right_for="the mean error, which is the bias",
)
def mse_signed(y_true, y_pred):
    return np.mean(y_pred - y_true)


@mistake(
    "mse",
    title="residuals averaged with their signs",
    hint="Residuals of 3 and −3 cancel to 0. Square each one first.",
    right_for="the mean residual, which is minus the bias",
)
def mse_residuals(y_true, y_pred):
    return np.mean(y_true - y_pred)


@mistake(
    "mse",
    title="the values squared in place of their difference",
    hint="a² − b² is not (a − b)². Subtract first, then square.",
    right_for="the difference of two mean squares",
)
def mse_values_squared(y_true, y_pred):
    return np.mean(y_true**2 - y_pred**2)


@mistake(
    "mse",
    title="a factor of ½",
    hint="Some texts halve the loss so that the 2 of the derivative goes away. Here it is the plain mean.",
    right_for="half the MSE, huber with a very large delta",
)
def mse_half(y_true, y_pred):
    return 0.5 * np.mean((y_true - y_pred) ** 2)


@mistake(
    "mse",
    title="n − 1 in place of n",
    hint="n − 1 corrects a variance whose mean was estimated. Here nothing was estimated: divide by n.",
    right_for="the sample variance",
)
def mse_sample(y_true, y_pred):
    errors = y_true - y_pred
    return np.sum(errors**2) / (errors.size - 1) if errors.size > 1 else np.float64(np.nan)


@mistake(
    "mse",
    title="the number of rows in place of the number of elements",
    hint="len of a matrix counts its rows. The mean is over every element: size counts them.",
    right_for="vectors, and sums of squares per row averaged over the rows",
)
def mse_rows(y_true, y_pred):
    return np.sum((y_true - y_pred) ** 2) / len(y_true)


@mistake(
    "mse",
    title="a mean along one axis only",
    hint="The loss is one number whatever the shape. Take the mean over every element, without axis.",
    right_for="one MSE per column",
)
def mse_axis(y_true, y_pred):
    return np.mean((y_true - y_pred) ** 2, axis=0)


@mistake(
    "mse",
    title="the caller's predictions overwritten",
    hint="y_pred -= y_true changes the array that you were given. Give the difference a name of its own.",
    right_for="a buffer of your own that nobody else uses",
)
def mse_in_place(y_true, y_pred):
    y_pred -= y_true
    return np.mean(y_pred**2)


after_flattening("mse", lambda a, b: np.mean((a - b) ** 2))
shape_mistakes("mse", lambda a, b: np.mean((a - b) ** 2))

# ---------------------------------------------------------------- rmse


@mistake(
    "rmse",
    title="the root left out",
    hint="This is the MSE, in squared units. RMSE is its square root.",
    right_for="mse(y_true, y_pred)",
)
def rmse_no_root(y_true, y_pred):
    return np.mean((y_true - y_pred) ** 2)


@mistake(
    "rmse",
    title="the root of each square in place of the root of the mean",
    hint="√(r²) is |r|, so this is the MAE. Average the squares first, then take one root.",
    right_for="mae(y_true, y_pred)",
)
def rmse_each_root(y_true, y_pred):
    return np.mean(np.sqrt((y_true - y_pred) ** 2))


@mistake(
    "rmse",
    title="the root of the sum in place of the mean",
    hint="This is the length of the error vector, which grows with n. Divide by n under the root.",
    right_for="the L2 norm of the errors",
)
def rmse_norm(y_true, y_pred):
    return np.sqrt(np.sum((y_true - y_pred) ** 2))


@mistake(
    "rmse",
    title="n outside the root",
    hint="n belongs under the root with the sum: √(sum / n), not √sum / n.",
    right_for="the RMSE divided by √n, nearly a standard error",
)
def rmse_n_outside(y_true, y_pred):
    return np.sqrt(np.sum((y_true - y_pred) ** 2)) / y_true.size


@mistake(
    "rmse",
    title="the root of the mean absolute error",
    hint="Under the root stand squares, so that the root undoes them.",
    right_for="nothing in common use: the unit is the root of the targets' unit",
)
def rmse_root_of_mae(y_true, y_pred):
    return np.sqrt(np.mean(np.abs(y_true - y_pred)))


@mistake(
    "rmse",
    title="the size of the mean error",
    hint="Errors of 3 and −3 cancel before they are squared. Square each error first, average, then take the root.",
    right_for="the size of the bias",
)
def rmse_mean_first(y_true, y_pred):
    return np.sqrt(np.mean(y_true - y_pred) ** 2)


@mistake(
    "rmse",
    title="the spread of the errors about their own mean",
    hint="np.std subtracts the mean error first. An error that is the same everywhere must count as well.",
    right_for="the standard deviation of the errors",
)
def rmse_std(y_true, y_pred):
    return np.std(y_true - y_pred)


@mistake(
    "rmse",
    title="n − 1 in place of n",
    hint="n − 1 corrects a variance whose mean was estimated. Here nothing was estimated: divide by n.",
    right_for="the sample standard deviation",
)
def rmse_sample(y_true, y_pred):
    errors = y_true - y_pred
    return np.sqrt(np.sum(errors**2) / (errors.size - 1)) if errors.size > 1 else np.float64(np.nan)


@mistake(
    "rmse",
    title="the number of rows in place of the number of elements",
    hint="len of a matrix counts its rows. The mean is over every element: size counts them.",
    right_for="vectors",
)
def rmse_rows(y_true, y_pred):
    return np.sqrt(np.sum((y_true - y_pred) ** 2) / len(y_true))


@mistake(
    "rmse",
    title="a mean along one axis only",
    hint="The loss is one number whatever the shape. Take the mean over every element, without axis.",
    right_for="one RMSE per column",
)
def rmse_axis(y_true, y_pred):
    return np.sqrt(np.mean((y_true - y_pred) ** 2, axis=0))


@mistake(
    "rmse",
    title="the RMSE of each row, averaged",
    hint="A mean of roots is not the root of the mean. Average all the squares, then take one root.",
    right_for="vectors, and a mean of one RMSE per row",
)
def rmse_of_rows(y_true, y_pred):
    return np.mean(np.sqrt(np.mean((y_true - y_pred) ** 2, axis=-1)))


@mistake(
    "rmse",
    title="the caller's predictions overwritten",
    hint="y_pred -= y_true changes the array that you were given. Give the difference a name of its own.",
    right_for="a buffer of your own that nobody else uses",
)
def rmse_in_place(y_true, y_pred):
    y_pred -= y_true
    return np.sqrt(np.mean(y_pred**2))


after_flattening("rmse", lambda a, b: np.sqrt(np.mean((a - b) ** 2)))
shape_mistakes("rmse", lambda a, b: np.sqrt(np.mean((a - b) ** 2)))

# ---------------------------------------------------------------- mae


@mistake(
    "mae",
    title="errors averaged with their signs",
    hint="Errors of 3 and −3 cancel to 0. Take the size of each one before averaging.",
    right_for="the mean error, which is the bias",
)
def mae_signed(y_true, y_pred):
    return np.mean(y_pred - y_true)


@mistake(
    "mae",
    title="residuals averaged with their signs",
    hint="Residuals of 3 and −3 cancel to 0. Take the size of each one first.",
    right_for="the mean residual, which is minus the bias",
)
def mae_residuals(y_true, y_pred):
    return np.mean(y_true - y_pred)


@mistake(
    "mae",
    title="the size of the mean in place of the mean of the sizes",
    hint="Errors of 3 and −3 cancel before abs sees them. abs belongs inside the mean.",
    right_for="the size of the bias",
)
def mae_abs_outside(y_true, y_pred):
    return np.abs(np.mean(y_true - y_pred))


@mistake(
    "mae",
    title="the difference of the sizes",
    hint="|a| − |b| is not |a − b|. Subtract first, then take the size.",
    right_for="numbers of which none is negative and none too high",
)
def mae_sizes_first(y_true, y_pred):
    return np.mean(np.abs(y_true) - np.abs(y_pred))


@mistake(
    "mae",
    title="the sum in place of the mean",
    hint="Divide by the number of elements. The sum is the L1 loss.",
    right_for="l1_loss(y_true, y_pred)",
)
def mae_sum(y_true, y_pred):
    return np.sum(np.abs(y_true - y_pred))


@mistake(
    "mae",
    title="squares in place of sizes",
    hint="An error of 3 counts 3 here, not 9.",
    right_for="mse(y_true, y_pred)",
)
def mae_squares(y_true, y_pred):
    return np.mean((y_true - y_pred) ** 2)


@mistake(
    "mae",
    title="the root mean square in place of the mean size",
    hint="The root of the mean of squares weighs large errors more. Average the sizes themselves.",
    right_for="rmse(y_true, y_pred)",
)
def mae_root(y_true, y_pred):
    return np.sqrt(np.mean((y_true - y_pred) ** 2))


@mistake(
    "mae",
    title="the median in place of the mean",
    hint="The M stands for mean. The median of the sizes does not see how large the largest is.",
    right_for="the median absolute error",
)
def mae_median(y_true, y_pred):
    return np.median(np.abs(y_true - y_pred))


@mistake(
    "mae",
    title="shares of the target in place of errors",
    hint="Dividing by the target gives the MAPE, which fails at a target of 0. Here the errors keep their unit.",
    right_for="the mean absolute percentage error",
)
def mae_shares(y_true, y_pred):
    return np.mean(np.abs((y_true - y_pred) / y_true))


@mistake(
    "mae",
    title="the number of rows in place of the number of elements",
    hint="len of a matrix counts its rows. The mean is over every element: size counts them.",
    right_for="vectors",
)
def mae_rows(y_true, y_pred):
    return np.sum(np.abs(y_true - y_pred)) / len(y_true)


@mistake(
    "mae",
    title="a mean along one axis only",
    hint="The loss is one number whatever the shape. Take the mean over every element, without axis.",
    right_for="one MAE per column",
)
def mae_axis(y_true, y_pred):
    return np.mean(np.abs(y_true - y_pred), axis=0)


@mistake(
    "mae",
    title="the caller's predictions overwritten",
    hint="y_pred -= y_true changes the array that you were given. Give the difference a name of its own.",
    right_for="a buffer of your own that nobody else uses",
)
def mae_in_place(y_true, y_pred):
    y_pred -= y_true
    return np.mean(np.abs(y_pred))


after_flattening("mae", lambda a, b: np.mean(np.abs(a - b)))
shape_mistakes("mae", lambda a, b: np.mean(np.abs(a - b)))

# ---------------------------------------------------------------- l1_loss


@mistake(
    "l1_loss",
    title="the mean in place of the sum",
    hint="In this course the L1 loss is the sum. The mean is the MAE, and some libraries do call it L1 loss.",
    right_for="mae(y_true, y_pred)",
)
def l1_mean(y_true, y_pred):
    return np.mean(np.abs(y_true - y_pred))


@mistake(
    "l1_loss",
    title="errors added up with their signs",
    hint="Errors of 3 and −3 cancel to 0. Take the size of each one before adding.",
    right_for="the total error, in which the two directions cancel",
)
def l1_signed(y_true, y_pred):
    return np.sum(y_pred - y_true)


@mistake(
    "l1_loss",
    title="residuals added up with their signs",
    hint="Residuals of 3 and −3 cancel to 0. Take the size of each one first.",
    right_for="the total residual, in which the two directions cancel",
)
def l1_residuals(y_true, y_pred):
    return np.sum(y_true - y_pred)


@mistake(
    "l1_loss",
    title="the size of the sum in place of the sum of the sizes",
    hint="Errors of 3 and −3 cancel before abs sees them. abs belongs inside the sum.",
    right_for="the size of the total error",
)
def l1_abs_outside(y_true, y_pred):
    return np.abs(np.sum(y_true - y_pred))


@mistake(
    "l1_loss",
    title="the difference of the two norms",
    hint="Σ|a| − Σ|b| is not Σ|a − b|. Subtract element by element first.",
    right_for="comparing the lengths of two vectors",
)
def l1_norms(y_true, y_pred):
    return np.abs(np.sum(np.abs(y_true)) - np.sum(np.abs(y_pred)))


@mistake(
    "l1_loss",
    title="squares in place of sizes",
    hint="The 1 is the power: sizes to the power of 1. Squares make the L2 loss.",
    right_for="l2_loss(y_true, y_pred)",
)
def l1_squares(y_true, y_pred):
    return np.sum((y_true - y_pred) ** 2)


@mistake(
    "l1_loss",
    title="the L2 norm in place of the L1 norm",
    hint="np.linalg.norm takes the L2 norm of a vector unless told otherwise. L1 adds up the sizes.",
    right_for="the length of the error vector",
)
def l1_norm_default(y_true, y_pred):
    return np.sqrt(np.sum((y_true - y_pred) ** 2))


@mistake(
    "l1_loss",
    title="a norm of a matrix",
    hint="For a matrix, ord=1 is the largest column sum. Add up the sizes of all elements.",
    right_for="vectors, and the 1-norm of a matrix",
)
def l1_matrix_norm(y_true, y_pred):
    return np.linalg.norm(y_true - y_pred, 1)


@mistake(
    "l1_loss",
    title="the largest size in place of the sum",
    hint="Every error counts, not the largest alone.",
    right_for="the maximum norm of the errors",
)
def l1_largest(y_true, y_pred):
    return np.max(np.abs(y_true - y_pred))


@mistake(
    "l1_loss",
    title="a sum along one axis only",
    hint="The loss is one number whatever the shape. Python's own sum adds up rows; np.sum adds up all elements.",
    right_for="vectors, and one L1 loss per column",
)
def l1_axis(y_true, y_pred):
    return np.sum(np.abs(y_true - y_pred), axis=0)


@mistake(
    "l1_loss",
    title="the sum divided by the number of rows",
    hint="Nothing is averaged here, not even over the rows of a batch.",
    right_for="the L1 loss per row, averaged over the rows",
)
def l1_rows(y_true, y_pred):
    return np.sum(np.abs(y_true - y_pred)) / len(y_true) if y_true.ndim > 1 else np.sum(np.abs(y_true - y_pred))


@mistake(
    "l1_loss",
    title="the caller's predictions overwritten",
    hint="y_pred -= y_true changes the array that you were given. Give the difference a name of its own.",
    right_for="a buffer of your own that nobody else uses",
)
def l1_in_place(y_true, y_pred):
    y_pred -= y_true
    return np.sum(np.abs(y_pred))


after_flattening("l1_loss", lambda a, b: np.sum(np.abs(a - b)))
shape_mistakes("l1_loss", lambda a, b: np.sum(np.abs(a - b)))

# ---------------------------------------------------------------- l2_loss


@mistake(
    "l2_loss",
    title="the mean in place of the sum",
    hint="In this course the L2 loss is the sum. The mean is the MSE.",
    right_for="mse(y_true, y_pred)",
)
def l2_mean(y_true, y_pred):
    return np.mean((y_true - y_pred) ** 2)


@mistake(
    "l2_loss",
    title="the L2 norm in place of its square",
    hint="The norm is the root of the sum of squares. The L2 loss of this course takes no root.",
    right_for="the length of the error vector",
)
def l2_norm(y_true, y_pred):
    return np.sqrt(np.sum((y_true - y_pred) ** 2))


@mistake(
    "l2_loss",
    title="a factor of ½",
    hint="Some texts halve the loss so that the 2 of the derivative goes away. Here it is the plain sum.",
    right_for="half the sum of squares, as least squares is often written",
)
def l2_half(y_true, y_pred):
    return 0.5 * np.sum((y_true - y_pred) ** 2)


@mistake(
    "l2_loss",
    title="half the mean of the squares",
    hint="No ½ and no division by n: the plain sum of the squares.",
    right_for="half the MSE",
)
def l2_half_mean(y_true, y_pred):
    return 0.5 * np.mean((y_true - y_pred) ** 2)


@mistake(
    "l2_loss",
    title="sizes in place of squares",
    hint="The 2 is the power: an error of 3 counts 9. Sizes make the L1 loss.",
    right_for="l1_loss(y_true, y_pred)",
)
def l2_sizes(y_true, y_pred):
    return np.sum(np.abs(y_true - y_pred))


@mistake(
    "l2_loss",
    title="the sum squared in place of the squares added up",
    hint="Errors of 3 and −3 cancel before they are squared. Square each error first, then add.",
    right_for="the square of the total error",
)
def l2_sum_first(y_true, y_pred):
    return np.sum(y_true - y_pred) ** 2


@mistake(
    "l2_loss",
    title="the values squared in place of their difference",
    hint="a² − b² is not (a − b)². Subtract first, then square.",
    right_for="the difference of two sums of squares",
)
def l2_values_squared(y_true, y_pred):
    return np.sum(y_true**2 - y_pred**2)


@mistake(
    "l2_loss",
    title="the errors doubled in place of squared",
    hint="r * 2 doubles. r ** 2 squares.",
    right_for="twice the total error",
)
def l2_doubled(y_true, y_pred):
    return np.sum((y_pred - y_true) * 2)


@mistake(
    "l2_loss",
    title="a sum along one axis only",
    hint="The loss is one number whatever the shape. Python's own sum adds up rows; np.sum adds up all elements.",
    right_for="vectors, and one L2 loss per column",
)
def l2_axis(y_true, y_pred):
    return np.sum((y_true - y_pred) ** 2, axis=0)


@mistake(
    "l2_loss",
    title="a matrix product in place of a sum of squares",
    hint="errors @ errors is a sum of squares for a vector only. Square element by element, or flatten first.",
    right_for="vectors",
)
def l2_product(y_true, y_pred):
    errors = y_true - y_pred
    return errors.T @ errors


@mistake(
    "l2_loss",
    title="the sum divided by the number of rows",
    hint="Nothing is averaged here, not even over the rows of a batch.",
    right_for="the L2 loss per row, averaged over the rows",
)
def l2_rows(y_true, y_pred):
    return np.sum((y_true - y_pred) ** 2) / len(y_true) if y_true.ndim > 1 else np.sum((y_true - y_pred) ** 2)


@mistake(
    "l2_loss",
    title="the caller's predictions overwritten",
    hint="y_pred -= y_true changes the array that you were given. Give the difference a name of its own.",
    right_for="a buffer of your own that nobody else uses",
)
def l2_in_place(y_true, y_pred):
    y_pred -= y_true
    return np.sum(y_pred**2)


after_flattening("l2_loss", lambda a, b: np.sum((a - b) ** 2))
shape_mistakes("l2_loss", lambda a, b: np.sum((a - b) ** 2))

# ---------------------------------------------------------------- huber


def pieces(y_true, y_pred, delta, inner, outer):
    """The mean of `inner(size)` for small errors and `outer(size)` for large ones."""
    size = np.abs(y_true - y_pred)
    return np.mean(np.where(size <= delta, inner(size), outer(size)))


@mistake(
    "huber",
    title="the quadratic piece for every error",
    hint="Beyond delta the loss goes on as a straight line, so that an outlier counts less.",
    right_for="half the MSE, and errors within delta",
)
def huber_quadratic(y_true, y_pred, delta=1.0):
    return np.mean(0.5 * (y_true - y_pred) ** 2)


@mistake(
    "huber",
    title="the linear piece for every error",
    hint="Within delta the loss is quadratic. The linear piece is even negative below ½ delta.",
    right_for="errors beyond delta",
)
def huber_linear(y_true, y_pred, delta=1.0):
    return np.mean(delta * (np.abs(y_true - y_pred) - 0.5 * delta))


@mistake(
    "huber",
    title="the two pieces swapped",
    hint="Small errors are squared, large ones are not: that is what tames an outlier.",
    right_for="nothing in use: it punishes outliers even more",
)
def huber_swapped(y_true, y_pred, delta=1.0):
    return pieces(y_true, y_pred, delta, lambda r: delta * (r - 0.5 * delta), lambda r: 0.5 * r**2)


@mistake(
    "huber",
    title="the ½ left out of the quadratic piece",
    hint="Without the ½ the two pieces do not meet at delta: delta² against ½ delta².",
    right_for="squared errors within delta, but with a jump there",
)
def huber_no_half(y_true, y_pred, delta=1.0):
    return pieces(y_true, y_pred, delta, lambda r: r**2, lambda r: delta * (r - 0.5 * delta))


@mistake(
    "huber",
    title="the offset left out of the linear piece",
    hint="delta · |r| is too high by ½ delta². Work out both pieces at |r| = delta: they must meet.",
    right_for="the slope of the linear piece",
)
def huber_no_offset(y_true, y_pred, delta=1.0):
    return pieces(y_true, y_pred, delta, lambda r: 0.5 * r**2, lambda r: delta * r)


@mistake(
    "huber",
    title="the plain absolute error for the linear piece",
    hint="The linear piece needs the slope delta and an offset, so that it meets the quadratic one at |r| = delta.",
    right_for="the absolute error",
)
def huber_plain_absolute(y_true, y_pred, delta=1.0):
    return pieces(y_true, y_pred, delta, lambda r: 0.5 * r**2, lambda r: r)


@mistake(
    "huber",
    title="the slope of the linear piece left out",
    hint="The linear piece climbs by delta for each unit of error, not by 1. With delta = 1 nobody notices.",
    right_for="delta = 1",
)
def huber_no_slope(y_true, y_pred, delta=1.0):
    return pieces(y_true, y_pred, delta, lambda r: 0.5 * r**2, lambda r: r - 0.5 * delta)


@mistake(
    "huber",
    title="½ in place of ½ delta",
    hint="The offset inside the bracket is ½ · delta. With the default delta = 1 it looks like ½.",
    right_for="delta = 1",
)
def huber_half(y_true, y_pred, delta=1.0):
    return pieces(y_true, y_pred, delta, lambda r: 0.5 * r**2, lambda r: delta * (r - 0.5))


@mistake(
    "huber",
    title="delta fixed at 1",
    hint="The argument delta is there to be used. Put it wherever the formula has it.",
    right_for="delta = 1",
)
def huber_fixed(y_true, y_pred, delta=1.0):
    return solutions.huber(y_true, y_pred)


@mistake(
    "huber",
    title="the smooth L1 loss of other libraries",
    hint="Smooth L1 is Huber divided by delta: ½ r² / delta and |r| − ½ delta. Here the quadratic piece is plain ½ r².",
    right_for="smooth L1 with beta = delta, and delta = 1",
)
def huber_smooth_l1(y_true, y_pred, delta=1.0):
    return solutions.huber(y_true, y_pred, delta) / delta


@mistake(
    "huber",
    title="the pseudo-Huber loss",
    hint="The smooth delta² (√(1 + (r/delta)²) − 1) only resembles it. Huber's loss is two pieces.",
    right_for="the pseudo-Huber loss",
)
def huber_pseudo(y_true, y_pred, delta=1.0):
    return np.mean(delta**2 * (np.sqrt(1 + ((y_true - y_pred) / delta) ** 2) - 1))


@mistake(
    "huber",
    title="the sign left on in the comparison",
    hint="An error of −3 is below delta, but it is not small. Compare its size.",
    right_for="predictions that are never too high",
)
def huber_signed(y_true, y_pred, delta=1.0):
    r = y_true - y_pred
    return np.mean(np.where(r <= delta, 0.5 * r**2, delta * (np.abs(r) - 0.5 * delta)))


@mistake(
    "huber",
    title="large errors cut off at delta",
    hint="Beyond delta the loss still grows, in a straight line. Cut off, it would not matter how large the error is.",
    right_for="a truncated squared error",
)
def huber_cut(y_true, y_pred, delta=1.0):
    return np.mean(0.5 * np.minimum(np.abs(y_true - y_pred), delta) ** 2)


@mistake(
    "huber",
    title="the sum in place of the mean",
    hint="Work out the loss of each element, then average.",
    right_for="the total Huber loss",
)
def huber_sum(y_true, y_pred, delta=1.0):
    return solutions.huber(y_true, y_pred, delta) * y_true.size


@mistake(
    "huber",
    title="one piece chosen for all errors together",
    hint="Which piece applies is decided for each element by itself, then the mean is taken.",
    right_for="a single error",
)
def huber_together(y_true, y_pred, delta=1.0):
    size = np.mean(np.abs(y_true - y_pred))
    return 0.5 * size**2 if size <= delta else delta * (size - 0.5 * delta)


@mistake(
    "huber",
    title="an if that only a lone error survives",
    hint="An array has no single truth value. Choose element by element, as np.where does.",
    right_for="a single error",
)
def huber_if(y_true, y_pred, delta=1.0):
    size = np.abs(y_true - y_pred)
    return np.mean(0.5 * size**2 if size <= delta else delta * (size - 0.5 * delta))


@mistake(
    "huber",
    title="integers kept as integers",
    hint="np.zeros_like of integers holds integers, and 2.5 becomes 2. Make the result of floats.",
    right_for="arrays of floats",
)
def huber_truncated(y_true, y_pred, delta=1.0):
    size = np.abs(y_true - y_pred)
    out = np.zeros_like(size)
    out[...] = np.where(size <= delta, 0.5 * size**2, delta * (size - 0.5 * delta))
    return np.mean(out)


@mistake(
    "huber",
    title="the number of rows in place of the number of elements",
    hint="len of a matrix counts its rows. The mean is over every element: size counts them.",
    right_for="vectors",
)
def huber_rows(y_true, y_pred, delta=1.0):
    return solutions.huber(y_true, y_pred, delta) * y_true.size / len(y_true)


@mistake(
    "huber",
    title="a mean along one axis only",
    hint="The loss is one number whatever the shape. Take the mean over every element, without axis.",
    right_for="one Huber loss per column",
)
def huber_axis(y_true, y_pred, delta=1.0):
    size = np.abs(y_true - y_pred)
    return np.mean(np.where(size <= delta, 0.5 * size**2, delta * (size - 0.5 * delta)), axis=0)


def huber_formula(y_true, y_pred, delta=1.0):
    return pieces(y_true, y_pred, delta, lambda r: 0.5 * r**2, lambda r: delta * (r - 0.5 * delta))


@mistake(
    "huber",
    title="shapes left unchecked",
    hint="NumPy stretches (3,) and (3, 1) to (3, 3) silently. Compare the two shapes first, and raise ValueError.",
    right_for="two arguments that are known to have one shape",
)
def huber_unchecked(y_true, y_pred, delta=1.0):
    return huber_formula(y_true, y_pred, delta)


@mistake(
    "huber",
    title="lengths compared in place of shapes",
    hint="len counts along the first axis only: (3,) and (3, 1) both have length 3. Compare the two shapes.",
    right_for="two vectors",
)
def huber_lengths(y_true, y_pred, delta=1.0):
    if len(y_true) != len(y_pred):
        raise ValueError("unlike lengths")
    return huber_formula(y_true, y_pred, delta)


@mistake(
    "huber",
    title="an assert in place of a ValueError",
    hint="assert raises AssertionError, and is left out under python -O. Test with if, and raise ValueError.",
    right_for="your own tests of your own code",
)
def huber_asserted(y_true, y_pred, delta=1.0):
    assert y_true.shape == y_pred.shape
    return huber_formula(y_true, y_pred, delta)


# ---------------------------------------------------------------- mse_grad


@mistake(
    "mse_grad",
    title="the sign reversed",
    hint="A prediction that is too high has a positive slope: raising it further makes the loss grow.",
    right_for="the gradient with respect to y_true",
)
def mse_grad_reversed(y_true, y_pred):
    return 2 * (y_true - y_pred) / y_true.size


@mistake(
    "mse_grad",
    title="the 1/n left out",
    hint="The loss is a mean, so its gradient has the factor 1/n too.",
    right_for="the gradient of l2_loss",
)
def mse_grad_no_n(y_true, y_pred):
    return 2 * (y_pred - y_true)


@mistake(
    "mse_grad",
    title="the 2 left out",
    hint="The derivative of r² is 2r.",
    right_for="the gradient of half the MSE",
)
def mse_grad_no_two(y_true, y_pred):
    return (y_pred - y_true) / y_true.size


@mistake(
    "mse_grad",
    title="the bare error",
    hint="The derivative of r² is 2r, and the mean brings 1/n.",
    right_for="the gradient of half the L2 loss",
)
def mse_grad_bare(y_true, y_pred):
    return y_pred - y_true


@mistake(
    "mse_grad",
    title="the bare error with its sign reversed",
    hint="Predictions minus targets, so that a prediction which is too high has a positive slope; and mind 2 and 1/n.",
    right_for="the residuals, as statistics writes them",
)
def mse_grad_residual(y_true, y_pred):
    return y_true - y_pred


@mistake(
    "mse_grad",
    title="the loss in place of its gradient",
    hint="A gradient has one number for each prediction: how fast the loss grows with it.",
    right_for="mse(y_true, y_pred)",
)
def mse_grad_loss(y_true, y_pred):
    return np.mean((y_true - y_pred) ** 2)


@mistake(
    "mse_grad",
    title="the gradient averaged to one number",
    hint="The 1/n scales each entry. The entries themselves are not added up: the result has the shape of y_pred.",
    right_for="the slope when one number is added to all predictions",
)
def mse_grad_averaged(y_true, y_pred):
    return np.mean(2 * (y_pred - y_true))


@mistake(
    "mse_grad",
    title="the sign of the error in place of the error",
    hint="The slope of a square grows with the error. A bare sign belongs to the MAE.",
    right_for="mae_grad(y_true, y_pred)",
)
def mse_grad_sign(y_true, y_pred):
    return np.sign(y_pred - y_true) / y_true.size


@mistake(
    "mse_grad",
    title="the gradient of the RMSE",
    hint="No root was taken, so nothing is divided by the RMSE.",
    right_for="the gradient of rmse",
)
def mse_grad_rmse(y_true, y_pred):
    return (y_pred - y_true) / (y_true.size * np.sqrt(np.mean((y_true - y_pred) ** 2)))


@mistake(
    "mse_grad",
    title="the number of rows in place of the number of elements",
    hint="len of a matrix counts its rows. The mean was over every element: size counts them.",
    right_for="vectors",
)
def mse_grad_rows(y_true, y_pred):
    return 2 * (y_pred - y_true) / len(y_true)


@mistake(
    "mse_grad",
    title="the result flattened",
    hint="The gradient has the shape of the predictions, so that it can be subtracted from them.",
    right_for="vectors",
)
def mse_grad_flat(y_true, y_pred):
    return (2 * (y_pred - y_true) / y_true.size).ravel()


@mistake(
    "mse_grad",
    title="integers kept as integers",
    hint="np.zeros_like of integers holds integers, and 1.3 becomes 1. Make the result of floats.",
    right_for="predictions that are floats",
)
def mse_grad_truncated(y_true, y_pred):
    out = np.zeros_like(y_pred)
    out[...] = 2 * (y_pred - y_true) / y_true.size
    return out


@mistake(
    "mse_grad",
    title="a one-sided difference",
    hint="A difference over a step is only nearly the slope. The exact one costs no more.",
    right_for="a quick test of a gradient, to five digits",
)
def mse_grad_difference(y_true, y_pred):
    step, loss = 1e-5, np.mean((y_true - y_pred) ** 2)
    y_pred = y_pred.astype(float)
    out = np.zeros(y_pred.shape)
    for index in np.ndindex(y_pred.shape):
        moved = y_pred.copy()
        moved[index] += step
        out[index] = (np.mean((y_true - moved) ** 2) - loss) / step
    return out


@mistake(
    "mse_grad",
    title="the caller's predictions overwritten",
    hint="y_pred -= y_true changes the array that you were given. Give the difference a name of its own.",
    right_for="a buffer of your own that nobody else uses",
)
def mse_grad_in_place(y_true, y_pred):
    y_pred -= y_true
    return 2 * y_pred / y_pred.size


@mistake(
    "mse_grad",
    title="unlike shapes stretched to fit",
    hint="NumPy stretches (3,) and (3, 1) to (3, 3), and n becomes 9. Compare the shapes first, and raise ValueError.",
    right_for="two arguments that are known to have one shape",
)
def mse_grad_stretched(y_true, y_pred):
    r = y_pred - y_true
    return 2 * r / r.size


shape_mistakes("mse_grad", lambda a, b: 2 * (b - a) / b.size)

# ---------------------------------------------------------------- mae_grad


@mistake(
    "mae_grad",
    title="the sign reversed",
    hint="A prediction that is too high has a positive slope: raising it further makes the loss grow.",
    right_for="the gradient with respect to y_true",
)
def mae_grad_reversed(y_true, y_pred):
    return np.sign(y_true - y_pred) / y_true.size


@mistake(
    "mae_grad",
    title="the 1/n left out",
    hint="The loss is a mean, so its gradient has the factor 1/n too.",
    right_for="the gradient of l1_loss",
)
def mae_grad_no_n(y_true, y_pred):
    return np.sign(y_pred - y_true)


@mistake(
    "mae_grad",
    title="slope 1 where there is no error",
    hint="Where prediction and target are equal the loss has a kink; this course takes the slope 0 there.",
    right_for="errors that are never exactly 0",
)
def mae_grad_up(y_true, y_pred):
    return np.where(y_pred >= y_true, 1.0, -1.0) / y_true.size


@mistake(
    "mae_grad",
    title="slope −1 where there is no error",
    hint="Where prediction and target are equal the loss has a kink; this course takes the slope 0 there.",
    right_for="errors that are never exactly 0",
)
def mae_grad_down(y_true, y_pred):
    return np.where(y_pred > y_true, 1.0, -1.0) / y_true.size


@mistake(
    "mae_grad",
    title="a division that fails where there is no error",
    hint="r / |r| is 0 / 0 where the error is 0. Take the sign without dividing.",
    right_for="errors that are never exactly 0",
)
def mae_grad_ratio(y_true, y_pred):
    errors = y_pred - y_true
    return errors / np.abs(errors) / y_true.size


@mistake(
    "mae_grad",
    title="small errors taken for none",
    hint="0 is due only where prediction and target are equal. np.isclose calls equal what is merely near.",
    right_for="errors above one in a hundred thousand",
)
def mae_grad_close(y_true, y_pred):
    return np.where(np.isclose(y_true, y_pred), 0.0, np.sign(y_pred - y_true)) / y_true.size


@mistake(
    "mae_grad",
    title="the gradient of the MSE",
    hint="The slope of |r| does not grow with r: left of 0 it is −1, right of 0 it is 1.",
    right_for="mse_grad(y_true, y_pred)",
)
def mae_grad_of_mse(y_true, y_pred):
    return 2 * (y_pred - y_true) / y_true.size


@mistake(
    "mae_grad",
    title="the error in place of its sign",
    hint="The slope of |r| does not grow with r: left of 0 it is −1, right of 0 it is 1.",
    right_for="the gradient of half the MSE",
)
def mae_grad_error(y_true, y_pred):
    return (y_pred - y_true) / y_true.size


@mistake(
    "mae_grad",
    title="the size of the slope without its sign",
    hint="A prediction that is too low has a negative slope: raising it makes the loss shrink.",
    right_for="the share of each element in the mean",
)
def mae_grad_size(y_true, y_pred):
    return np.abs(np.sign(y_pred - y_true)) / y_true.size


@mistake(
    "mae_grad",
    title="the loss in place of its gradient",
    hint="A gradient has one number for each prediction: how fast the loss grows with it.",
    right_for="mae(y_true, y_pred)",
)
def mae_grad_loss(y_true, y_pred):
    return np.mean(np.abs(y_true - y_pred))


@mistake(
    "mae_grad",
    title="the gradient averaged to one number",
    hint="The 1/n scales each entry. The entries themselves are not added up: the result has the shape of y_pred.",
    right_for="the slope when one number is added to all predictions",
)
def mae_grad_averaged(y_true, y_pred):
    return np.mean(np.sign(y_pred - y_true))


@mistake(
    "mae_grad",
    title="the number of rows in place of the number of elements",
    hint="len of a matrix counts its rows. The mean was over every element: size counts them.",
    right_for="vectors",
)
def mae_grad_rows(y_true, y_pred):
    return np.sign(y_pred - y_true) / len(y_true)


@mistake(
    "mae_grad",
    title="only errors counted in n",
    hint="n counts every element, also those without an error.",
    right_for="errors that are never exactly 0",
)
def mae_grad_count(y_true, y_pred):
    signs = np.sign(y_pred - y_true)
    return signs / max(np.count_nonzero(signs), 1)


@mistake(
    "mae_grad",
    title="integers kept as integers",
    hint="np.zeros_like of integers holds integers, and ⅓ becomes 0. Make the result of floats.",
    right_for="predictions that are floats",
)
def mae_grad_truncated(y_true, y_pred):
    out = np.zeros_like(y_pred)
    out[...] = np.sign(y_pred - y_true) / y_true.size
    return out


@mistake(
    "mae_grad",
    title="the caller's predictions overwritten",
    hint="y_pred -= y_true changes the array that you were given. Give the difference a name of its own.",
    right_for="a buffer of your own that nobody else uses",
)
def mae_grad_in_place(y_true, y_pred):
    y_pred -= y_true
    return np.sign(y_pred) / y_pred.size


@mistake(
    "mae_grad",
    title="unlike shapes stretched to fit",
    hint="NumPy stretches (3,) and (3, 1) to (3, 3), and n becomes 9. Compare the shapes first, and raise ValueError.",
    right_for="two arguments that are known to have one shape",
)
def mae_grad_stretched(y_true, y_pred):
    r = y_pred - y_true
    return np.sign(r) / r.size


shape_mistakes("mae_grad", lambda a, b: np.sign(b - a) / b.size)

# ---------------------------------------------------------------- entropy


def surprise(q, of):
    """−log q where `of` is above 0, and 0 elsewhere: a logarithm that meets no 0 · log 0."""
    with np.errstate(divide="ignore"):
        return -np.log(np.where(of > 0, q, 1.0))


@mistake(
    "entropy",
    title="the minus lost",
    hint="Logarithms of probabilities are negative, and entropy is not. Mind the minus before the sum.",
    right_for="minus the entropy, Σ p log p",
)
def entropy_minus(p):
    return -np.sum(p * surprise(p, p), axis=-1)


@mistake(
    "entropy",
    title="bits in place of nats",
    hint="log2 measures in bits. This course measures in nats, with the natural logarithm.",
    right_for="the entropy in bits, which is entropy(p) / log 2",
)
def entropy_bits(p):
    return np.sum(p * surprise(p, p), axis=-1) / np.log(2)


@mistake(
    "entropy",
    title="the decimal logarithm",
    hint="log10 is the decimal logarithm. The natural one is np.log.",
    right_for="the entropy in decimal digits",
)
def entropy_decimal(p):
    return np.sum(p * surprise(p, p), axis=-1) / np.log(10)


@mistake(
    "entropy",
    title="the mean over the outcomes in place of the sum",
    hint="p is the weight already, so the terms are added up. Dividing by the number of outcomes weighs them twice.",
    right_for="the entropy divided by the number of outcomes",
)
def entropy_mean(p):
    return np.mean(p * surprise(p, p), axis=-1)


@mistake(
    "entropy",
    title="the weights left out",
    hint="Each surprise −log p counts as often as it happens: weigh it with p.",
    right_for="the total surprise if every outcome came once",
)
def entropy_unweighted(p):
    return np.sum(surprise(p, p), axis=-1)


@mistake(
    "entropy",
    title="the share of the greatest possible entropy",
    hint="Entropy is not divided by log K here: four equal outcomes have log 4, more than two have.",
    right_for="the normalised entropy, between 0 and 1",
)
def entropy_normalised(p):
    return np.sum(p * surprise(p, p), axis=-1) / np.log(p.shape[-1])


@mistake(
    "entropy",
    title="the perplexity",
    hint="e to the power of the entropy counts outcomes. The entropy itself is the exponent.",
    right_for="the perplexity, exp(entropy(p))",
)
def entropy_perplexity(p):
    return np.exp(np.sum(p * surprise(p, p), axis=-1))


@mistake(
    "entropy",
    title="the Gini impurity",
    hint="1 − Σ p² measures something similar without a logarithm. Entropy weighs −log p with p.",
    right_for="the Gini impurity that decision trees use",
)
def entropy_gini(p):
    return 1 - np.sum(p**2, axis=-1)


@mistake(
    "entropy",
    title="the entropy of a yes or no for each outcome",
    hint="The term (1 − p) log(1 − p) belongs to a coin with one p. Here every outcome has its own p in the sum.",
    right_for="the sum over outcomes of the entropy of 'this one or not'",
)
def entropy_binary(p):
    return np.sum(p * surprise(p, p) + (1 - p) * surprise(1 - p, 1 - p), axis=-1)


@mistake(
    "entropy",
    title="nan from 0 · log 0",
    hint="log 0 is −inf, and 0 · −inf is nan. A term with p = 0 counts as 0: keep those terms out of the logarithm.",
    right_for="distributions without a zero",
)
def entropy_nan(p):
    return -np.sum(p * np.log(p), axis=-1)


@mistake(
    "entropy",
    title="a small number added inside the logarithm",
    hint="log(p + ε) avoids log 0, but every value is off by a little. Treat the zeros alone.",
    right_for="a few digits",
)
def entropy_epsilon(p):
    return -np.sum(p * np.log(p + 1e-8), axis=-1)


@mistake(
    "entropy",
    title="zeros replaced by a small number",
    hint="A clipped zero still adds ε · log ε. A term with p = 0 counts exactly 0.",
    right_for="a few digits",
)
def entropy_clipped(p):
    p = np.clip(p, 1e-8, 1.0)
    return -np.sum(p * np.log(p), axis=-1)


@mistake(
    "entropy",
    title="the caller's zeros overwritten",
    hint="p[p == 0] = … changes the array that you were given. Make a new one: np.where returns one.",
    right_for="a buffer of your own that nobody else uses",
)
def entropy_in_place(p):
    p[p == 0] = 1.0
    return -np.sum(p * np.log(p), axis=-1)


@mistake(
    "entropy",
    title="one sum over the whole batch",
    hint="Each row of a batch is a distribution with an entropy of its own. Sum along the last axis only.",
    right_for="a lone distribution",
)
def entropy_all(p):
    return np.sum(p * surprise(p, p))


@mistake(
    "entropy",
    title="the mean over the batch",
    hint="The entropies of a batch are returned one by one, not averaged.",
    right_for="a lone distribution, and the mean entropy of a batch",
)
def entropy_batch_mean(p):
    return np.mean(np.sum(p * surprise(p, p), axis=-1))


@mistake(
    "entropy",
    title="the sum along the first axis",
    hint="A distribution lies along the last axis: in a batch that is the row.",
    right_for="a lone distribution, and distributions in columns",
)
def entropy_first_axis(p):
    return np.sum(p * surprise(p, p), axis=0)


@mistake(
    "entropy",
    title="axis 1 in place of the last axis",
    hint="With three axes the last is axis 2, with one it is axis 0. axis=-1 is always the last.",
    right_for="batches with two axes",
)
def entropy_second_axis(p):
    return np.sum(p * surprise(p, p), axis=1 if p.ndim > 1 else 0)


@mistake(
    "entropy",
    title="the summed axis kept",
    hint="The result has one axis fewer than p: shape (4, 3) gives (4,), not (4, 1).",
    right_for="a result that is to be divided into p",
)
def entropy_kept(p):
    return np.sum(p * surprise(p, p), axis=-1, keepdims=True)


# ---------------------------------------------------------------- cross_entropy


@mistake(
    "cross_entropy",
    title="p and q swapped",
    hint="The true distribution gives the weights and comes first. The logarithm is of the predicted one.",
    right_for="cross_entropy(q, p)",
)
def cross_swapped(p, q):
    return np.sum(q * surprise(p, q), axis=-1)


@mistake(
    "cross_entropy",
    title="the minus lost",
    hint="Logarithms of probabilities are negative, and cross-entropy is not. Mind the minus before the sum.",
    right_for="the mean log-likelihood, Σ p log q",
)
def cross_minus(p, q):
    return -np.sum(p * surprise(q, p), axis=-1)


@mistake(
    "cross_entropy",
    title="bits in place of nats",
    hint="log2 measures in bits. This course measures in nats, with the natural logarithm.",
    right_for="the cross-entropy in bits",
)
def cross_bits(p, q):
    return np.sum(p * surprise(q, p), axis=-1) / np.log(2)


@mistake(
    "cross_entropy",
    title="the KL divergence in place of the cross-entropy",
    hint="Cross-entropy is not 0 where q is p: it is the entropy of p there. Leave p out of the logarithm.",
    right_for="kl_divergence(p, q)",
)
def cross_kl(p, q):
    return solutions.kl_divergence(p, q)


@mistake(
    "cross_entropy",
    title="the entropy of p alone",
    hint="q stands in the logarithm, p in front of it.",
    right_for="entropy(p)",
)
def cross_entropy_of_p(p, q):
    return np.sum(p * surprise(p, p), axis=-1)


@mistake(
    "cross_entropy",
    title="the likeliest outcome alone",
    hint="−log q of the largest p is enough for a one-hot p. In general every outcome counts with its p.",
    right_for="a one-hot p",
)
def cross_likeliest(p, q):
    best = np.argmax(p, axis=-1)[..., None]
    with np.errstate(divide="ignore"):
        return -np.log(np.take_along_axis(q, best, axis=-1))[..., 0]


@mistake(
    "cross_entropy",
    title="the binary formula for each outcome",
    hint="(1 − p) log(1 − q) is for a yes or no. Over several outcomes only p log q is added up.",
    right_for="the sum of one binary cross-entropy per outcome",
)
def cross_binary(p, q):
    return np.sum(p * surprise(q, p) + (1 - p) * surprise(1 - q, 1 - p), axis=-1)


@mistake(
    "cross_entropy",
    title="the mean over the outcomes in place of the sum",
    hint="p is the weight already, so the terms are added up. Dividing by the number of outcomes weighs them twice.",
    right_for="the cross-entropy divided by the number of outcomes",
)
def cross_mean(p, q):
    return np.mean(p * surprise(q, p), axis=-1)


@mistake(
    "cross_entropy",
    title="nan from 0 · log 0",
    hint="log 0 is −inf, and 0 · −inf is nan. A term with p = 0 counts as 0, whatever q is.",
    right_for="predictions without a zero",
)
def cross_nan(p, q):
    return -np.sum(p * np.log(q), axis=-1)


@mistake(
    "cross_entropy",
    title="inf wherever q is 0",
    hint="A zero in q is infinitely bad only where p is above 0. What never happens may be held to be impossible.",
    right_for="a p without a zero",
)
def cross_inf(p, q):
    with np.errstate(divide="ignore"):
        terms = np.where(q == 0, np.inf, -p * np.log(np.where(q == 0, 1.0, q)))
    return np.sum(terms, axis=-1)


@mistake(
    "cross_entropy",
    title="terms with q = 0 left out",
    hint="Where q = 0 < p, something happened that was held to be impossible: the result is inf.",
    right_for="a q that is 0 only where p is",
)
def cross_skipped(p, q):
    return np.sum(p * surprise(q, q), axis=-1)


@mistake(
    "cross_entropy",
    title="a small number added inside the logarithm",
    hint="log(q + ε) never gives inf, and every value is off by a little. Treat the zeros of p, and let log 0 be −inf.",
    right_for="a few digits, and training that must not stop",
)
def cross_epsilon(p, q):
    return -np.sum(p * np.log(q + 1e-12), axis=-1)


@mistake(
    "cross_entropy",
    title="probabilities clipped away from 0 and 1",
    hint="Clipped, an impossible outcome costs only −log ε. Where q = 0 < p the result is inf.",
    right_for="training that must not stop",
)
def cross_clipped(p, q):
    return -np.sum(p * np.log(np.clip(q, 1e-12, 1 - 1e-12)), axis=-1)


@mistake(
    "cross_entropy",
    title="an impossible outcome made merely unlikely",
    hint="However small the ε, −log ε is a number (34.5 for 1e-15). Where q = 0 < p the result is inf.",
    right_for="training that must not stop",
)
def cross_unlikely(p, q):
    return -np.sum(p * np.log(np.clip(q, 1e-15, 1.0)), axis=-1)


@mistake(
    "cross_entropy",
    title="one number for the whole batch",
    hint="One number is due for each distribution, shape p.shape[:-1]. They are neither added up nor averaged.",
    right_for="a lone distribution, and the mean over a batch",
)
def cross_batch_mean(p, q):
    return np.mean(np.sum(p * surprise(q, p), axis=-1))


@mistake(
    "cross_entropy",
    title="the sum along the first axis",
    hint="A distribution lies along the last axis: in a batch that is the row.",
    right_for="a lone distribution, and distributions in columns",
)
def cross_first_axis(p, q):
    return np.sum(p * surprise(q, p), axis=0)


@mistake(
    "cross_entropy",
    title="axis 1 in place of the last axis",
    hint="With three axes the last is axis 2, with one it is axis 0. axis=-1 is always the last.",
    right_for="batches with two axes",
)
def cross_second_axis(p, q):
    return np.sum(p * surprise(q, p), axis=1 if p.ndim > 1 else 0)


@mistake(
    "cross_entropy",
    title="the caller's zeros overwritten",
    hint="q[p == 0] = … changes the array that you were given. Make a new one: np.where returns one.",
    right_for="a buffer of your own that nobody else uses",
)
def cross_in_place(p, q):
    q[p == 0] = 1.0
    with np.errstate(divide="ignore"):
        return -np.sum(p * np.log(q), axis=-1)


shape_mistakes("cross_entropy", lambda p, q: np.sum(p * surprise(q, p + 0 * q), axis=-1))

# ---------------------------------------------------------------- kl_divergence


def gain(p, q):
    """p · log(p / q), with 0 where p is 0 and inf where q = 0 < p."""
    return p * (surprise(q, p + 0 * q) - surprise(p, p))


@mistake(
    "kl_divergence",
    title="p and q swapped",
    hint="KL is not symmetric. The true distribution comes first: it is the weight, and it stands above the line.",
    right_for="kl_divergence(q, p)",
)
def kl_swapped(p, q):
    return np.sum(gain(q, p), axis=-1)


@mistake(
    "kl_divergence",
    title="the ratio turned over",
    hint="log(q / p) is −log(p / q), and the divergence comes out negative. p stands above the line.",
    right_for="minus the divergence",
)
def kl_ratio(p, q):
    return -np.sum(gain(p, q), axis=-1)


@mistake(
    "kl_divergence",
    title="the cross-entropy in place of the divergence",
    hint="The divergence is 0 where the two agree; cross-entropy is not. p is missing in the logarithm.",
    right_for="cross_entropy(p, q)",
)
def kl_cross(p, q):
    return solutions.cross_entropy(p, q)


@mistake(
    "kl_divergence",
    title="the wrong distribution as the weight",
    hint="The weight is p, the true distribution: log(p / q) counts as often as the outcome really happens.",
    right_for="minus kl_divergence(q, p)",
)
def kl_weight(p, q):
    return -np.sum(gain(q, p), axis=-1)


@mistake(
    "kl_divergence",
    title="both directions added up",
    hint="KL(p, q) + KL(q, p) is symmetric, but it is another quantity. Take the one direction only.",
    right_for="the Jeffreys divergence",
)
def kl_jeffreys(p, q):
    return np.sum(gain(p, q) + gain(q, p), axis=-1)


@mistake(
    "kl_divergence",
    title="the divergence from the mixture",
    hint="Comparing with ½ (p + q) gives the Jensen-Shannon divergence. Compare p with q itself.",
    right_for="the Jensen-Shannon divergence",
)
def kl_jensen(p, q):
    middle = 0.5 * (p + q)
    return 0.5 * np.sum(gain(p, middle) + gain(q, middle), axis=-1)


@mistake(
    "kl_divergence",
    title="bits in place of nats",
    hint="log2 measures in bits. This course measures in nats, with the natural logarithm.",
    right_for="the divergence in bits",
)
def kl_bits(p, q):
    return np.sum(gain(p, q), axis=-1) / np.log(2)


@mistake(
    "kl_divergence",
    title="the sizes of the terms added up",
    hint="Single terms may be negative, and must stay so: only their sum never is.",
    right_for="an upper bound of the divergence",
)
def kl_absolute(p, q):
    return np.sum(np.abs(gain(p, q)), axis=-1)


@mistake(
    "kl_divergence",
    title="the mean over the outcomes in place of the sum",
    hint="p is the weight already, so the terms are added up. Dividing by the number of outcomes weighs them twice.",
    right_for="the divergence divided by the number of outcomes",
)
def kl_mean(p, q):
    return np.mean(gain(p, q), axis=-1)


@mistake(
    "kl_divergence",
    title="nan from 0 · log 0",
    hint="log 0 is −inf, and 0 · −inf is nan. A term with p = 0 counts as 0, whatever q is.",
    right_for="distributions without a zero",
)
def kl_nan(p, q):
    return np.sum(p * np.log(p / q), axis=-1)


@mistake(
    "kl_divergence",
    title="terms with q = 0 left out",
    hint="Where q = 0 < p, something happened that was held to be impossible: the result is inf.",
    right_for="a q that is 0 only where p is",
)
def kl_skipped(p, q):
    both = (p > 0) & (q > 0)
    return np.sum(np.where(both, p * np.log(np.where(both, p, 1.0) / np.where(both, q, 1.0)), 0.0), axis=-1)


@mistake(
    "kl_divergence",
    title="a small number added above and below the line",
    hint="With ε added nothing is ever inf, and every value is a little off. Treat the zeros of p alone.",
    right_for="a few digits, and training that must not stop",
)
def kl_epsilon(p, q):
    return np.sum(p * np.log((p + 1e-12) / (q + 1e-12)), axis=-1)


@mistake(
    "kl_divergence",
    title="an impossible outcome made merely unlikely",
    hint="However small the ε, −log ε is a number (34.5 for 1e-15). Where q = 0 < p the result is inf.",
    right_for="training that must not stop",
)
def kl_unlikely(p, q):
    return np.sum(p * np.log(np.clip(p, 1e-15, 1.0) / np.clip(q, 1e-15, 1.0)), axis=-1)


@mistake(
    "kl_divergence",
    title="one number for the whole batch",
    hint="The result has one number for each distribution. They are neither added up nor averaged here.",
    right_for="a lone distribution, and the mean over a batch",
)
def kl_batch_mean(p, q):
    return np.mean(np.sum(gain(p, q), axis=-1))


@mistake(
    "kl_divergence",
    title="the sum along the first axis",
    hint="A distribution lies along the last axis: in a batch that is the row.",
    right_for="a lone distribution, and distributions in columns",
)
def kl_first_axis(p, q):
    return np.sum(gain(p, q), axis=0)


@mistake(
    "kl_divergence",
    title="axis 1 in place of the last axis",
    hint="With three axes the last is axis 2, with one it is axis 0. axis=-1 is always the last.",
    right_for="batches with two axes",
)
def kl_second_axis(p, q):
    return np.sum(gain(p, q), axis=1 if p.ndim > 1 else 0)


@mistake(
    "kl_divergence",
    title="the caller's zeros overwritten",
    hint="p[p == 0] = … changes the array that you were given. Make a new one: np.where returns one.",
    right_for="a buffer of your own that nobody else uses",
)
def kl_in_place(p, q):
    q[p == 0] = 1.0
    p[p == 0] = 1.0
    with np.errstate(divide="ignore"):
        return np.sum(np.where(q == 1, 0.0, p * np.log(p / q)), axis=-1)


shape_mistakes("kl_divergence", lambda p, q: np.sum(gain(p, q), axis=-1))

# ---------------------------------------------------------------- binary_cross_entropy


def cost(y_true, p):
    """−log of the probability of what happened, without a 0 · log 0."""
    return y_true * surprise(p, y_true + 0 * p) + (1 - y_true) * surprise(1 - p, 1 - y_true + 0 * p)


@mistake(
    "binary_cross_entropy",
    title="the minus lost",
    hint="Logarithms of probabilities are negative, and a loss is not. Mind the minus.",
    right_for="the mean log-likelihood",
)
def binary_minus(y_true, p):
    return -np.mean(cost(y_true, p))


@mistake(
    "binary_cross_entropy",
    title="the sum in place of the mean",
    hint="Divide by the number of outcomes: the loss is a mean.",
    right_for="the negative log-likelihood of all outcomes together",
)
def binary_sum(y_true, p):
    return np.sum(cost(y_true, p))


@mistake(
    "binary_cross_entropy",
    title="only the ones counted",
    hint="y log p is 0 for every y = 0. The other half, (1 − y) log(1 − p), counts those.",
    right_for="outcomes that are all 1",
)
def binary_ones(y_true, p):
    return np.mean(y_true * surprise(p, y_true))


@mistake(
    "binary_cross_entropy",
    title="the two outcomes swapped",
    hint="p is the probability of a 1: where y is 1, the loss is −log p.",
    right_for="a p that is the probability of a 0",
)
def binary_swapped(y_true, p):
    return np.mean(cost(1 - y_true, p))


@mistake(
    "binary_cross_entropy",
    title="the two halves subtracted",
    hint="−(y log p + (1 − y) log(1 − p)): the minus holds for the whole bracket.",
    right_for="outcomes that are all 1",
)
def binary_bracket(y_true, p):
    with np.errstate(divide="ignore"):
        return np.mean(y_true * surprise(p, y_true) - (1 - y_true) * surprise(1 - p, 1 - y_true))


@mistake(
    "binary_cross_entropy",
    title="the squared error of the probabilities",
    hint="The squared error is at most 1, however sure the wrong answer was. Here the logarithm of p counts.",
    right_for="the Brier score, mse(y_true, p)",
)
def binary_brier(y_true, p):
    return np.mean((y_true - p) ** 2)


@mistake(
    "binary_cross_entropy",
    title="p taken for a logit",
    hint="p is a probability already. A sigmoid has been applied to it before.",
    right_for="binary_cross_entropy_from_logits(y_true, logits)",
)
def binary_logit(y_true, p):
    return np.mean(cost(y_true, solutions.sigmoid(p)))


@mistake(
    "binary_cross_entropy",
    title="bits in place of nats",
    hint="log2 measures in bits. This course measures in nats, with the natural logarithm.",
    right_for="the loss in bits",
)
def binary_bits(y_true, p):
    return np.mean(cost(y_true, p)) / np.log(2)


@mistake(
    "binary_cross_entropy",
    title="the mean of the logarithms in place of the logarithm of each",
    hint="The logarithm of a mean is not the mean of the logarithms. Take the logarithm of each probability first.",
    right_for="a single outcome",
)
def binary_log_of_mean(y_true, p):
    with np.errstate(divide="ignore"):
        return -np.log(np.mean(np.where(y_true == 1, p, 1 - p)))


@mistake(
    "binary_cross_entropy",
    title="nan from 0 · log 0",
    hint="Where p is 1 and right, (1 − y) log(1 − p) is 0 · −inf, so nan. Leave out the half that does not count.",
    right_for="probabilities strictly between 0 and 1",
)
def binary_nan(y_true, p):
    return -np.mean(y_true * np.log(p) + (1 - y_true) * np.log(1 - p))


@mistake(
    "binary_cross_entropy",
    title="a mean that leaves out what is nan",
    hint="A certain and right outcome adds 0 to the sum, but it counts in n. nanmean leaves it out of both.",
    right_for="probabilities strictly between 0 and 1",
)
def binary_nanmean(y_true, p):
    with np.errstate(all="ignore"):
        terms = -(y_true * np.log(p) + (1 - y_true) * np.log(1 - p))
        return np.nansum(terms) / max(np.count_nonzero(~np.isnan(terms)), 1)


@mistake(
    "binary_cross_entropy",
    title="a small number added inside the logarithm",
    hint="log(p + ε) is never infinite, and every value is a little off. Leave out the half that does not count.",
    right_for="a few digits, and training that must not stop",
)
def binary_epsilon(y_true, p):
    return -np.mean(y_true * np.log(p + 1e-12) + (1 - y_true) * np.log(1 - p + 1e-12))


@mistake(
    "binary_cross_entropy",
    title="probabilities clipped away from 0 and 1",
    hint="Clipped, certain and right costs a little and certain and wrong only −log ε. Here they are 0 and inf.",
    right_for="training that must not stop",
)
def binary_clipped(y_true, p):
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return -np.mean(y_true * np.log(p) + (1 - y_true) * np.log(1 - p))


@mistake(
    "binary_cross_entropy",
    title="an impossible outcome made merely unlikely",
    hint="However small the ε, −log ε is a number (34.5 for 1e-15). Certain and wrong is inf.",
    right_for="training that must not stop",
)
def binary_unlikely(y_true, p):
    p = np.clip(p, 1e-15, 1 - 1e-15)
    return -np.mean(y_true * np.log(p) + (1 - y_true) * np.log(1 - p))


@mistake(
    "binary_cross_entropy",
    title="the loss capped at 100",
    hint="PyTorch keeps each logarithm above −100 so that training goes on. Here certain and wrong is inf.",
    right_for="binary_cross_entropy as PyTorch computes it",
)
def binary_capped(y_true, p):
    return np.mean(np.minimum(cost(y_true, p), 100.0))


@mistake(
    "binary_cross_entropy",
    title="certain and wrong left out",
    hint="Where something happened that was given the probability 0, the loss is inf, not 0.",
    right_for="probabilities strictly between 0 and 1",
)
def binary_skipped(y_true, p):
    each = cost(y_true, p)
    return np.mean(np.where(np.isinf(each), 0.0, each))


@mistake(
    "binary_cross_entropy",
    title="the number of rows in place of the number of elements",
    hint="len of a matrix counts its rows. The mean is over every element: size counts them.",
    right_for="vectors",
)
def binary_rows(y_true, p):
    return np.sum(cost(y_true, p)) / len(y_true)


@mistake(
    "binary_cross_entropy",
    title="a mean along one axis only",
    hint="The loss is one number whatever the shape. Take the mean over every element, without axis.",
    right_for="vectors, and one loss per row",
)
def binary_axis(y_true, p):
    return np.mean(cost(y_true, p), axis=-1)


@mistake(
    "binary_cross_entropy",
    title="the caller's probabilities overwritten",
    hint="p[y == 0] = … changes the array that you were given. Make a new one: np.where returns one.",
    right_for="a buffer of your own that nobody else uses",
)
def binary_in_place(y_true, p):
    p[y_true == 0] = 1 - p[y_true == 0]
    with np.errstate(divide="ignore"):
        return -np.mean(np.log(p))


shape_mistakes("binary_cross_entropy", lambda y, p: np.mean(cost(y, p)))
