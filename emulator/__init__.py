"""The AIX system: its state, its commands, its words.

Not the shell and not a terminal: those are in `shell`, which imports this package.
All text in here is `str` in which every character is one byte (latin-1): what a C
locale sees. Front ends encode and decode at the edge.
"""
