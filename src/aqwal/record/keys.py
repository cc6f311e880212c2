"""Ids and digests that derive from content alone."""

from __future__ import annotations

import hashlib
import json


def text_digest(text: str) -> str:
    """The SHA-256 of `text` in UTF-8, 64 hex digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def dispatch_key(article_id: str, text: str) -> str:
    """The record-wide id of an article with this text: "d_" and 16 hex digits."""
    return "d_" + hashlib.sha256(article_id.encode() + b"\0" + text.encode()).hexdigest()[:16]


def digest(content: object) -> str:
    """32 hex digits of the SHA-256 of `content` (lists, strings, numbers, None) as JSON."""
    return hashlib.sha256(compact(content).encode()).hexdigest()[:32]


def compact(content: object) -> str:
    """`content` as JSON without spaces, letters as they are."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
