"""The stream editor: `script` reads its language, `editor` runs it.

Not the command (that is emulator.commands.text.sed): nothing here opens a file of the
machine or prints. Text is one character a byte.
"""
