"""Bytes to articles: what comes in, and what stands around the reporting."""

from aqwal.articles.reading import article_id, read_article
from aqwal.articles.residue import Residue, compile_residue

__all__ = ["Residue", "article_id", "compile_residue", "read_article"]
