"""Long trials of grading: thousands of submissions, and runs that are killed over and over.

``make soak`` runs them at full length, ``tests/grading/test_soak.py`` in brief.
"""
