"""The line editor: `buffer` holds the text, `addresses` finds lines in it, `editor` runs.

Not the commands (those are emulator.commands.text.ed and red): nothing here opens a file
of the machine or prints; a `Host` does. Text is one character a byte.
"""
