"""Long trials of grading: runs that are killed over and over.

``make soak`` runs them at full length, ``tests/grading/test_soak.py`` in brief.
"""
