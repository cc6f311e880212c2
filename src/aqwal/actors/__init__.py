"""Who is that: the people, states and bodies of the lexicons looked up, and people added to a folder of one's own."""

from aqwal.actors.adding import Addition, Term, id_of, written
from aqwal.actors.asking import Answer, Seat, ask
from aqwal.actors.cards import Card, Service, card_of, services
from aqwal.actors.directory import Directory, compile_directory
from aqwal.actors.plain import answer_object
from aqwal.actors.refusals import refusals
from aqwal.actors.text import brief, card_to_text, seats_to_text, title_now

__all__ = [
    "Addition",
    "Answer",
    "Card",
    "Directory",
    "Seat",
    "Service",
    "Term",
    "answer_object",
    "ask",
    "brief",
    "card_of",
    "card_to_text",
    "compile_directory",
    "id_of",
    "refusals",
    "seats_to_text",
    "services",
    "title_now",
    "written",
]
