"""The black box in which a learner's code runs: another process, with NumPy and nothing of the grader's in reach."""
