"""The editor vi, without a terminal: buffer, motions, operators, ex commands.

`editor.Editor` is a generator that is sent keys; `session` puts it on a process's terminal.
"""
