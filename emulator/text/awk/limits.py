"""How far an awk program may go: every limit by its name. They are the emulator's, not AIX's.

Who passes one is told so in words (`LimitPassed`), and the program ends with status 2.
"""

from __future__ import annotations

#: Parentheses, blocks and operators within one another, in the text of a program.
NESTING = 60

#: Loops within one another.
LOOPS = 15

#: Calls of functions within one another.
DEPTH = 1_000

#: Length of one string, in bytes.
STRING = 1024 * 1024

#: Parts that `split` makes of a string.
PARTS = 100_000

#: Effort of the searches of one gsub (`Regular.effort`): 50,000 places of a text, fewer where
#: the pattern is a difficult one and the text is long.
REPLACING = 1_000_000

#: What all arrays of a program hold, in bytes, about.
ARRAYS = 64 * 1024 * 1024

#: Length of one record, in bytes.
RECORD = 1024 * 1024

#: The largest number of a field.
FIELDS = 100_000

#: Files and commands open at a time.
STREAMS = 200

#: Bytes held back before they are written.
HELD = 8_192
