"""All mentions of an article: listed names, head nouns, and people whom no list knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter

from aqwal.languages.ar.affixes import ARTICLE, FEMININE, PRONOUN, YA_AS_WRITTEN, bare
from aqwal.mentions.gazetteer import Gazetteer, Match
from aqwal.mentions.names import Names
from aqwal.mentions.namesakes import corroborated, with_fathers, without_excess, without_namesakes
from aqwal.mentions.short_names import meant
from aqwal.mentions.titled_names import titled_names
from aqwal.model import Actor, Article, Mention, Sentence, SplitArticle

HAMZA_BELOW, HAMZA_ABOVE = "إ", "أ"
_NO_WORD = "."
_CHAIN = 2
_TITLES = frozenset({"office", "descriptor"})
_PROCLITICS = frozenset(("و", "ف", "ب", "ل"))
# What is listed so is never a part of an unlisted person's name.
_NO_NAMES = frozenset({"state", "capital", "group", "body", "outlet", "norm", "document"})


def find_mentions(article: Article, split: SplitArticle, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The mentions of an article in text order; none overlaps another."""
    spelt = _as_spelt(article, split, gazetteer.names)
    starts = _starts(split.tokens.fold, spelt, gazetteer)
    found = [
        mention
        for sentence in split.sentences
        for mention in _in_sentence(split, spelt, starts, gazetteer, sentence)
        if mention.actor is not None or not _is_another_word(article, split, mention, gazetteer.names)
    ]
    fold = split.tokens.fold
    named = [m for m in found if m.kind == "person" and m.last > m.first + 1]
    begun = {m.first for m in found if m.kind == "person"}  # `الشيخ عبدالعزيز آل الشيخ`
    families = {fold[m.last - 1]: m.actor is not None for m in named}
    found = [
        replace(m, kind="person", clitic="")
        if m.last not in begun and _is_family(fold, m, families, gazetteer.names)
        else m
        for m in found
    ]
    found = [mention for mention in found if not _names_an_outlet(fold, mention, found)]
    found += titled_names(split, found, gazetteer.names)
    found = meant(fold, found, gazetteer.short_names)
    found = without_namesakes(fold, with_fathers(fold, found, gazetteer))
    found = without_excess(split, found, gazetteer.names)
    at_home = gazetteer.countries.get(article.credit.publisher or "")
    day = article.credit.date.toordinal() if article.credit.date else None
    return tuple(sorted(corroborated(fold, found, gazetteer, at_home, day), key=attrgetter("first")))


def _names_an_outlet(fold: Sequence[str], mention: Mention, found: Sequence[Mention]) -> bool:
    """Whether an unlisted name of one word is that of the paper or the channel right before it (`صحيفة جوان`)."""
    if mention.kind != "person" or mention.actor is not None or mention.last > mention.first + 1:
        return False
    before = next((m for m in found if m.last == mention.first and m.kind == "outlet" and m.actor is None), None)
    return before is not None and not fold[before.first].removeprefix(before.clitic).startswith(ARTICLE)


def _is_family(fold: Sequence[str], mention: Mention, families: Mapping[str, bool], names: Names) -> bool:
    """Whether what is written like a title is the family name of somebody whom the article names (`رئيسي`, `المعلم`);
    `families` say which are those of people in the lexicon."""
    word = fold[mention.first]
    if word not in families:
        return False
    title = mention.actor is None and mention.kind in _TITLES and mention.last == mention.first + 1
    trade = mention.kind == "descriptor" or bare(word) in names.sides.private or families[word]
    called = word[-1] in YA_AS_WRITTEN or (trade and word.startswith(ARTICLE))  # `وليد المعلم`
    return title and (called or bool(mention.clitic))  # `كاميرون` is no `ك` and `أمير`


def _is_another_word(article: Article, split: SplitArticle, mention: Mention, names: Names) -> bool:
    """Whether the letters as written tell that what looks like a head noun by folding is none."""
    if mention.last > mention.first + 1:
        return False
    word = article.text[mention.span.start + len(mention.clitic) : mention.span.end]
    if word.startswith(HAMZA_ABOVE) and split.tokens.fold[mention.first][len(mention.clitic) :] in names.low:
        return True  # `أمام`, not `إمام`
    # `جانبه`, not `جانبة`: folding makes them the same.
    with_pronoun = word.endswith(PRONOUN) and mention.kind != "person" and word not in names.owned
    return with_pronoun and FEMININE in article.text


def _as_spelt(article: Article, split: SplitArticle, names: Names) -> Sequence[str]:
    """The folded words, with a full stop for each that is a given name only by folding (`على`, `سلمي`).

    Where the article itself does not tell `ي` from `ى`, that is a word that is also a function word.
    """
    words = list(split.tokens.fold)
    told_apart = "في" in article.text and "ى" in article.text
    for i in [i for i, word in enumerate(words) if word[-1] == "ي" or word in names.links]:
        word = words[i]
        if word in names.links and HAMZA_BELOW in article.text[split.tokens.start[i] : split.tokens.end[i]]:
            words[i] = _NO_WORD  # `فإن` is not `فان`
        if word[-1] == "ي" and (name := word if word in names.endings else word[1:]) in names.endings:
            last = article.text[split.tokens.end[i] - 1]
            right = last in names.endings[name] or last not in YA_AS_WRITTEN
            if name == word and word in names.closed and _in_a_chain(words, i, names):
                continue
            if not (right if told_apart else name not in names.closed):
                words[i] = _NO_WORD
    return words


def _in_a_chain(fold: Sequence[str], at: int, names: Names) -> bool:
    """Whether a link of father and son stands next to the word (`علي بن ولي`)."""
    return any(0 <= i < len(fold) and fold[i] in names.fathers for i in (at - 1, at + 1))


def _starts(fold: Sequence[str], spelt: Sequence[str], gazetteer: Gazetteer) -> Sequence[bool]:
    """Whether any mention can begin at each token: most words tell that none does."""
    starts, tells = gazetteer.starts(fold), gazetteer.names.fathers | gazetteer.names.honours
    for i, word in enumerate(spelt):
        if word in tells and i > 0:
            starts[i - 1] = True
    return starts


def _in_sentence(
    split: SplitArticle, spelt: Sequence[str], starts: Sequence[bool], gazetteer: Gazetteer, sentence: Sentence
) -> Iterator[Mention]:
    fold, first, last = split.tokens.fold, sentence.first, sentence.last
    end = first
    for at in range(first, last):
        if at < end or not starts[at]:
            continue
        match = gazetteer.match(fold, at, last)
        person = _person(gazetteer, spelt, at, last)
        whole = match is not None and _is_whole(spelt, match, at, last, gazetteer.names)
        if person and not whole and (match is None or _outweighs(person[1] - at, match)):
            clitic, end = person
            actor = _still(fold, match, at, end, gazetteer.names) if match else None
            yield Mention(split.tokens.span(at, end), at, end, "person", clitic, actor, actor.side if actor else None)
        elif match is not None and match.entry.kind == "person" and _is_anothers(gazetteer, spelt, at, first, match):
            yield Mention(split.tokens.span(at - 1, at + 1), at - 1, at + 1, "person")
        elif match is not None:
            end = at + match.length
            entry = match.entry
            if entry.kind == "person" and end < last and spelt[end] in gazetteer.names.fathers:
                end = _until_listed(gazetteer, spelt, end, gazetteer.names.run(spelt, end, last))
            yield Mention(split.tokens.span(at, end), at, end, entry.kind, match.clitic, entry.actor, entry.side)


def _is_whole(fold: Sequence[str], match: Match, at: int, last: int, names: Names) -> bool:
    """Whether a listed name of first and family name stands before what is rather a particle than a link
    (`دونالد ترامب فان ذلك`)."""
    end = at + match.length
    return match.entry.kind == "person" and match.length > 1 and end < last and fold[end] in names.foreign_links


def _still(fold: Sequence[str], match: Match, at: int, end: int, names: Names) -> Actor | None:
    """The listed person whose name the longer one of tokens `at` to `end` begins with; None where another family name
    stands behind a first name and a father's (`عبدالله بن عبدالعزيز النشوان`)."""
    whole = at + match.length
    fathered = not names.fathers.isdisjoint(fold[at:whole])
    another = fathered and end > whole and fold[whole] not in names.links and fold[end - 1].startswith(ARTICLE)
    return match.entry.actor if match.entry.kind == "person" and not another else None


def _is_anothers(gazetteer: Gazetteer, fold: Sequence[str], at: int, first: int, match: Match) -> bool:
    """Whether an unknown first name stands before a listed family name at token `at`: then somebody else is meant
    (`الجنرال نك كارتر`)."""
    if match.length > 1 or match.clitic or at <= first:
        return False
    word, names = fold[at - 1], gazetteer.names
    known = gazetteer.match(fold, at - 1, at) is not None or word in names.past or word in names.verbs
    return not known and not word.startswith(ARTICLE) and word[0] not in _PROCLITICS and names.may_be_name(word)


def _person(gazetteer: Gazetteer, fold: Sequence[str], at: int, last: int) -> tuple[str, int] | None:
    """The clitic and the end of the name that begins at token `at` with a given name, None where none does."""
    names = gazetteer.names
    word = fold[at]
    if names.begins(word) and not _is_title(gazetteer, fold, at, last):
        end = _until_listed(gazetteer, fold, at, names.run(fold, at, last))
        return ("", end) if word in names.given or end > at + 1 else None
    if word in names.foreign_links and at + 1 < last and _is_foreign(gazetteer, fold, at + 1, last):
        return "", _until_listed(gazetteer, fold, at, names.run(fold, at, last))
    if clitic := names.clitic_of(word):
        return clitic, _until_listed(gazetteer, fold, at, names.run(fold, at, last))
    fathered = at + _CHAIN < last and fold[at + 1] in names.fathers and names.may_be_name(word)
    if fathered and not word.startswith(ARTICLE) and gazetteer.match(fold, at, last) is None:
        end = names.run(fold, at, last)
        return ("", _until_listed(gazetteer, fold, at, end)) if end > at + 1 else None  # `شبنان بن مبارك`
    honoured = at + 1 < last and fold[at + 1] in names.honours and word[0].isalpha()
    if honoured and not word.startswith(ARTICLE) and gazetteer.match(fold, at, last) is None:
        return "", _until_listed(gazetteer, fold, at, names.run(fold, at + 1, last))  # `عز الدين`
    return None


def _is_title(gazetteer: Gazetteer, fold: Sequence[str], at: int, last: int) -> bool:
    """Whether the word at token `at`, a first name too, is a title before another title (`مساعد المدير`)."""
    if at + 1 >= last or not fold[at + 1].startswith(ARTICLE):
        return False
    heads = (gazetteer.match(fold, i, i + 1) for i in (at, at + 1))
    return all(head is not None and head.entry.kind == "office" and not head.clitic for head in heads)


def _is_foreign(gazetteer: Gazetteer, fold: Sequence[str], at: int, last: int) -> bool:
    """Whether an unknown word that can be a name, but is no Arabic one, stands at token `at` (`فان جال`)."""
    word, names = fold[at], gazetteer.names
    known = word in names.given or word[0] in _PROCLITICS or gazetteer.match(fold, at, last) is not None
    return not known and names.may_be_name(word)


def _until_listed(gazetteer: Gazetteer, fold: Sequence[str], at: int, end: int) -> int:
    """Where the name of tokens `at` to `end` stops: at a state or a body, and at the next name joined by `و`."""
    for i in range(at + 1, end):
        if fold[i - 1] in gazetteer.names.links:
            continue
        match = gazetteer.match(fold, i, end)
        chained = match is not None and match.entry.kind == "demonym" and not match.clitic and i + 1 == end
        if chained and not gazetteer.names.fathers.isdisjoint(fold[at:i]) and not fold[i].startswith(ARTICLE):
            continue  # `ملهم بن محمد هندي`
        if match and (match.entry.kind in _NO_NAMES or (match.entry.kind == "person" and match.clitic)):
            return i
        if fold[i][0] == "و" and fold[i][1:] in gazetteer.names.given and fold[i] not in gazetteer.names.given:
            return i
    return end


def _outweighs(length: int, match: Match) -> bool:
    """Whether an unlisted person's name of `length` tokens is the better reading of a place than the listed
    name there."""
    if match.entry.kind == "person":
        return length > match.length
    listed = match.entry.actor is not None and match.entry.kind != "demonym"
    return not listed and match.length == 1 and length > 1
