"""Names and titles in the text, and who a noun phrase is in this article."""

from aqwal.mentions.cast import Cast
from aqwal.mentions.finding import find_mentions
from aqwal.mentions.gazetteer import Gazetteer, compile_gazetteer

__all__ = ["Cast", "Gazetteer", "compile_gazetteer", "find_mentions"]
