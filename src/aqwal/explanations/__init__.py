"""Why one statement was read as it was: the evidence of the reading, put into words with the lexicons."""

from aqwal.explanations.explaining import explain
from aqwal.explanations.explanation import Explanation, Fact, Part, Reason
from aqwal.explanations.knowledge import Knowledge
from aqwal.explanations.listing import listing, listing_object
from aqwal.explanations.plain import explanation_object
from aqwal.explanations.text import explanation_to_text

__all__ = [
    "Explanation",
    "Fact",
    "Knowledge",
    "Part",
    "Reason",
    "explain",
    "explanation_object",
    "explanation_to_text",
    "listing",
    "listing_object",
]
