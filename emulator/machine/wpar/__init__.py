"""Workload partitions: their rows, and how they are planned, made, run and removed."""
