"""The Korn shell, and the ways to sit in front of it: a program run on the emulated machine."""
