"""Settings for stock nbgrader, so that it makes from our sources the notebooks that ``autograder release`` makes.

nbgrader reads this file from the folder in which it is run; keep it, or a copy of it, in the folder of your course.
"""

c = get_config()  # noqa: F821  (nbgrader provides it)

c.ClearSolutions.code_stub = {
    "python": "# Write your answer here, in place of the next line.\n"
    'raise NotImplementedError("Replace this line by your answer, then run the cell again.")'
}
c.ClearSolutions.text_stub = "*Write your answer here.*"
