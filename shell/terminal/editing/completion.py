r"""Completing file names on the line: ESC-\ completes, ESC-* expands, ESC-= lists.

Pathnames alone, as in ksh88: not commands, and never with TAB. The files are the
machine's, as the shell's process sees them.
"""

from __future__ import annotations

from shell.terminal.editing.editor import Editor, Found

#: What ends a word on the line.
_BORDERS = frozenset(" \t\n;&|<>()'\"`")
_PATTERN = frozenset("*?[")
#: What a file name is not written with as it is.
_SPECIAL = frozenset(" \t\n;&|<>()'\"`\\$*?[]#~={}")


def word_at(text: str, end: int) -> tuple[int, int]:
    """Where the word that ends before `end` begins, and `end`."""
    start = end
    while start > 0 and (
        text[start - 1] not in _BORDERS or (start > 1 and text[start - 2] == "\\")
    ):
        start -= 1
    return start, end


def complete(editor: Editor, end: int, how: str) -> bool:
    r"""Do `\`, `*` or `=` for the word that ends at `end`; False, and a bell, for none."""
    start, end = word_at(editor.text, end)
    word = editor.text[start:end]
    patterned = any(character in _PATTERN for character in word)
    found = editor.shell.files(word if patterned and how != "\\" else word + "*")
    if not found or (how == "\\" and patterned):
        editor.bell()
        return False
    if how == "=":
        editor.tell(_listed(found))
        return True
    if how == "*":
        text = " ".join([_quoted(one.name) for one in found])
    elif len(found) == 1:
        text = _quoted(found[0].name) + ("/" if found[0].is_directory else " ")
    else:
        text = _quoted(_common([one.name for one in found]))
        if text == word or not text:
            editor.bell()
            editor.cursor = end
            return False
    editor.delete(start, end)
    editor.insert(text)
    return True


def _common(names: list[str]) -> str:
    """What sorted names begin with, all of them: what the first and the last do."""
    first, last = names[0], names[-1]
    length = 0
    while length < min(len(first), len(last)) and first[length] == last[length]:
        length += 1
    return first[:length]


def _listed(found: list[Found]) -> str:
    """The numbered list, as `select` shows one: the last parts of the names."""
    digits = len(str(len(found)))
    lines = []
    for number, one in enumerate(found, 1):
        name = one.name.rstrip("/").rpartition("/")[2] or one.name
        lines.append(f"{number:>{digits}}) {name}{'/' if one.is_directory else ''}\n")
    return "".join(lines)


def _quoted(name: str) -> str:
    """A name as it is typed; a leading `~` or `$` has been put in by then."""
    return "".join([f"\\{one}" if one in _SPECIAL else one for one in name])
