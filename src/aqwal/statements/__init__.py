"""Statements: cues, quotations, reported speech, speakers, continuation."""

from aqwal.statements.finding import find_statements
from aqwal.statements.grammar import Grammar, compile_grammar

__all__ = ["Grammar", "compile_grammar", "find_statements"]
