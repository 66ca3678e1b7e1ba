"""Owns where the texts of a project reach a leftover without importing it: `module.name`, `patch("module.name")`, `x.name`.

A module that is loaded by a name may be any that a string of the file spells, and any at all where no string does;
loaded by its `__name__`, it is the file itself, and so is one that imports its own name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from migrate_logs.removal.leftovers import Leftover

Mentioned = frozenset[tuple[str, str]]  # the path of a module and a name of its own; "" and the name of an attribute
# A package and its submodule, the path of a file that reaches the one through the other, and the name that it has there.
Reaching = frozenset[tuple[tuple[str, str], str, str]]

_WORD_BEFORE = re.compile(rb"\w+\Z")
GETTER = rb"attrgetter\([^()]*"
# setattr(m, "name"), getattr(import_module("m"), "name"), vars(m)["name"], attrgetter("name.level")
_BY_NAME = re.compile(rb"(?:(?:object|attr)\([^,()]*(?:\([^()]*\))?,\s*|(?:__dict__|\))\[|" + GETTER + rb")\Z")
# patch(f"{MODULE}.name"), patch("%s.name" % MODULE), patch(MODULE + ".name")
_FILLED = re.compile(rb"(?:\}|%s|\+\s*[\"'])\Z")
_LOADERS = (
    b"import_module",
    b"__import__",
    b"resolve_name",
    b"module_from_spec",
    b"run_module",
    b"run_path",
    b"sys.modules",
)
_LOADS = re.compile(rb"\b_?(?:" + b"|".join(map(re.escape, _LOADERS)) + rb")\b")
_ASKED = rb"(?:\.get)?[(\[]?\s*([^\n]*)"  # behind a load: which module, as far as the line goes
_ITSELF, _OWN = re.compile(rb"__name__\s*(?:[,)\]]|\Z)"), re.compile(rb"\b__(?:name|module)__\b")
_OTHERS = _LOADS.pattern + rb"(?!(?:\.get)?[(\[]?\s*__name__\s*[,)\]])"  # a load of another module than the file's own
_QUOTED = re.compile(rb"[\"']([\w.:/]+)[\"']")
_GIVEN = re.compile(rb"\b(\w+)[ \t]*(?::[^=\n]*)?=([^=\n]*[)\]])")
_GOT = re.compile(rb"[\"'](\w+)[\"']\s*[)\],]")
# What hands a module on: a name that is given it or what holds it, a loop over that, a function that returns it.
_HANDED = (
    rb"\b(\w++)[ \t]*+(?::[^=\n]*+)?=[^=\n]*(?:[\[({]\s*\n[^=\n]*)?",
    rb"\bfor[ \t]+((?:\w+[ \t]*,[ \t]*)*\w+)[ \t]+in\b[^\n]*",
    rb"\bdef[ \t]+(\w++)[^\n]*+(?:\n(?![ \t]*(?:async[ \t]+)?(?:def|class)\b)[^\n]*+)*?\n[ \t]+(?:return|yield)\b[^\n]*",
)
_HOPS = 3  # names that pass one on
_PATHS = ("utf-8", "surrogateescape")  # how the system writes paths as text
_IMPORTED = re.compile(rb"(?:^|;)[ \t]*(?:import|from)[ \t]+[\w., \t]*\Z", re.MULTILINE)
# Where an import stands, with its names; and a name that is passed, listed or looped over as it is.
_IMPORT = re.compile(rb"^[ \t]*(?:from[ \t]+[\w.]+[ \t]+)?import\b(?:[ \t]*\([^)]*\)|[^\n;]*)", re.MULTILINE)
_AS_VALUE = re.compile(rb"(?:[\[({,=:]|\b(?:in|or|else|return|yield))\s*(\w++)\s*(?=[,)\]}:\n#]|\Z|if\b|or\b|for\b)")
_LOOK_BACK = 200  # bytes before a name that can say whose it is


def import_of(names: Iterable[str]) -> re.Pattern[bytes]:
    """What a file holds that may import one of these names."""
    return re.compile(rb"import(?:[^\n]*(?:\\\n[^\n]*)*(?:\([^)]*)?\b(?:" + any_of(names) + rb")|[ \t\\]*\*)")


def of_globals(listed: Mapping[str, Sequence[Leftover]], texts: Iterable[tuple[str, bytes]]) -> Mentioned:
    """The names of modules that some other file reaches through the module; `texts` are all files of the project."""
    pairs = {(path, each.name) for path, leftovers in listed.items() for each in leftovers if each.is_global}
    if not pairs:
        return frozenset()
    spelled = re.compile(rb"[.:\"'](" + any_of({name for _, name in pairs}) + rb")\b")
    keyword = re.compile(rb"[(,\s](" + any_of({name for _, name in pairs}) + rb")\s*=(?!=)")
    stems = frozenset(_stem(path).encode(*_PATHS) for path, _ in pairs)
    seen: dict[tuple[str, str], set[str]] = {}
    own: set[tuple[str, str]] = set()
    for path, text in texts:
        file = _File(text, stems, _stem(path).encode(*_PATHS))
        found = [(match, file.owners(match.start())) for match in spelled.finditer(text)]
        if b"patch.multiple(" in text:
            found += [(match, file.words) for match in keyword.finditer(text)]
        for match, owners in found:
            for stem in owners:
                seen.setdefault((stem.decode(*_PATHS), match[1].decode()), set()).add(path)
        own |= {(path, match[1].decode()) for match, _ in found if file.is_itself(match.start())}
    others = {(path, name) for path, name in pairs if seen.get((_stem(path), name), set()) - {path}}
    return frozenset(others | own & pairs)


def of_submodules(listed: Mapping[str, Sequence[Leftover]], texts: Iterable[tuple[str, bytes]]) -> Reaching:
    """Who reaches a submodule that a leftover loads as `package.submodule`, and does not say `import package.submodule`."""
    loaded = {each.loads for leftovers in listed.values() for each in leftovers if each.loads is not None}
    if not loaded:
        return frozenset()
    dotted = re.compile(rb"\.[ \t]*(" + any_of({submodule for _, submodule in loaded}) + rb")\b")
    return frozenset(
        ((package, submodule), path, word)
        for path, text in texts
        for word, submodule in _dotted(text, dotted)
        for package in (name.decode() for name in _meant(text, word.encode()))
        if (package, submodule) in loaded and not _loads_itself(text, f"{package}.{submodule}".encode())
    )


def _dotted(text: bytes, pattern: re.Pattern[bytes]) -> set[tuple[str, str]]:
    """What `pattern` finds in a text, with the word before it; not in an import."""
    found: set[tuple[str, str]] = set()
    for match in pattern.finditer(text):
        before = text[max(match.start() - _LOOK_BACK, 0) : match.start()].rstrip()
        word = _WORD_BEFORE.search(before)
        if word is not None and not _IMPORTED.search(before):
            found.add((word[0].decode(), match[1].decode()))
    return found


def _meant(text: bytes, word: bytes) -> set[bytes]:
    """What a word may stand for: itself, and what it is another name of."""
    if b" as " + word not in text:
        return {word}
    return {word, *re.findall(rb"(\w+) as " + word + rb"\b", text)}


def _called_by(statement: bytes, word: bytes) -> list[bytes]:
    """The names that an import gives a module whose last name is `word`."""
    return [alias or word for alias in re.findall(rb"\b" + word + rb"\b(?:[ \t]+as[ \t]+(\w+))?(?!\w|\.)", statement)]


def _last_word(before: bytes) -> bytes:
    found = _WORD_BEFORE.search(before)
    return found[0] if found else b""


def _loads_itself(text: bytes, dotted: bytes) -> bool:
    return re.search(rb"^import[ \t][^\n#]*\b" + re.escape(dotted) + rb"\b", text, re.MULTILINE) is not None


def any_of(names: Iterable[str]) -> bytes:
    return b"|".join(re.escape(name.encode()) for name in sorted(names))


@dataclass(eq=False)
class _File:
    """The text of a file, and which of the modules `stems` (their last names) it means; what is asked often is kept.

    `own` is the last name of its own module.
    """

    text: bytes
    stems: frozenset[bytes]
    own: bytes

    def owners(self, at: int) -> Set[bytes]:
        """The modules whose name may be reached by the dot, the colon or the quote at `at`."""
        before = self.text[max(at - _LOOK_BACK, 0) : at]
        if self.text[at : at + 1] in (b"'", b'"'):
            return (self.words or self._any_loaded) if _BY_NAME.search(before) else frozenset()
        if b"patch" in self.text and _FILLED.search(before):
            return self.words or self.stems
        direct = _meant(self.text, _last_word(before)) | self._named(before)
        if self._passed and _last_word(before) not in self._known:
            direct |= self._passed
        others = any(not _ITSELF.match(asked) for asked in self._asked(before)) or self._is_handed(before)
        return direct | (self._spelled or self.stems) if others else direct

    def is_itself(self, at: int) -> bool:
        """True where the dot at `at` may reach into the module of the file itself, which was loaded by its name or imported."""
        before = self.text[max(at - _LOOK_BACK, 0) : at]
        if self.text[at : at + 1] != b".":
            return False
        is_imported = self._imports_itself and self.own in _meant(self.text, _last_word(before))
        return is_imported or any(_OWN.search(asked) for asked in self._asked(before))

    def _asked(self, before: bytes) -> list[bytes]:
        """Which modules are loaded for the word, or where there is none for the expression, that ends `before`."""
        if not self._loads:
            return []
        word = _last_word(before)
        is_given = rb"\b" + word + rb"\s*(?::[^=\n]*)?=[^=\n]*" if word else b""
        return re.findall(is_given + _LOADS.pattern + _ASKED, self.text if word else before.rpartition(b"\n")[2])

    def _named(self, before: bytes) -> Set[bytes]:
        """The modules that a string names in the expression that ends `before`, or where its last word is given its value."""
        if not self._spelled:
            return frozenset()
        word = _last_word(before)
        if word:
            return self._named_for.get(word, frozenset())
        return self._got(before.rpartition(b"\n")[2]) if before.endswith((b")", b"]")) else frozenset()

    def _got(self, expression: bytes) -> Set[bytes]:
        """`getattr(app, "first")`, `parts["first"]`: the modules that are got by their names."""
        return self.stems & set(_GOT.findall(expression))

    @cached_property
    def _named_for(self) -> Mapping[bytes, Set[bytes]]:
        """The names that are given a module which is got by its name, each with all of these."""
        found: dict[bytes, Set[bytes]] = {}
        for name, expression in _GIVEN.findall(self.text):
            found[name] = found.get(name, frozenset()) | self._got(expression)
        return found

    def _is_handed(self, before: bytes) -> bool:
        """True where the word or the expression that ends `before` is, or is made of, what a loaded module was handed to."""
        if not self._loads:
            return False
        word = _last_word(before)
        return not self._handed.isdisjoint([word] if word else re.findall(rb"\w+", before.rpartition(b"\n")[2]))

    @cached_property
    def _handed(self) -> Set[bytes]:
        """The names that get modules which other names of the text were given when they were loaded, and those as well."""
        found: set[bytes] = set()
        for _ in range(_HOPS):
            known = rb"(?:" + _OTHERS + (rb"|\b(?:" + b"|".join(found) + rb")\b" if found else b"") + rb")"
            given = {each for form in _HANDED for each in re.findall(form + known, self.text)}
            more = {word for each in given for word in re.findall(rb"\w+", each)} - found
            if not more:
                break
            found |= more
        return found

    @cached_property
    def _imports(self) -> Sequence[bytes]:
        """The import statements of the text, as far as one line or a pair of brackets goes."""
        return _IMPORT.findall(self.text)

    @cached_property
    def _known(self) -> Set[bytes]:
        """Names that stand for no module that was passed on: what is imported, and the object of a method."""
        return {b"self", b"cls", *(word for each in self._imports for word in re.findall(rb"\w+", each))}

    @cached_property
    def _passed(self) -> Set[bytes]:
        """The modules that the text imports and passes on as they are: `for part in (first, second): part.logger`."""
        spelled = ((each, self.stems & set(re.findall(rb"\w+", each))) for each in self._imports)
        names = {name: word for each, words in spelled for word in words for name in _called_by(each, word)}
        values = _AS_VALUE.findall(_IMPORT.sub(b"", self.text)) if names else ()
        return {names[value] for value in values if value in names}

    @cached_property
    def words(self) -> Set[bytes]:
        """The modules whose names stand anywhere in the text."""
        return self.stems & set(re.findall(rb"\w+", self.text))

    @cached_property
    def _any_loaded(self) -> Set[bytes]:
        """All modules, where the text loads others than its own by name."""
        return self.stems if self._loads and re.search(_OTHERS, self.text) else frozenset()

    @cached_property
    def _spelled(self) -> Set[bytes]:
        """The modules that a string spells."""
        return self.stems & {last for path in _QUOTED.findall(self.text) for last in re.split(rb"[.:/]", path)}

    @cached_property
    def _imports_itself(self) -> bool:
        pattern = rb"^[ \t]*(?:import|from)[ \t][^\n#]*\b" + re.escape(self.own) + rb"\b"
        return re.search(pattern, self.text, re.MULTILINE) is not None

    @cached_property
    def _loads(self) -> bool:
        return any(word in self.text for word in _LOADERS) and _LOADS.search(self.text) is not None


def _stem(path: str) -> str:
    folder, _, name = path.rpartition("/")
    return folder.rpartition("/")[2] if name == "__init__.py" else name.removesuffix(".py")
