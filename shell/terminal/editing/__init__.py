"""The terminal's line editing as ksh88 has it: emacs and vi modes, history, completion.

In the terminal's process (docs/decisions/0003): imports nothing of the emulator. What only
the shell knows (its history, its files, its aliases) is asked of it (`editor.Shell`).
`friendly` is another editor, prompt-toolkit's, for beginners.
"""
