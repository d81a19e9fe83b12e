"""Checkpoints: what a student has achieved, seen through a terminal and nothing else."""
