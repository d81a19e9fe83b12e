"""How far a program may go: every limit of the shell by name, in one place.

Not the limits of the machine (file tree, processes): those are its own.
Whoever passes one is told so in words, and the shell goes on.
"""

from __future__ import annotations

#: Commands, `$(…)`, `${…}` and quotes within one another, in the text of a program.
NESTING = 100

#: Aliases replaced while one text is parsed.
ALIASES = 1_000

#: Length of a text once its aliases are replaced, in characters.
ALIASED_TEXT = 1_000_000

#: Steps of depth that commands within one another may take while they run: what `State.nested`
#: counts, one for each coroutine that waits for the next.
NESTED = 10_000

#: Functions, `eval`, `.` and trap actions within one another.
DEPTH = 1_000

#: Command substitutions within one another while they run.
SUBSTITUTIONS = 100

#: Bytes one command substitution may give.
OUTPUT = 16 * 1024 * 1024

#: Bytes all variables of a shell may hold.
VARIABLES = 32 * 1024 * 1024

#: Variables a shell may have, each element of an array being one.
VARIABLE_COUNT = 100_000

#: Bytes that a pattern with `?( *( +( @(` is matched against, and one with `!(`.
GROUPED_TEXT = 100_000
REFUSED_TEXT = 3_000

#: Places of a text that one match of such a pattern may look at.
PATTERN_STEPS = 80_000

#: Places of a text that are worth a step.
PLACES = 50

#: Characters of a pattern.
PATTERN = 10_000

#: Characters of commands that are worth a step to be read, and at which they are counted.
READ_STEP, READ_MUCH = 200, 2_000

#: Words one command may have, after expansion.
WORDS = 200_000

#: Bytes of a word's expansion that are worth a step.
WORD_BYTES = 256

#: Bytes of a word's expansion that is split into fields at once, and fields that are worth a
#: step where more are split.
FIELDS_AT_ONCE = 4_096
STEP_FIELDS = 50

#: Names one pattern may come to, and directories that are read for it.
FILE_NAMES = 20_000

#: Bytes the words of one command may have together (AIX: ARG_MAX, here without `exec`).
ARGUMENTS = 16 * 1024 * 1024

#: Jobs a shell may have at a time.
JOBS = 200

#: Steps of a task's burst that a new process takes, and a command substitution.
FORK_STEPS = 25
SUBSTITUTION_STEPS = 5

#: Processes with something to do that the machine may have at a time.
PROCESSES = 400
