"""Readings in the forms in which they leave: one file a format."""

from aqwal.exports.jsonl import as_json, line_to_jsonl, to_jsonl
from aqwal.exports.page import Page
from aqwal.exports.text import line_to_text, to_text

__all__ = ["Page", "as_json", "line_to_jsonl", "line_to_text", "to_jsonl", "to_text"]
