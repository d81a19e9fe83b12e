"""bc as POSIX and AIX have it: a calculator's language with decimal numbers of any length.

Not the command (that is `emulator.commands.text.bc`): no flags and no files here.

    scanner → parser (Python source) → runtime, on numbers; series: the functions of -l
"""
