"""Owns how the noun phrase of an event becomes a category and the first words of the action."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.tagging import Tagged
from migrate_logs.naming.words import snake

_NOMINAL = re.compile(r"(?:tion|sion|ment|ance|ence|ness|ability|ibility)$")
_IDENTIFIER = re.compile(r"[A-Za-z_]\w*")
_MAX_CATEGORY = 2
# names in an expression that are no thing: built-in calls, operators, what everything hangs on
_IDLE = re.compile(
    "len|str|repr|type|int|list|sorted|sum|round|getattr|join|format|request|settings|config|app"
    "|or|and|not|if|else|in|is|none|true|false|for|await|lambda"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """The words of a noun phrase: what names the category and what is left for the action; `factor` is how sure that is."""

    category: tuple[str, ...]
    rest: tuple[str, ...] = ()
    factor: float = 1.0
    why: str = ""
    weak: bool = False


class Nouns:
    """Reads noun phrases with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def words(self, phrase: Sequence[Tagged], keep_all: bool = False) -> tuple[str, ...]:
        """The words of a phrase in their order in a name (`size of the pool` -> pool, size), mere attributes left out."""
        parts = _split_at(phrase, "of")
        words = [word for part in reversed(parts) for word in self._part(part, keep_all)]
        return tuple(dict.fromkeys(words))

    def _part(self, part: Sequence[Tagged], keep_all: bool) -> list[str]:
        part = [token for token in part if token.expression is None and (keep_all or not token.word.isdigit())]
        if not keep_all:
            part = _before_conjunction(part)
            while len(part) > 1 and self._is_attribute(part[0]):
                part = part[1:]
            part = [token for index, token in enumerate(part) if index in (0, len(part) - 1) or "j" not in token.tags]
        return [token.word for token in part if token.tags != "c" or keep_all]

    def _is_attribute(self, token: Tagged) -> bool:
        if "q" in token.tags or token.word in self._lexicon.categories:
            return False
        return "j" in token.tags or ("p" in token.tags and "b" not in token.tags and "v" not in token.tags)

    def subject(self, phrase: Sequence[Tagged], keep_all: bool = False) -> Subject | None:
        """The category of a phrase, or None where it holds no telling word."""
        words = self.words(phrase, keep_all)
        if words:
            return self.split(words)
        for token in phrase:
            root = self.root(token.expression) if token.expression else ""
            if root:
                return Subject(tuple(root.split("_")), (), 0.84, f"category from the value {token.expression}")
        return None

    def split(self, words: Sequence[str]) -> Subject:
        """Where the category ends: at a known compound, else before a word such as `status` or `execution`."""
        words = tuple(part for word in words for part in self._identifier(self._lexicon.user_aliases.get(word, word)))
        if len(words) > 2 and words[1] in self._lexicon.prepositions:
            words = ("_".join(words[:3]), *words[3:])
        length = self._compound_length(words)
        if length:
            return self._subject(words, length, 1.0, "known compound")
        if len(words) == 2 and words[0] not in self._lexicon.categories and self._lexicon.is_datum(words[1]):
            return self._subject(words, 2, 1.0, "noun phrase")
        start = next((index for index, word in enumerate(words[:-1]) if not self._describes(word)), len(words) - 1)
        if start and len(words) <= start + _MAX_CATEGORY and words[0] in self._lexicon.telling:
            return self._subject(words, len(words), 1.0, "noun phrase")
        limit = next(
            (
                index
                for index in range(start + 1, len(words))
                if self._ends_category(words[index], index == len(words) - 1)
            ),
            len(words),
        )
        if limit > start + _MAX_CATEGORY:
            return self._subject(words, start + _MAX_CATEGORY, 0.82 if len(words) < 5 else 0.7, "first two nouns")
        return self._subject(words, limit, 1.0 if len(words) < 4 else 0.8, "noun phrase")

    def _describes(self, word: str) -> bool:
        """True for an adjective in front of the noun, which stays with it."""
        lexicon = self._lexicon
        if word in lexicon.telling and word not in lexicon.categories:
            return True
        if word in lexicon.categories or word in lexicon.verbs:
            return False
        return (
            word in lexicon.telling
            or word in lexicon.plain
            or word in lexicon.states
            or lexicon.inflection.is_past(word)
        )

    def _identifier(self, word: str) -> tuple[str, ...]:
        """An identifier that begins with a verb is read as object and verb: `get_user` -> user, get."""
        head, _, tail = word.partition("_")
        if tail and head in self._lexicon.only_verbs and tail not in self._lexicon.particles:
            return (*tail.split("_"), head)
        return (word,)

    def _subject(self, words: tuple[str, ...], length: int, factor: float, why: str) -> Subject:
        head = (*words[: length - 1], self._lexicon.inflection.singular(words[length - 1]))
        weak = all(word in self._lexicon.weak for word in words)
        name = "_".join(head)
        return Subject(head, words[length:], factor, f"{why} {name}", weak)

    def _compound_length(self, words: Sequence[str]) -> int:
        for start in range(min(3, len(words))):
            for length in range(min(4 - start, len(words) - start), 1, -1):
                joined = "_".join(words[start : start + length])
                if (
                    joined in self._lexicon.compounds
                    or self._lexicon.inflection.singular(joined) in self._lexicon.compounds
                ):
                    return start + length
        return 0

    def _ends_category(self, word: str, is_last: bool) -> bool:
        lexicon = self._lexicon
        if word in lexicon.attribute or (_NOMINAL.search(word) and word not in lexicon.categories):
            return True
        if word in lexicon.activity:
            return True
        return (
            is_last
            and word not in lexicon.categories
            and (word in lexicon.only_verbs or lexicon.inflection.is_gerund(word))
        )

    def root(self, expression: str) -> str:
        """The thing that an expression shows: `user.nick` -> user, `len(rows)` -> row, `file_path` -> file, `e` -> nothing."""
        text = re.sub(r"(['\"]).*?\1", " ", expression)
        names = [snake(name) for name in _IDENTIFIER.findall(re.sub(r"(?<![\w.])\w+(?:\.\w+)*\((?=[^)])", "(", text))]
        for name in names:
            name = self._lexicon.aliases.get(name, name)
            thing = self._owner(name)
            if thing not in self._lexicon.generic_names and not _IDLE.fullmatch(thing) and not self._is_call(thing):
                return self._lexicon.inflection.singular(thing)
        return ""

    def _is_call(self, name: str) -> bool:
        """True for `get_name`: what it gives is not what it is called."""
        return not name or ("_" in name and name.partition("_")[0] in self._lexicon.only_verbs)

    def _owner(self, name: str) -> str:
        parts = name.strip("_").split("_")
        while len(parts) > 1 and parts[-1] in self._lexicon.identity:
            parts.pop()
        while len(parts) > 1 and parts[0] in self._lexicon.plain:
            parts.pop(0)
        return self._lexicon.aliases.get("_".join(parts), "_".join(parts))


def _split_at(phrase: Sequence[Tagged], word: str) -> list[list[Tagged]]:
    parts: list[list[Tagged]] = [[]]
    for token in phrase:
        if token.word == word:
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _before_conjunction(part: list[Tagged]) -> list[Tagged]:
    end = next((index for index, token in enumerate(part) if token.tags == "c"), len(part))
    return part[:end] or part
