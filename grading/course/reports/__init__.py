"""Drawings of verdicts: for a terminal, for gradebooks, for browsers. None judges."""
