"""Machines in the process that grades: the one part of grading that knows the emulator."""
