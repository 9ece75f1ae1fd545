"""Measurements, and the tables that came of them; see ``README.md``."""
