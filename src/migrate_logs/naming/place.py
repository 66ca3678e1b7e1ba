"""Owns the category that a log call's place suggests: the slots of the text aside, its function, class and module."""

import re
from dataclasses import dataclass, replace
from fnmatch import fnmatch

from migrate_logs.naming.conformance import MAX_CATEGORY_WORDS
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.message import Message, NamingConfig
from migrate_logs.naming.snakes import snake

# verbs of one deed, as a function and its text may call it
_SAME = (
    frozenset(("load", "read", "parse", "open", "decode", "deserialize")),
    frozenset(("save", "write", "store", "persist")),
    frozenset(("delete", "remove", "drop")),
    frozenset(("create", "make", "build", "generate")),
    frozenset(("run", "execute")),
)


@dataclass(frozen=True, slots=True)
class Found:
    """A category, how sure it is, and where it comes from."""

    category: str
    factor: float
    why: str


class Places:
    """Reads the place of a message with one lexicon."""

    def __init__(self, config: NamingConfig, lexicon: Lexicon) -> None:
        self._paths = tuple(config.paths.items())
        self._lexicon = lexicon

    def override(self, module: str) -> str:
        """The category that the configuration gives the file, or nothing."""
        for glob, category in self._paths:
            if _matches(module, glob):
                return category
        return ""

    def category(self, message: Message, verb: str = "") -> Found:
        """The best category that the place offers, in the project's words; `verb` is the base of the event's verb."""
        found = self._found(message, verb)
        aliases = self._lexicon.user_aliases
        if not aliases:
            return found
        return replace(found, category="_".join(aliases.get(word, word) for word in found.category.split("_")))

    def doer(self, message: Message, deed: str) -> Found | None:
        """The class or module whose deed it is that a verb alone tells (`Pin failed`), or None."""
        found = self.category(message)
        is_known = found.factor >= 0.76 and "function" not in found.why
        return found if is_known and deed not in found.category else None

    def _found(self, message: Message, verb: str) -> Found:
        parts = [part for part in message.function.split(".") if part and not part.startswith("<")]
        functions = [snake(part) for part in parts if not part[:1].isupper()]
        classes = [part for part in parts if part[:1].isupper()]
        return (
            self._object(functions, verb)
            or self._class(classes)
            or self._module(message.module, verb)
            or self._object(functions, "")
            or self._last_resort(message.module)
        )

    def _object(self, functions: list[str], verb: str) -> Found | None:
        """`load_plugin` is about a plugin; with `verb`, only where the function does just that."""
        for function in reversed(functions):
            head, _, rest = function.strip("_").partition("_")
            if rest and self._lexicon.is_base_verb(head) and (not verb or _is_same_deed(head, verb)):
                words = rest.split("_")
                words = words[len(words) > 1 and words[0] in self._lexicon.counts :]  # `print_one_badge`
                if (
                    0 < len(words) <= 3
                    and self._are_things(words, bool(verb))
                    and rest not in self._lexicon.generic_names
                ):
                    spelled = (self._lexicon.aliases.get(word, word) for word in words)
                    name = self._lexicon.inflection.singular("_".join(spelled))
                    if re.fullmatch(r"[a-z][a-z0-9_]*", name):
                        return Found(name, 0.8 if verb else 0.7, f"category from the function {function}")
        return None

    def _are_things(self, words: list[str], has_verb: bool) -> bool:
        """True for nouns; behind the verb that is asked for `email` is one, too."""
        lexicon = self._lexicon
        idle = (lexicon.counts, lexicon.plain, lexicon.prepositions, lexicon.conjunctions, lexicon.fillers)
        is_verb = words[0] in lexicon.only_verbs and len(words) > 1 if has_verb else lexicon.is_base_verb(words[0])
        is_noun = words[0].isalpha() and not is_verb
        is_noun = is_noun and not lexicon.inflection.is_past(words[-1]) and words[-1] not in lexicon.sorts
        return is_noun and all(each.isdisjoint(words) for each in idle)

    def _class(self, classes: list[str]) -> Found | None:
        for name in reversed(classes):
            words = snake(name).split("_")
            while len(words) > 1 and words[-1] in self._lexicon.class_suffixes and not self._tells_sort(words[-2]):
                words.pop()
            if len(words) == 1 and words[0] in self._lexicon.class_suffixes:
                continue
            is_cut = len(words) > 3 and self._lexicon.inflection.is_past(words[2])
            is_whole = len(words) <= MAX_CATEGORY_WORDS
            # `OnceRenderedSeatPlan` is a seat plan
            category = "_".join(words[3:6] if is_cut else words if is_whole else words[:3])
            if re.fullmatch(r"[a-z][a-z0-9_]*", category):
                return Found(category, 0.8, f"category from the class {name}")
        return None

    def _tells_sort(self, word: str) -> bool:
        """True for the `wrapped` of `WrappedClient`, which alone is no thing."""
        lexicon = self._lexicon
        if word in lexicon.sorts:
            return True
        is_form = word.endswith(("able", "ible")) or (word.endswith("ed") and lexicon.inflection.is_past(word))
        is_adjective = is_form or word in lexicon.plain or word in lexicon.states or word in lexicon.telling
        return is_adjective and word not in lexicon.categories and word not in lexicon.familiar

    def _module(self, module: str, verb: str) -> Found | None:
        """The module's name without `verb`: what is sent in `mailer/send.py` is no send."""
        for part in _parts(module):
            words = snake(part).split("_")
            words = words[words[0] == verb :]
            while len(words) > 1 and words[-1] in self._lexicon.class_suffixes:
                words.pop()
            category = "_".join(words[:3])
            if category not in self._lexicon.generic_modules and re.fullmatch(r"[a-z][a-z0-9_]+", category):
                return Found(self._singular(category), 0.76, f"category from the module {part}")
        return None

    def _singular(self, module: str) -> str:
        """`orders` -> `order`; a name that is no plural of a known word stays (`octodns`)."""
        single = self._lexicon.inflection.singular(module)
        last = single.rpartition("_")[2]
        is_word = (
            last in self._lexicon.categories
            or last in self._lexicon.class_suffixes
            or last in self._lexicon.verbs
            or last in self._lexicon.verb_of
        )
        return single if is_word or module.endswith(("ers", "ors", "ions", "ies", "ents")) else module

    def _last_resort(self, module: str) -> Found:
        for part in _parts(module):
            if re.fullmatch(r"[a-z][a-z0-9_]*", part) and part not in (
                "utils",
                "util",
                "base",
                "core",
                "src",
                "main",
                "common",
                "helpers",
            ):
                return Found(self._singular(part), 0.6, f"category from the module {part}")
        return Found("app", 0.5, "no category in sight")


def _is_same_deed(head: str, verb: str) -> bool:
    """True for `load` of a function in which something is read: it deals with one thing."""
    return head == verb or any(head in deeds and verb in deeds for deeds in _SAME)


def _parts(module: str) -> list[str]:
    path = re.sub(r"\.pyi?$", "", module.replace("\\", "/"))
    parts = [part.strip("_") for part in re.split(r"[/.]", path)]
    return [part for part in reversed(parts) if part]


def _matches(module: str, glob: str) -> bool:
    return fnmatch(module, glob) or fnmatch(module, glob.removesuffix("/") + "/*") or fnmatch(module, "*/" + glob)
