"""awk as the POSIX book and AIX have it: text of a program in, its run on a process out.

Not the command (that is `emulator.commands.text.awk`): no flags, no operands are read here.

    lexer → parser (nodes) → translator (Python source) → program (compiled, remembered)
    runtime: records, inputs, outputs, functions, values, formats
"""
