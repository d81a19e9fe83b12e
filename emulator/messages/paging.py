"""Sentences of more, page and pg."""

from __future__ import annotations

from emulator.messages import OURS, RECALLED, Message

#: Prompts of more. AIX shows them in standout at the foot of the screen.
STANDARD_INPUT = Message("", "stdin", RECALLED, prefixed=False)
PERCENT = Message("", "{name} ({percent}%)", RECALLED, prefixed=False)
END = Message("", "{name}: END", RECALLED, prefixed=False)
END_NEXT = Message("", "{name}: END (next file: {next})", RECALLED, prefixed=False)
HINT = Message(
    "", "[Press space to continue, 'q' to quit, 'h' for help]", RECALLED, prefixed=False
)
WHERE = Message(
    "",
    "{name}  file {number} of {count}  line {line}  byte {byte} of {size}  {percent}%",
    OURS,
    prefixed=False,
)
WHERE_SO_FAR = Message("", "{name}  line {line}  byte {byte}", OURS, prefixed=False)
NOT_FOUND = Message("", "Pattern not found", RECALLED, prefixed=False)
NO_PATTERN = Message("", "No previous regular expression", RECALLED, prefixed=False)
BAD_PATTERN = Message("", "The regular expression is not valid", OURS, prefixed=False)
NO_NEXT = Message("", "There is no next file", OURS, prefixed=False)
NO_PREVIOUS = Message("", "There is no previous file", OURS, prefixed=False)
NO_FILE = Message("", "{name} cannot be read", OURS, prefixed=False)
NO_MARK = Message("", "The mark is not set", OURS, prefixed=False)
NOT_A_FILE = Message("", "Standard input cannot be edited", OURS, prefixed=False)
NOT_KNOWN = Message("", "Press h for help", OURS, prefixed=False)
PRESS = Message("", "Press a key to go on", OURS, prefixed=False)
TOO_LONG = Message(
    "", "The text is longer than 64 MB or a million lines: no more is kept.", OURS
)
NO_TAGS = Message("", "Files of tags (-t and :t) are not simulated.", OURS)
OFF_MINIMUM = Message("", "{value} is not a number of lines.", OURS)
#: Prompts of pg.
PG_PROMPT = Message("", ":", RECALLED, prefixed=False)
PG_END = Message("", "(EOF)", RECALLED, prefixed=False)
PG_NEXT = Message("", "(Next file: {name})", RECALLED, prefixed=False)
SAVED = Message("", "Saved in {name}", OURS, prefixed=False)

#: What `h` shows in more; n is a number that may be typed before the key.
MORE_HELP = Message(
    "",
    """\
A number n may be typed before most keys; what it stands for follows the dash.

h                 show this
SPACE, f, Ctrl-F  a screen forward - n lines
RETURN, j         a line forward - n lines
b, Ctrl-B         a screen back - n lines
k                 a line back - n lines
d, Ctrl-D         half a screen forward - n lines, from now on
u, Ctrl-U         half a screen back - n lines, from now on
s                 leave out a line - n lines
g, G              go to the first line, to the last - to line n
/expression       look forward - for the nth; /!expression for a line without it
?expression       look back
n, N              look again, the other way
mx, 'x, ''        mark a line as x, go to it, go back
r, R, Ctrl-L      show the screen again
=, Ctrl-G         say where this is
v                 edit the file with vi
!command          run a command of the shell
:e file           show another file
:n, :p            show the next file, the one before - the nth
:f                say which file this is
q, :q, ZZ         leave""",
    OURS,
    prefixed=False,
)
#: What `h` shows in pg.
PG_HELP = Message(
    "",
    """\
Type a command and press RETURN.

h                 show this
RETURN            the next page
n                 page n;  +n -n  so many pages forward, back
l                 a line forward;  +nl -nl  so many;  nl  line n at the top
d, -d             half a page forward, back
. or Ctrl-L       show the page again
$                 the last page
/expression/      look forward, ?expression? or ^expression^ look back
                  t, m or b behind it: show the line at the top, middle, bottom
n, p              the next file, the one before
nw                pages of n lines from now on
s file            save the text in a file
!command          run a command of the shell
q, Q              leave""",
    OURS,
    prefixed=False,
)
