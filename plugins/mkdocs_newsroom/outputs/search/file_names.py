"""Names of files by their content, so that a browser never takes one for another."""

from __future__ import annotations

from base64 import b32encode
from hashlib import sha256

_BITS, _OF_A_GROUP = 5, 5  # of a letter; bytes that are written as letters at once


def content_name(content: bytes, letters: int = 10) -> str:
    """Letters and digits."""
    groups = -(-letters * _BITS // (8 * _OF_A_GROUP))
    return b32encode(sha256(content).digest()[: groups * _OF_A_GROUP]).decode()[:letters].lower()
