"""Mutation testing: does some check refuse every small change to a reference?

``python -m tests.mutation`` tries all mutants of all references, or of those that are named. Cosmic Ray supplies the
usual operators, `slips` what people get wrong in NumPy. A mutant that passes every check is either a hole in the checks
or a right answer in disguise; the latter are listed in ``equivalent.txt``, each under the reason why.
"""
