"""What a terminal and its machine's server say to each other over the socket: frames.

A frame is a kind (one byte), a length (four bytes, big-endian) and that many bytes.
Text travels as latin-1, everything structured as JSON. Not the journal's format.

    from the terminal                     from the server
    h  hello: what is wanted (JSON)       h  hello: whoever came is served
    l  a line was entered                 o  output          e  error output (-c)
    v  a line to open in the editor       p  a prompt is shown, a line is wanted (JSON)
    d  end of file                        r  a program reads a line; 0: it is not shown
    s  a signal's name (INT, QUIT, TSTP)  k  a program reads keys: 1, or 0 no longer, and
    k  keys                                  the keys it did not use
    i  input of a -c command              b  a command's output begins
    w  the window's size (JSON)           f  a command has finished: its status
                                          q  the answer to a question (JSON)
                                          x  it is over: exit status
                                          n  a notice for the person (not the machine's)
                                          u  a program would draw, and cannot on this kind
    q  a question of the line editor's (JSON): history, files, alias, suggestions,
       page

A hello of the mode `farewell` hangs up everybody, with its `words`. A question changes nothing
and is not journaled. A terminal says nothing before the server's hello: a server that is just
leaving has none, and the terminal comes again.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Iterator
from typing import Any

#: In a machine's folder: where its server listens, and what it holds locked while it is there.
SOCKET = "socket"
LOCK = "lock"
HEADER = struct.Struct(">cI")
#: Longest frame that is accepted, in bytes.
FRAME_LIMIT = 64 * 1024 * 1024
#: Bytes taken from a socket at a time. For a buffer much larger than this the C library maps
#: fresh memory at every call, which costs ten times what receiving a line does.
PORTION = 64 * 1024


def frame(kind: bytes, payload: bytes = b"") -> bytes:
    """One frame's bytes."""
    return HEADER.pack(kind, len(payload)) + payload


def told(name: str, value: Any) -> tuple[bytes, bytes] | None:
    """The frame that tells a terminal of an event of its session; None where none does."""
    if name == "prompt":
        return b"p", json.dumps(value).encode()
    if name == "begin":
        return b"b", b""
    if name == "end":
        return b"f", str(value).encode()
    if name == "read":
        return b"r", b"0" if value == "hidden" else b""
    if name == "undrawn":
        return b"u", b""
    if name == "keys":
        return b"k", b"1"
    if name == "lines":
        return b"k", b"0" + (value or "").encode("latin-1")
    return None


class Frames:
    """Takes bytes as they come and gives the frames that are complete."""

    __slots__ = ("_buffer",)

    def __init__(self) -> None:
        self._buffer = bytearray()

    def feed(self, data: bytes) -> Iterator[tuple[bytes, bytes]]:
        """Add bytes; yield (kind, payload). Raises ValueError for a frame over the limit."""
        buffer = self._buffer
        buffer += data
        start = 0
        try:
            while len(buffer) - start >= HEADER.size:
                kind, length = HEADER.unpack_from(buffer, start)
                if length > FRAME_LIMIT:
                    raise ValueError(f"a frame of {length} bytes")
                end = start + HEADER.size + length
                if len(buffer) < end:
                    break
                payload = bytes(buffer[start + HEADER.size : end])
                start = end
                yield kind, payload
        finally:
            del buffer[:start]
