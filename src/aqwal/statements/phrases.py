"""Noun phrases: where one that can speak or be addressed ends.

Arabic writes no cases, so that a verb's subject and its object stand side by side (`أكد الوزير حرص بلاده`). A phrase is
grown from its head by what grammar allows next: the complement of a construct, adjectives that agree in
definiteness, a name
after a title, a title after a name. Where a complementiser or quotation is known to follow (`roomy`), content
words up to it
belong to the phrase too.
"""

from __future__ import annotations

from aqwal.languages.ar.affixes import (
    ARTICLE,
    FEMININE,
    INDEFINITE,
    JOINED_ARTICLES,
)
from aqwal.languages.ar.nouns import is_nominative_plural
from aqwal.model import Mention
from aqwal.statements.agents import AGENTS, is_called_after_a_place, is_plural
from aqwal.statements.growth import COMMON, Growth, names_the_same, quoted_name, take
from aqwal.statements.marks import past_bracket, past_short_quotation
from aqwal.statements.modifiers import (
    TITLED,
    counts_people,
    ends_in_plural,
    is_one_with_the_next,
    is_owned,
    is_participle,
    is_the_same,
    waits_for_definite,
)
from aqwal.statements.prepositions import preposition_at
from aqwal.statements.scene import Scene
from aqwal.statements.titles import leads_to_another, past_charge

_PROPER = frozenset({"state", "capital", "group", "place"})
_NAMED_STATES, _SOMEBODY = frozenset({"state", "capital"}), frozenset({"office", "person"})
_ISSUERS = frozenset({"body", "state", "capital", "group"})
_CLOSES = frozenset({"comma", "that", "that_pronoun", "colon", "prep"})


def noun_phrase(scene: Scene, at: int, limit: int, *, roomy: bool = False) -> int:
    """The end (exclusive) of the noun phrase that begins at token `at`; `at` where none begins there."""
    growth = Growth()
    i = _head(scene, at, limit, growth)
    if i == at:
        return at
    while i < limit:
        step = _step(scene, i, limit, growth, roomy=roomy)
        if step == i:
            break
        i = step
    return i


def phrase_after_clitic(scene: Scene, at: int, limit: int) -> int:
    """The end of the phrase whose first word, at token `at`, has a preposition or a conjunction written on to it."""
    growth = Growth()
    mention = scene.mentions.get(at)
    if mention is not None:
        growth.head = mention.kind
        take(scene, mention, growth)
        i = min(mention.last, limit)
    else:
        growth.head = "noun"
        growth.definite = scene.fold[at].startswith(JOINED_ARTICLES)
        growth.open = not growth.definite
        i = at + 1
    while i < limit:
        step = _step(scene, i, limit, growth, roomy=False)
        if step == i:
            break
        i = step
    return i


def starts_phrase(scene: Scene, at: int) -> bool:
    """Whether a noun phrase can begin at token `at`."""
    mention = scene.mentions.get(at)
    if mention is not None:
        return mention.clitic == ""
    participles = [cue for cue in scene.cues.get(at, ()) if cue.form.aspect == "participle"]
    if participles and (scene.fold[at].endswith(INDEFINITE) or participles[0].verb.carrier):
        return False
    if at in scene.opening:
        return True
    return scene.classes[at] in {"", "demonstrative", "letter"} and at not in scene.verbs


def _head(scene: Scene, at: int, limit: int, growth: Growth) -> int:
    i = at
    while i < limit and (
        scene.classes[i] in {"demonstrative", "letter"} or counts_people(scene, i, limit) or is_the_same(scene, i)
    ):
        i += 1
    if i + 1 < limit and scene.fold[i] in scene.vocabulary.particles["quantity"] and scene.fold[i + 1].isdigit():
        i += 2
    if i > at and (i >= limit or scene.classes[i] in _CLOSES):
        return i
    if i >= limit or not starts_phrase(scene, i):
        return at
    mention = scene.mentions.get(i)
    if mention is not None:
        growth.head = mention.kind
        take(scene, mention, growth)
        growth.named = growth.named or is_called_after_a_place(scene, i)
        return min(mention.last, limit)
    if i in scene.opening:
        end = past_short_quotation(scene, i, limit)
        return end if end > i else at
    growth.titled = scene.is_owned_head(i)
    growth.named = scene.is_name(i) and not growth.titled
    owned = growth.titled or (not growth.named and is_owned(scene, i))
    growth.definite = owned or scene.is_definite(i)
    growth.open = not growth.definite and not growth.named
    growth.head = "name" if growth.named else "noun"
    return i + 1


def _step(scene: Scene, i: int, limit: int, growth: Growth, *, roomy: bool) -> int:
    """The end of the next piece of the phrase, or `i` where the phrase ends."""
    word, kind, particles = scene.fold[i], scene.classes[i], scene.vocabulary.particles
    if kind == "letter":
        growth.open, growth.definite, growth.titled, growth.named = False, True, True, False
    if word == ARTICLE and i + 1 < limit and scene.fold[i + 1].isdigit() and (growth.definite or growth.open):
        return i + 2  # `الدول ال12`
    if kind == "letter" or (word in particles["reflexive"] and (growth.named or growth.definite)):
        return i + 1
    if word in "([" or i in scene.opening:
        return past_bracket(scene, i, limit) if word in "([" else quoted_name(scene, i, limit, growth)
    if kind == "comma":
        return _apposition(scene, i, limit, growth, roomy=roomy)
    if kind == "prep_of_office":
        return _of_office(scene, i, limit, roomy=roomy) if growth.titled or growth.head == "body" else i
    if kind == "prep" and preposition_at(scene, i) == "من" and scene.fold[i - 1] in particles["quantity"]:
        return _counted(scene, i, limit, growth, roomy=roomy)
    if roomy and growth.titled and not growth.named and (far := past_charge(scene, i, limit)) > i:
        growth.open, growth.definite = False, True
        return far
    if i + 1 < limit and is_one_with_the_next(scene, i):
        return i + 2
    if kind == "time" and growth.open and growth.head == "descriptor" and scene.is_adjective(i):
        return i + 1  # `مصدر مطلع`
    if kind == "prep":
        return _within_title(scene, i + 1, i, limit, growth, roomy=roomy)
    return i if kind or i in scene.closing or i in scene.verbs else _content_word(scene, i, limit, growth, roomy=roomy)


def _content_word(scene: Scene, i: int, limit: int, growth: Growth, *, roomy: bool) -> int:
    """The end of the mention or the single word at token `i`, or `i` where neither goes on with the phrase."""
    feminine = scene.fold[i].startswith(ARTICLE) and scene.surface(i).endswith(FEMININE)
    if feminine and is_plural(scene, i - 1) and is_nominative_plural(scene.fold[i - 1]):
        return i  # `طالب المواطنون البلدية`
    mention = scene.mentions.get(i)
    other = mention is not None and mention.kind in _SOMEBODY and not mention.clitic and not scene.is_definite(i)
    alone = mention is not None and mention.last < limit and scene.classes[mention.last] == "prep"  # `أوريا ممثلة في`
    if other and not alone and growth.head in _NAMED_STATES:
        return i  # `نبهت أوريا وزيرة الخارجية`
    if mention is not None:
        return _mention(scene, i, mention, limit, growth, roomy=roomy)
    return _word(scene, i, growth, roomy=roomy)


def _counted(scene: Scene, i: int, limit: int, growth: Growth, *, roomy: bool) -> int:
    """Who is counted behind `من` at token `i` (`عدد من النواب`, `أكثر من 50 من الشخصيات`)."""
    number = i + 3 < limit and scene.fold[i + 1].isdigit() and scene.fold[i + 2] == scene.fold[i]
    begin = i + 3 if number else i + 1
    end = noun_phrase(scene, begin, limit, roomy=roomy) if begin < limit else i
    growth.open, growth.definite = False, True
    return end if end > begin else i


def _word(scene: Scene, i: int, growth: Growth, *, roomy: bool) -> int:
    """A content word that no list knows."""
    word = scene.fold[i]
    definite = scene.is_definite(i)
    if word.startswith("و") and not definite:
        adjective = not growth.named and scene.is_adjective(i - 1) and scene.is_joined_adjective(i)
        adjective = adjective or is_nominative_plural(word[1:])  # `صحفيون ومتضامنون`
        joined = adjective or (word[1:].startswith(ARTICLE) and (roomy or (growth.titled and not growth.named)))
        return i + 1 if joined else i
    if preposition_at(scene, i):
        return i
    if is_owned(scene, i):
        waits = growth.head == "body" or scene.fold[i - 1] in scene.vocabulary.particles["construct"]
        return i + 1 if roomy or (growth.open and waits) else i  # `وزارة خارجيتها`, `في ختام اجتماعهم`
    if growth.named:
        return _after_name(scene, i, growth, definite=definite, roomy=roomy)
    if growth.open and (definite or growth.titled):
        if definite or roomy or scene.is_adjective(i):
            closes = scene.is_adjective(i) and growth.head != "office"  # `مدير عام الشركة`
            growth.open, growth.definite = not definite and not closes, definite
            return i + 1
        if growth.titled and scene.is_name(i):
            growth.named = True
            return i + 1
        return i + 1 if growth.head == "office" and waits_for_definite(scene, i) else i
    return _after_noun(scene, i, growth, definite=definite, roomy=roomy)


def _after_name(scene: Scene, i: int, growth: Growth, *, definite: bool, roomy: bool) -> int:
    """The rest of a name; an adjective without the article is what is said of it."""
    if not definite and scene.is_adjective(i):
        return i
    further = scene.is_name(i) or (growth.head == "name" and scene.fold[i] not in scene.names.common)
    return i + 1 if roomy or (not definite and further and growth.head != "person") else i


def _after_noun(scene: Scene, i: int, growth: Growth, *, definite: bool, roomy: bool) -> int:
    """An adjective that agrees, a name after a title, what a construct is of."""
    if growth.open and scene.fold[i - 1] in scene.vocabulary.particles["construct"]:
        growth.open, growth.definite = not definite, definite
        return i + 1  # `في ختام أعمال الملتقى`
    if definite == growth.definite and scene.is_adjective(i):
        growth.open = False
        return i if growth.state and not scene.surface(i).endswith(FEMININE) else i + 1
    if definite and growth.definite and growth.titled and is_participle(scene, i):
        return i + 1
    if definite and scene.fold[i - 1] in scene.vocabulary.particles["address"]:
        growth.named = True
        return i + 1  # `الدكتور الجابر`
    if not definite and growth.definite and growth.titled and scene.is_name(i):
        growth.named = True
        return i + 1
    if growth.open and growth.head in {"body", "outlet", "document", "noun"} and (definite or roomy):
        growth.open, growth.definite = not definite, definite
        return i + 1
    if growth.open and growth.head in {"body", "outlet"} and scene.is_name(i):
        growth.open, growth.definite, growth.named = False, True, True
        return i + 1
    if growth.head in _PROPER and growth.definite and not definite:
        return i
    return i + 1 if roomy else i


def _mention(scene: Scene, i: int, mention: Mention, limit: int, growth: Growth, *, roomy: bool) -> int:
    end = min(mention.last, limit)
    if mention.clitic:
        return _joined(scene, i, mention, limit, growth, roomy=roomy)
    if mention.kind == "person":
        if (growth.named or ends_in_plural(scene, i)) and not roomy:
            return i
        take(scene, mention, growth)
        return end
    if mention.kind == "demonym":
        definite = scene.fold[i].startswith(ARTICLE)
        people = (before := scene.mention_ending(i)) is not None and before.kind == "demonym"
        if people and not roomy:
            return i  # `الجيش الأوري الناردين`
        if definite == growth.definite or growth.open or roomy:
            take(scene, mention, growth)
            return end
        return i
    if mention.kind == "state" and growth.definite and not growth.named and scene.is_adjectival_state(i):
        return end
    if mention.kind in COMMON and mention.actor is None:
        return _noun(scene, i, mention, limit, growth, roomy=roomy)
    club = growth.head == "name" and mention.kind in {"place", "capital"} and scene.fold[i - 1] not in scene.people
    if club:
        return end  # `اتليتيكو مدريد`
    complete = growth.named or (growth.definite and growth.head in {"body", "outlet"})
    if growth.open or (roomy and not complete):
        take(scene, mention, growth)
        return end
    return i


def _noun(scene: Scene, i: int, mention: Mention, limit: int, growth: Growth, *, roomy: bool) -> int:
    """A title or a noun such as `وزارة` after the head: in a construct, after a name, or as a second title
    before one."""
    end = min(mention.last, limit)
    if growth.open or roomy:
        take(scene, mention, growth)
        return end
    one = scene.fold[i] in scene.vocabulary.particles["one"]  # `سامر الدرواني أحد مشايخ القبيلة`
    if growth.named and (mention.kind == "office" or one):
        if leads_to_another(scene, end, limit):
            return i
        take(scene, mention, growth)
        growth.apposed = True
        return end
    if growth.apposed and mention.kind == "office" and not leads_to_another(scene, end, limit):
        take(scene, mention, growth)  # a further title of the same person
        return end
    definite = scene.fold[i].startswith(ARTICLE)
    closed = definite or scene.fold[end - 1].startswith(ARTICLE)  # `آية الله`
    if closed and growth.definite and growth.titled and mention.kind in TITLED:
        after = scene.mentions.get(end)
        if (after is not None and after.kind in {"person", "office"}) or (
            end < limit and after is None and scene.is_name(end)
        ):
            take(scene, mention, growth)
            return end
    if definite and growth.definite and scene.is_adjective(i):
        return end
    return i


def _joined(scene: Scene, i: int, mention: Mention, limit: int, growth: Growth, *, roomy: bool) -> int:
    """A mention with a conjunction (`كييف والدول الغربية`) or a preposition (`الأمين العام للأمم المتحدة`)
    written on to it."""
    if mention.clitic == "و":
        return _coordinated(scene, i, mention, limit, roomy=roomy)
    if mention.clitic in {"ل", "ب"}:
        return _within_title(scene, i, i, limit, growth, roomy=roomy)
    return i


def _coordinated(scene: Scene, i: int, mention: Mention, limit: int, *, roomy: bool) -> int:
    return phrase_after_clitic(scene, i, limit) if mention.kind in AGENTS or roomy else i


def _within_title(scene: Scene, begin: int, at: int, limit: int, growth: Growth, *, roomy: bool) -> int:
    """`السفير الأردني في السعودية`, `المبعوث إلى اليمن فلان`: a preposition within a title, where the title
    goes on after it."""
    mention = scene.mentions.get(begin)
    if begin == at and mention is not None and mention.clitic == "ل":
        issued = growth.head == "document" and mention.kind in _ISSUERS
        if issued or (growth.head == "body" and mention.kind == "state"):
            return phrase_after_clitic(scene, begin, limit)
    if (
        not (growth.titled or (roomy and growth.head == "noun" and growth.definite))
        or growth.named
        or mention is None
        or mention.kind in {"person", "office", "outlet", "descriptor"}
    ):
        return at
    inner = Growth(head=mention.kind)
    take(scene, mention, inner)
    end = min(mention.last, limit)
    while end < limit and not scene.classes[end] and scene.is_adjective(end) and end not in scene.verbs:
        end += 1
    follows = scene.mentions.get(end)
    waits = mention.actor is None and mention.kind in {"place", "body"} and not scene.is_definite(begin)
    if waits and follows is not None and follows.kind in _PROPER and not follows.clitic:
        end = min(follows.last, limit)  # `لمنطقة لوغانسك`
        follows = scene.mentions.get(end)
    name = end < limit and (
        (follows is not None and follows.kind == "person" and not follows.clitic) or scene.is_name(end)
    )
    if name:
        growth.open, growth.definite = False, True
        return end
    attached = begin == at
    if attached and mention.kind in {"body", "state", "group"} and (mention.clitic == "ل" or roomy):
        return max(end, phrase_after_clitic(scene, begin, limit)) if waits else end
    return end if roomy and end >= limit else at


def _of_office(scene: Scene, i: int, limit: int, *, roomy: bool) -> int:
    """`المتحدث باسم الحكومة`, `الممثلة العليا للشؤون الخارجية`."""
    begin = i + 1
    if begin >= limit:
        return i
    end = noun_phrase(scene, begin, limit, roomy=roomy)
    return max(begin, end)


def _apposition(scene: Scene, at: int, limit: int, growth: Growth, *, roomy: bool) -> int:
    """`وزير الخارجية الأميركي، أنتوني بلينكن،`: a name between commas after a title, or a title after a name."""
    begin = at + 1
    mention = scene.mentions.get(begin)
    if begin >= limit or (mention is not None and mention.clitic):
        return at
    if not names_the_same(scene, begin, mention, growth):
        return at
    end = noun_phrase(scene, begin, limit)
    closed = end < limit and (scene.classes[end] in _CLOSES or bool(preposition_at(scene, end)))
    if not closed and not (roomy and end >= limit) and end not in scene.opening:
        return at
    growth.named = True
    return end
