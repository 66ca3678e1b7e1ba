"""Owns how the noun phrase of an event becomes a category and the first words of the action."""

from collections.abc import Sequence

from migrate_logs.naming.adverbs import unqualified
from migrate_logs.naming.conformance import MAX_CATEGORY_WORDS
from migrate_logs.naming.conjuncts import Conjuncts
from migrate_logs.naming.grammar import encode
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.roots import Roots
from migrate_logs.naming.speech import Tagged
from migrate_logs.naming.things import Subject, Things

# how many they are together, behind what is counted, and what they do: `{n} seats total`, `printers running at shutdown`
_TRAILING = frozenset(("total", "altogether", "running", "waiting", "listening"))
# the fewest underscores in an identifier that with its noun would be too long for a category
_LONG_NAME = 3
# what an identifier behind them is one of
_SETTINGS = frozenset(("config", "configuration", "setting", "parameter", "value"))
# what tells the sort of a deed, and of other things only which one is meant
_QUALITIES = frozenset(("basic", "simple", "full", "hard", "generic", "regular", "special", "general", "final"))
# what a number in one word with them is an amount of
_UNITS = frozenset(("s", "ms", "sec", "secs", "min", "mins", "kb", "mb", "gb", "px"))
# what tells which one of itself a thing is
_EDITIONS = frozenset(("version", "generation", "revision", "edition"))
# of these only the deed tells whose they are
_OF_DEEDS = frozenset(("date", "time", "timestamp", "count", "total"))
# values that stand for nothing else
_LITERALS = frozenset(("true", "false", "none", "null"))


class Nouns:
    """Reads noun phrases with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._roots = Roots(lexicon)
        self._things = Things(lexicon)
        self._conjuncts = Conjuncts(lexicon)
        self._subjects: dict[tuple[object, ...], Subject | None] = {}

    def root(self, expression: str) -> str:
        """The thing that an expression shows, or nothing."""
        return self._roots.root(expression)

    def words(self, phrase: Sequence[Tagged], keep_all: bool = False, absent: bool = False) -> tuple[str, ...]:
        """The words of a phrase in their order in a name (`size of the pool` -> pool, size), mere attributes left out
        but for what is `absent`."""
        if not phrase:
            return ()
        aliases = self._lexicon.user_aliases
        return tuple(
            dict.fromkeys(aliases.get(token.word, token.word) for token in self._kept(phrase, keep_all, absent))
        )

    def _kept(self, phrase: Sequence[Tagged], keep_all: bool, absent: bool) -> list[Tagged]:
        return [token for part in reversed(_split_at(phrase, "of")) for token in self._part(part, keep_all, absent)]

    def is_thing(self, word: str) -> bool:
        """True for a word that is no form of a verb and no adjective, as far as the lexicon can say."""
        lexicon, inflection = self._lexicon, self._lexicon.inflection
        if word in lexicon.weak or word in lexicon.plain or word in lexicon.states or word in lexicon.telling:
            return False
        if word in lexicon.tails and word not in lexicon.categories:
            return False
        return (
            word[:1].isalpha()
            and len(word) > 1
            and not inflection.is_past(word)
            and not inflection.is_gerund(word)
            and word not in lexicon.only_verbs
        )

    def are_plain(self, words: Sequence[str]) -> bool:
        """True for nouns, the first of which may be an adjective, that cannot be a verb with its object."""
        *before, last = words
        if not before and self._things.describes(last):
            return False
        if before and (before[0] in self._lexicon.telling or before[0] in self._lexicon.sorts):
            before = before[1:]
        elif before and before[0] in self._lexicon.verbs and before[0] not in self._lexicon.categories:
            return False
        is_property = last in self._lexicon.attribute or last in self._lexicon.weak
        is_named = bool(before) and is_property and last not in self._lexicon.tails
        return all(self._is_noun(word) for word in before) and (is_named or self._is_noun(last))

    def _is_noun(self, word: str) -> bool:
        """True for a known thing and for a word that is none of any other sort."""
        lexicon = self._lexicon
        if word in lexicon.categories or word in lexicon.activity:
            return True
        return self.is_thing(word) and not lexicon.inflection.third_person(word) and word not in lexicon.prepositions

    def _part(self, part: Sequence[Tagged], keep_all: bool, absent: bool) -> list[Tagged]:
        part = self._before_participle(part)
        if len(part) > 2 and part[0].expression and part[1].tags == "c" and self.root(part[0].expression):
            return []  # `{hall} and all its seats`
        if keep_all:
            return [token for token in part if token.expression is None]
        part = [
            token
            for index, token in enumerate(part)
            if token.expression is None
            and not (_is_number(token.word) or _is_letter(part, index) or self._tells_which(part, index))
        ]
        if len(part) > 1:
            part = self._called(self._conjuncts.told(part))
        if len(part) == 1 and (part[0].word in _LITERALS or len(part[0].word) == 1):
            return []
        if len(part) > 1 and part[-1].word in _TRAILING and self._is_many(part[-2].word):
            part = part[:-1]
        while len(part) > 1 and self._is_attribute(part[0], absent) and not self._is_compound(part[:2]):
            if len(part) == 2 and part[0].word in _QUALITIES and self._is_check(part[1].word):
                break
            if len(part) == 2 and "j" not in part[0].tags and part[1].word in _OF_DEEDS:
                break  # `updated added date`
            part = part[1:]
        if len(part) > 1 and "j" in part[0].tags and "_".join(t.word for t in part).count("_") >= MAX_CATEGORY_WORDS:
            part = part[1:]
        if len(part) > 2:
            kinds = self._lexicon.kinds
            within = [t for t in part[1:-1] if "j" not in t.tags or t.word in kinds or "v" in t.tags]
            part = [part[0], *within, part[-1]]
        return [unqualified(token) for token in part if token.tags != "c"]

    def _is_check(self, word: str) -> bool:
        """True for `check`, `test` and `validation`, of which each thing has many: only their sort tells which."""
        single = self._lexicon.inflection.singular(word)
        return single in self._lexicon.verb_of or single in self._lexicon.activity or single in self._lexicon.verbs

    def _called(self, part: list[Tagged]) -> list[Tagged]:
        """`Table guest_list` as `guest_list table`, and the table alone where the name of it is long."""
        if len(part) != 2:
            return part
        if part[0].word in _SETTINGS and _is_name(part[1]) and not _is_name(part[0]):
            return part[1:]  # `Config seat_count: {n}`
        sort, name = sorted(part, key=_is_name)
        if not _is_name(name) or self._lexicon.inflection.singular(sort.word) not in self._lexicon.named:
            return part
        return [name, sort] if name.word.count("_") < _LONG_NAME else [sort]

    def _before_participle(self, part: Sequence[Tagged]) -> Sequence[Tagged]:
        """`{signal} indicating restart` is about the signal."""
        if len(part) < 2 or part[0].expression is None or "g" not in part[1].tags or set(part[1].tags) & set("qj"):
            return part
        is_count = part[0].expression.startswith("len(") and self._is_many(
            part[-1].word
        )  # `{len(plans)} seating plans`
        return part if is_count or part[1].word in self._lexicon.activity else part[:1]

    def _is_compound(self, pair: Sequence[Tagged]) -> bool:
        """True for `private key`, which is no sort of key but a thing of its own."""
        return self._lexicon.inflection.singular("_".join(token.word for token in pair)) in self._lexicon.compounds

    def _tells_which(self, part: Sequence[Tagged], index: int) -> bool:
        """True for `id` in `agent id {x}`, and for `version` in `{hall} version {x}`."""
        if not 0 < index < len(part) - 1:
            return False
        is_edition = index == 1 and part[0].expression and part[1].word in _EDITIONS
        if part[index].word not in self._lexicon.ids and not is_edition:
            return False
        return part[index + 1].expression is not None and not self._is_compound(part[index - 1 : index + 1])

    def _is_attribute(self, token: Tagged, absent: bool) -> bool:
        """True for what only tells which one is meant, and not which sort as `default` and `stored` do; that no `unlocked`
        object is there says nothing of the others."""
        lexicon = self._lexicon
        if "q" in token.tags or token.word in lexicon.categories or (absent and "p" in token.tags):
            return False
        if "j" in token.tags:
            is_plain = token.word in lexicon.plain or token.word in lexicon.never_adjective
            return is_plain and token.word not in lexicon.kinds
        is_deed = "p" in token.tags and token.word in lexicon.never_adjective
        return is_deed and "b" not in token.tags and "v" not in token.tags

    def subject(
        self, phrase: Sequence[Tagged], keep_all: bool = False, has_verb: bool = False, absent: bool = False
    ) -> Subject | None:
        """The category of a phrase, or None where it holds no telling word; `has_verb` where the deed is told elsewhere,
        `absent` where the thing is not there."""
        values = tuple(token.expression for token in phrase) if _is_of_value(phrase) else ()
        key = encode(phrase), values, keep_all, has_verb, absent
        if key not in self._subjects:
            self._subjects[key] = self._told(phrase, keep_all, has_verb, absent)
        told = self._subjects[key]
        if told is not None and told.weak and not keep_all and self._is_sort_of_value(told, phrase):
            return self._shown(phrase) or told  # `new {seat} saved`
        return told or self._shown(phrase)

    def shown(self, phrase: Sequence[Tagged]) -> tuple[str, ...]:
        """The thing that the values of a phrase tell, as the words of an object."""
        told = self._shown(phrase)
        is_thing = told is not None and told.category[-1] not in self._lexicon.identity and self.is_known(told)
        return told.category if told is not None and is_thing else ()

    def _is_sort_of_value(self, subject: Subject, phrase: Sequence[Tagged]) -> bool:
        return self.is_sort(subject) and not any("__class__" in (token.expression or "") for token in phrase)

    def is_sort(self, subject: Subject) -> bool:
        """True for `new`, which is no thing."""
        return subject.weak and len(subject.words) == 1 and subject.words[0] in self._lexicon.plain

    def is_verb(self, subject: Subject) -> bool:
        """True for `paginate`, which is no thing."""
        lexicon, (word, *others) = self._lexicon, subject.words
        if others or word not in lexicon.only_verbs:
            return False
        known = (lexicon.categories, lexicon.familiar, lexicon.attribute, lexicon.verb_of, lexicon.tails)
        return all(word not in each for each in known)

    def is_vague(self, subject: Subject) -> bool:
        """True for `info`, `raw value` and `json`, of which there are many: only what they are of tells which."""
        lexicon, last = self._lexicon, subject.words[-1]
        is_open = subject.weak or lexicon.is_datum(last) or last in lexicon.vague
        return is_open and all(map(self._things.describes, subject.words[:-1]))

    def is_known(self, subject: Subject) -> bool:
        """True for a thing of software, and not `memory` or `background`."""
        lexicon, last = self._lexicon, subject.category[-1]
        is_thing = last in lexicon.categories or last in lexicon.familiar or last in lexicon.brands
        return len(subject.category) > 1 or "_" in last or (is_thing and last not in lexicon.settings)

    def _told(self, phrase: Sequence[Tagged], keep_all: bool, has_verb: bool, absent: bool) -> Subject | None:
        """The category that the words of a phrase tell."""
        parts = [self._named(part, keep_all, absent) for part in reversed(_split_at(phrase, "of"))]
        parts = [part for part in parts if part]
        if len(parts) > 1 and len(parts[0]) == 1 and parts[0][0] in self._lexicon.generic_names:
            parts = parts[1:]
        if not parts:
            return None
        is_deed = len(parts) == 1 and len(parts[0]) == 1 and self._is_deed(parts[0][0])
        shown = self._shown(phrase) if is_deed and _is_of_value(phrase) else None
        if shown is not None and shown.category[-1] not in self._lexicon.gauges:
            return shown._replace(rest=parts[0])  # `use of {option}`, and no `payment of {amount}`
        owner = self._as_called(self._things.split(parts[0], has_verb, keep_all), phrase[-1])
        if len(parts) == 1:
            return owner
        rest = (*owner.rest, *(word for part in parts[1:] for word in part))
        return owner._replace(rest=rest if keep_all else tuple(dict.fromkeys(rest)))

    def _shown(self, phrase: Sequence[Tagged]) -> Subject | None:
        """The category that the values of a phrase tell."""
        for token in phrase:
            root = self.root(token.expression) if token.expression else ""
            if root:
                return Subject(tuple(root.split("_")), (), 0.82, f"category from the value {token.expression}")
        return None

    def _as_called(self, subject: Subject, last: Tagged) -> Subject:
        """`subject` with the plural of a name in the code: `list_tools` is not called `list_tool`."""
        is_name = "n" in last.tags and "w" not in last.tags
        if subject.category[-1:] != (self._lexicon.inflection.singular(last.word),) or not is_name:
            return subject
        return subject._replace(category=(*subject.category[:-1], last.word))

    def _named(self, part: Sequence[Tagged], keep_all: bool, absent: bool) -> tuple[str, ...]:
        """The words of a phrase without `of`."""
        words = tuple(token.word for token in self._part(part, keep_all, absent))
        return words if keep_all else tuple(dict.fromkeys(words))

    def _is_many(self, word: str) -> bool:
        return self._lexicon.inflection.singular(word) != word

    def _is_deed(self, word: str) -> bool:
        """True for `use` and `deletion`."""
        return word in self._lexicon.only_verbs or self._lexicon.is_activity(word)


def _is_number(word: str) -> bool:
    """True for `7`, `5s` and the `7_0_2` or `v0_9` of a version."""
    if word.isalpha():
        return False
    if word[0].isdigit() and word.lstrip("0123456789") in _UNITS:
        return True
    digits = word[1:] if word[0] == "v" and "_" in word else word
    return digits[:1].isdigit() and digits.replace("_", "").isdigit()


def _is_name(token: Tagged) -> bool:
    """True for an identifier that is no class."""
    return "n" in token.tags and "w" not in token.tags and "_" in token.word


def _is_of_value(phrase: Sequence[Tagged]) -> bool:
    """True for `use of {option}`."""
    return len(phrase) > 2 and phrase[-2].word == "of" and phrase[-1].expression is not None


def _split_at(phrase: Sequence[Tagged], word: str) -> list[list[Tagged]]:
    parts: list[list[Tagged]] = [[]]
    for token in phrase:
        if token.word == word:
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _is_letter(part: Sequence[Tagged], index: int) -> bool:
    """True for the `B` of `side B`, which tells which one it is as a number does."""
    return index > 0 and len(part[index].word) == 1 and "h" in part[index - 1].tags
