"""Long trials of grading: runs that are killed, runs over thousands, and the class that nbgrader grades too.

``make soak`` runs them at full length; ``tests/grading/test_soak.py`` and ``test_stock_nbgrader.py`` do so in brief.
"""
