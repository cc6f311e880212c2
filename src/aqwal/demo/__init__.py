"""The demo's data: dispatches about an invented dispute between invented states, and the lexicon that knows them."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent
DISPATCHES = FOLDER / "dispatches"
LEXICON = FOLDER / "lexicon"

__all__ = ["DISPATCHES", "FOLDER", "LEXICON"]
