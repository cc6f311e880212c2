"""Bytes to articles: what comes in, and what stands around the reporting."""

from aqwal.articles.containers import read_sources
from aqwal.articles.reading import article_id, read_article
from aqwal.articles.residue import Residue, compile_residue
from aqwal.articles.unreadable import Unreadable

__all__ = ["Residue", "Unreadable", "article_id", "compile_residue", "read_article", "read_sources"]
