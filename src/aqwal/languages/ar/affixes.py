"""Letters that are written on to a word: the article, prepositions, pronouns, endings; folded (see `letters`)."""

from __future__ import annotations

ARTICLE = "ال"
CONJUNCTIONS = ("و", "ف")
# The article behind a conjunction or a preposition, as `للوزير`, `بالوزير`.
JOINED_ARTICLES = ("لل", "بال", "وال", "كال", "فال")
PREPOSED_ARTICLES = ("لل", "بال")
# Pronouns behind a verb (`وصفته`), behind a noun (`رفضهم`), longest first.
OBJECT_PRONOUNS = ("هما", "هم", "هن", "ها", "ني", "نا", "ه")
POSSESSIVE_PRONOUNS = ("هما", "هم", "ها", "نا", "ه")
# Endings of relational adjectives (`سياسي`, `سياسيين`), longest first.
RELATIONAL_ENDINGS = ("يتان", "يين", "يون", "يان", "يات", "يه", "ي")
RELATIONAL_FEMININE = "يه"
RELATIONAL_ACCUSATIVE = "يا"
FEMININE_ENDINGS = ("ه", "ات")
EITHER_ENDING = "اء"  # of feminine names (`صنعاء`), verbal nouns (`الادعاء`), broken plurals (`الأطباء`)
PLURAL_FEMININE = "ات"
# The ending of a sound plural that is a subject: nothing follows it in a construct.
NOMINATIVE = "ون"
OBLIQUE_PLURAL = "ين"
SOUND_PLURALS = ("ين", "ون", "ات")
# Endings of nouns and participles in the accusative, and of sound plurals.
ACCUSATIVE_ENDINGS = ("ا", "ه", "ين", "ات")


def bare(word: str) -> str:
    """A folded word without the article.

    >>> bare("الوزير"), bare("وزير")
    ('وزير', 'وزير')
    """
    return word.removeprefix(ARTICLE)


def without_pronoun(word: str) -> tuple[str, ...]:
    """What may stand before a pronoun written on to a folded noun: `رغبته` gives `رغبت` and `رغبه`; empty if none is.

    >>> without_pronoun("رغبته")
    ('رغبت', 'رغبه')
    """
    for pronoun in POSSESSIVE_PRONOUNS if word.endswith(POSSESSIVE_PRONOUNS) else ():  # nearly always none
        if word.endswith(pronoun) and len(word) > len(pronoun) + 1:
            stem = word[: -len(pronoun)]
            if stem.endswith("ت"):
                return stem, stem[:-1] + "ه"
            if stem.endswith(("اي", "او")):
                return stem, stem[:-1] + "ء"
            return (stem,)
    return ()


# The ways to write the last letter of a name in ya; folding makes one of them, and a name is written in one way.
YA_AS_WRITTEN = "يىی"
# The endings of a sound plural or a dual that is the object of a verb or a preposition.
OBLIQUE_ENDINGS = ("ين", "ي")
# The ending of an indefinite noun in the accusative.
TANWIN = "\u064b"  # the mark of an accusative, where it is written
INDEFINITE = "ا"
# The ending of a feminine noun as written; folded it is the same as the pronoun `ه`.
FEMININE = "ة"
ARABIC_ONLY = frozenset("ثحخذصضطظعغق")  # letters that foreign names are hardly ever written with
HAMZA = frozenset("أإآ")
PRONOUN = "ه"
PARTICIPLES = "الم"  # the article with the letter that begins the participles of most verbs
# The prefix of a verb of the present that no noun begins with as often (`يقودها`, against `تقدمها`).
IMPERFECT = "ي"
# The ending of a verb of the past with a feminine subject (`أرسلت`).
PERFECT_FEMININE = "ت"
# What a folded word may begin with that is a verb of the present, of the future or joined on.
PRESENT_PREFIXES = ("ي", "ت", "ن", "ا", "س", "و", "ف")
# What the hamza at the end of a noun is written as before a pronoun (`أعضاؤه`, `أعضائه`), folded.
BEFORE_PRONOUN = ("و", "ي")
# What a verb of the tenth form begins with; hardly a name does.
TENTH_FORM = "است"
# What a verb of the present in the first person begins with where its root begins with hamza (`آمل`), as written.
FIRST_PERSON = ("آ", "وآ", "فآ")
# What may end a folded noun or adjective, and what stands there instead in the form that a lexicon gives.
INFLECTED_ENDINGS = (
    ("ه", ""), ("ا", ""), ("ات", ""), ("ات", "ه"), ("ون", ""), ("ين", ""), ("ان", ""), ("تين", "ه"), ("تان", "ه"),
)  # fmt: skip
# What a noun that `و` joins to another begins with, or a phrase with a preposition of one letter.
JOINED_NOUNS = ("وال", "وب", "ول")
# The article behind anything that may be written before it, longest first.
ANY_ARTICLE = ("وبال", "وال", "فال", "بال", "كال", "ولل", "لل", ARTICLE)
# The article behind `ل`, alone and behind a conjunction.
TO_THE = ("لل", "ولل", "فلل")
# The endings that are taken off a content word, longest first: pronouns, plurals, relational and feminine endings, the
# accusative.
CONTENT_ENDINGS = (
    "هما", "يات", "يين", "يون", "تين", "تان", "ها", "هم", "نا", "ات", "ين", "ون", "ان", "يه", "ه", "ي", "ا",
)  # fmt: skip
# The letters that are written on to a word, in layers from the outside: a conjunction, then a preposition.
LAYERS = (frozenset("وف"), frozenset("بلك"))
LONG_VOWELS = frozenset("اوي")
