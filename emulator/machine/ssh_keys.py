"""Keys of the secure shell: a pair as two files hold it, and its fingerprint.

No cryptography: who has the private file has the key, and that is asked by comparing what the
two files hold. Formats: the OpenSSH 4.3 manual (a line `ssh-rsa BASE64 COMMENT`, PEM frames).
"""

from __future__ import annotations

import hashlib
from base64 import b64decode, b64encode
from typing import NamedTuple

#: Kind -> the word in a public key and in the frame of a private one.
KINDS = {"rsa": ("ssh-rsa", "RSA"), "dsa": ("ssh-dss", "DSA")}
WIDTH = 64


class Pair(NamedTuple):
    """Both files of a key."""

    private: str
    public: str


def pair(kind: str, seed: str, comment: str, bits: int = 1024, passphrase: str = "") -> Pair:
    """The pair that follows from a seed: the same seed, the same key. `kind`: rsa, dsa.

    A passphrase is kept as what follows from it, so that it can be asked for.
    """
    word, frame = KINDS[kind]
    number = bytearray(_stream(seed, bits // 8))
    number[0] |= 0x80
    body = _field(word.encode()) + _field(b"\x23") + _field(b"\0" + bytes(number))
    public = f"{word} {b64encode(body).decode()} {comment}\n"
    lock = _locked(passphrase) if passphrase else ""
    held = b64encode(body + _stream(f"{seed} private", 2 * bits // 8)).decode()
    lines = [held[at : at + WIDTH] for at in range(0, len(held), WIDTH)]
    head = f"Proc-Type: 4,ENCRYPTED\nDEK-Info: DES-EDE3-CBC,{lock}\n\n" if lock else ""
    frames = (f"-----BEGIN {frame} PRIVATE KEY-----", f"-----END {frame} PRIVATE KEY-----")
    return Pair(f"{frames[0]}\n{head}" + "\n".join(lines) + f"\n{frames[1]}\n", public)


def identity(line: str) -> str:
    """The kind and the key of a line that holds a public one, without its comment; or ""."""
    words = line.split()
    for at, word in enumerate(words[:-1]):
        if word in ("ssh-rsa", "ssh-dss"):
            return f"{word} {words[at + 1]}"
    return ""


def public_of(private: str) -> str:
    """The identity that belongs to a private key; "" where it is none."""
    lines = [line for line in private.split("\n") if line and line[0] != "-"]
    text = "".join(line for line in lines if ":" not in line)
    try:
        body = b64decode(text, validate=True)
    except ValueError:
        return ""
    length, start = 0, 0
    for _ in range(3):
        length = int.from_bytes(body[start : start + 4], "big")
        start += 4 + length
    word = body[4 : 4 + int.from_bytes(body[:4], "big")].decode("latin-1")
    if start > len(body) or word not in ("ssh-rsa", "ssh-dss"):
        return ""
    return f"{word} {b64encode(body[:start]).decode()}"


def opens(private: str, passphrase: str) -> bool:
    """Whether a private key is used with this passphrase ("": it has none)."""
    lock = next(
        (line.partition(",")[2] for line in private.split("\n") if line[:8] == "DEK-Info"), ""
    )
    return lock == (_locked(passphrase) if passphrase else "")


def fingerprint(name: str) -> str:
    """The fingerprint of an identity: sixteen bytes, as ssh of that time prints it."""
    body = b64decode(name.split()[1])
    digest = hashlib.md5(body, usedforsecurity=False).hexdigest()
    return ":".join(digest[at : at + 2] for at in range(0, len(digest), 2))


def length(name: str) -> int:
    """The bits of an identity's key."""
    body = b64decode(name.split()[1])
    start = 0
    for _ in range(2):
        start += 4 + int.from_bytes(body[start : start + 4], "big")
    return (int.from_bytes(body[start : start + 4], "big") - 1) * 8


def _field(value: bytes) -> bytes:
    return len(value).to_bytes(4, "big") + value


def _stream(seed: str, count: int) -> bytes:
    found = b""
    while len(found) < count:
        found += hashlib.sha256(f"{seed} {len(found)}".encode("latin-1", "replace")).digest()
    return found[:count]


def _locked(passphrase: str) -> str:
    return hashlib.sha256(passphrase.encode("latin-1", "replace")).hexdigest()[:16].upper()
