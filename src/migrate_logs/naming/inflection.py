"""Owns the forms of English verbs and nouns: participle, gerund, lemma, singular."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

_PREFIXED = re.compile("(?:re|un|pre|de|mis|out|over|up|auto|multi|hot)(.{3,})")
_VOWEL = re.compile("[aeiouy]")
_SHORT = re.compile(r"[^aeiou]*(?:qu)?[aeiou][bcdfgklmnprtvz]")
# `bugs`, but `docs`, `aws`
_SHORT_PLURAL = re.compile("[bcdfghjklmnpqrstvwxz][aeiou][bdgmp]s")
_DOUBLED = re.compile(r"([bdfgklmnprtvz])\1$")
_WANTS_E = re.compile(
    r"(?:at|iz|[aiou]s|[aeiou]c|[rnl]c|[rnld]g|ag|v|u|z|[bcdfgkpt]l|(?<!a)ir|ur|(?<![aeio])[aeiou]r|ut|(?<!o)ot|(?<![ao])id|(?<![eo])ak"
    r"|(?<!o)ok|ik|ps|ns|rs|(?<![ao])in|un|(?<![eo])ap|yp)$"
)
_ABLE = ("able", "ible")
_ADVERBS = ("already", "still", "almost")
_PARTICLES = ("out", "up", "down", "off")


@dataclass(frozen=True, slots=True)
class Inflection:
    """English inflection by rule, irregular verbs and a list of known base verbs.

    `participles` maps a base to its participle, `pasts` any irregular past form to its base, and `simple_pasts` are those
    that are no participle (`wrote`); a verb with a particle is one word (`pick_up`), whose first part is inflected, and so
    is one with how it is done (`soft_delete`), whose last part is; `manners` are such first parts.
    """

    verbs: Collection[str]
    participles: Mapping[str, str]
    pasts: Mapping[str, str]
    doubling: Collection[str]
    not_past: Collection[str]
    not_gerund: Collection[str]
    plural_keep: Collection[str]
    nouns: Collection[str]
    singulars: Mapping[str, str]
    simple_pasts: Collection[str] = frozenset()
    manners: Collection[str] = frozenset()
    _lemmas: dict[str, str] = field(default_factory=dict, compare=False, repr=False)
    _singular_of: dict[str, str] = field(default_factory=dict, compare=False, repr=False)
    _past: dict[str, bool] = field(default_factory=dict, compare=False, repr=False)

    def participle(self, base: str) -> str:
        """`pick_up` -> `picked_up`, `write` -> `written`."""
        head, _, particle = base.partition("_")
        if head.endswith(_ABLE) and head not in self.verbs:
            return base  # no verb: what can be done to something stays what it is
        if particle and self._is_adverb(head):
            return f"{head}_{self.participle(particle)}"
        form = self.participles.get(head) or self._suffixed(head, "ed")
        return f"{form}_{particle}" if particle else form

    def gerund(self, base: str) -> str:
        """`pick_up` -> `picking_up`, `write` -> `writing`, `possibly_run` -> `possibly_running`."""
        head, _, particle = base.partition("_")
        if particle and self._is_adverb(head):
            return f"{head}_{self.gerund(particle)}"
        form = self._suffixed(head, "ing")
        return f"{form}_{particle}" if particle else form

    def _is_adverb(self, word: str) -> bool:
        return word in self.manners or word in _ADVERBS or (word.endswith("ly") and word not in self.verbs)

    def _suffixed(self, base: str, suffix: str) -> str:
        if suffix == "ing" and base.endswith("ie"):
            return base[:-2] + "ying"
        if base.endswith("e") and not (suffix == "ing" and base.endswith(("ee", "oe", "ye"))):
            return base[:-1] + suffix
        if suffix == "ed" and base.endswith("y") and base[-2:-1] not in "aeiou":
            return base[:-1] + "ied"
        if base.endswith("ic"):
            return base + "k" + suffix
        root = self._unprefixed(base)
        if base in self.doubling or root in self.doubling or (_SHORT.fullmatch(root) and len(base) > 2):
            return base + base[-1] + suffix
        return base + suffix

    def _unprefixed(self, base: str) -> str:
        """`pin` of `unpin`: a prefix changes nothing in how a verb doubles its last letter."""
        found = _PREFIXED.fullmatch(base)
        return found[1] if found and found[1] in self.verbs else base

    def is_past(self, word: str) -> bool:
        """True for a past tense or a participle."""
        known = self._past.get(word)
        if known is None:
            known = self._past[word] = self._is_past(word.partition("_")[0])
        return known

    def _is_past(self, head: str) -> bool:
        if head in self.pasts:
            return True
        if not head.endswith("ed") or len(head) < 4 or head in self.not_past or not _VOWEL.search(head[:-2]):
            return False
        if not head.isalpha():
            return False  # `vid3oed`, a name
        if self._unprefixed(head) != head:
            return False  # `reembed`
        return not head.endswith("eed") or head[:-1] in self.verbs

    def is_gerund(self, word: str) -> bool:
        """True for an -ing form of a verb."""
        head = word.partition("_")[0]
        return head.endswith("ing") and len(head) > 4 and head not in self.not_gerund and bool(_VOWEL.search(head[:-3]))

    def lemma(self, form: str) -> str:
        """The base of a past, -ing or -s form; the word itself where it is none."""
        known = self._lemmas.get(form)
        if known is None:
            head, _, particle = form.partition("_")
            if particle and self._is_adverb(head):
                return f"{head}_{self.lemma(particle)}"
            # `timing` is a noun, `timing_out` is none, and nobody does `br` in `bring_up`
            is_verb = particle in _PARTICLES and head.endswith("ing") and _VOWEL.search(head[:-3])
            base = self._stem(head[:-3]) if is_verb else self._lemma(head)
            known = self._lemmas[form] = f"{base}_{particle}" if particle else base
        return known

    def _lemma(self, word: str) -> str:
        if word in self.pasts:
            return self.pasts[word]
        if self.is_past(word):
            return word[:-3] + "y" if word.endswith("ied") and len(word) > 4 else self._stem(word[:-2])
        if self.is_gerund(word):
            return word[:-4] + "ie" if word in ("dying", "tying", "lying", "untying") else self._stem(word[:-3])
        return self.third_person(word) or word

    def _stem(self, stem: str) -> str:
        undoubled = stem[:-1] if _DOUBLED.search(stem) else stem
        for candidate in (stem + "e", stem, undoubled):
            if candidate in self.verbs:
                return candidate
        if undoubled != stem and not stem.endswith(("ll", "ss", "zz", "ff")):
            return undoubled
        if stem.endswith("ck") and stem[:-1].endswith("ic"):
            return stem[:-1]
        if undoubled == stem and _SHORT.fullmatch(stem):
            return stem + "e"  # `hom` would have been doubled: `homing` is of `home`
        return stem + "e" if _WANTS_E.search(stem) and not _polysyllabic_er(stem) else stem

    def third_person(self, word: str) -> str:
        """The base of `creates`, `tries`, `matches`; empty where `word` is no such form of a known verb."""
        if not word.endswith("s") or word.endswith("ss") or len(word) < 4:
            return ""
        for candidate in (
            word[:-1],
            word[:-2] if word.endswith("es") else "",
            word[:-3] + "y" if word.endswith("ies") else "",
        ):
            if candidate in self.verbs:
                return candidate
        return ""

    def singular(self, word: str) -> str:
        """`entries` -> `entry`; words that only look like plurals stay."""
        known = self._singular_of.get(word)
        if known is None:
            head, sep, last = word.rpartition("_")
            known = self._singular_of[word] = head + sep + self._singular(last)
        return known

    def _singular(self, word: str) -> str:
        if word in self.singulars:
            return self.singulars[word]
        if (
            len(word) < 4
            or not word.endswith("s")
            or word in self.plural_keep
            or word.endswith("series")
            or (word.endswith(("ss", "us", "is", "as", "os", "js")) and word[:-1] not in self.nouns)
        ):
            return word
        is_known = word[:-1] in self.verbs or word[:-1] in self.nouns or _SHORT_PLURAL.fullmatch(word)
        if len(word) < 5 and not is_known:
            return word
        if word.endswith("ies"):
            return word[:-3] + "y" if len(word) > 4 else word[:-1]
        if word.endswith(("sses", "shes", "ches", "xes", "zzes", "tuses")):
            return word[:-2]
        return word[:-1]


def _polysyllabic_er(stem: str) -> bool:
    """True for stems such as `trigger`, `monitor`, `visit`, which take no e."""
    return bool(re.search(r"[aeiou].*(?:er|or|it|in|on|en|al|el|ol|ap|op)$", stem))
