"""Settings for stock nbgrader: the notebooks that ``autograder release`` makes, graded in our sandbox.

nbgrader reads this file from the folder in which it is run; keep it, or a copy of it, in the folder of your course.
"""

c = get_config()  # noqa: F821  (nbgrader provides it)

c.ClearSolutions.code_stub = {
    "python": "# Write your answer here, in place of the next line.\n"
    'raise NotImplementedError("Replace this line by your answer, then run the cell again.")'
}
c.ClearSolutions.text_stub = "*Write your answer here.*"

# A notebook is mended before nbgrader looks at it: one duplicated cell would stop the grading of the whole class.
c.Autograde.sanitize_preprocessors = [
    "autograder.nbgrader.RepairCells",
    "nbgrader.preprocessors.ClearOutput",
    "nbgrader.preprocessors.OverwriteKernelspec",
    "nbgrader.preprocessors.OverwriteCells",
    "nbgrader.preprocessors.CheckCellMetadata",
]

# Learners' code runs in the sandbox. Without these lines it runs in a Jupyter kernel, with your rights.
c.Autograde.autograde_preprocessors = [
    "autograder.nbgrader.SandboxExecute",
    "nbgrader.preprocessors.IgnorePattern",
    "nbconvert.preprocessors.ClearMetadataPreprocessor",
    "nbgrader.preprocessors.LimitOutput",
    "nbgrader.preprocessors.SaveAutoGrades",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
]

# Learners read our report in place of the hidden checks and what came of them.
c.GenerateFeedback.preprocessors = [
    "nbgrader.preprocessors.GetGrades",
    "nbconvert.preprocessors.CSSHTMLHeaderPreprocessor",
    "autograder.nbgrader.SafeFeedback",
]
