"""Why a text is no program: it goes on (`Incomplete`) or it is wrong (`Wrong`).

They carry culprits and no sentences; `emulator.messages.ksh` has the words.
"""

from __future__ import annotations


class Incomplete(Exception):
    """More input is needed: a person is asked for it with PS2.

    `awaited` is what the text lacks (`fi`, `"`, `here-document`, `|`, …).
    `opener` is what was left open and `line` where: at the end of a script that is the error.
    `needs` is a text without which further input cannot change anything: a here-document's
    delimiter, a closing quote; "" where that is not known.
    """

    def __init__(self, awaited: str, opener: str, line: int, needs: str = "") -> None:
        """Say what is awaited, and since when."""
        super().__init__(awaited)
        self.awaited = awaited
        self.opener = opener
        self.line = line
        self.needs = needs


class Wrong(Exception):
    r"""No further input can make this a program.

    `kind` is `unexpected`, `unmatched`, `identifier` (not a name) or `deep` (a limit of
    `shell.limits`).
    `token` is the culprit as typed; a line's end is "\n", the end of the text is "".
    `offset` counts from the beginning of the text, `line` from 1.
    """

    def __init__(self, token: str, line: int, offset: int, kind: str = "unexpected") -> None:
        """Say what is wrong, and where."""
        super().__init__(kind, token, line, offset)
        self.token = token
        self.line = line
        self.offset = offset
        self.kind = kind
