"""Engines that work on text; none knows a command or a sentence."""
