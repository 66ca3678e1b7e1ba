"""Owns the tagged clause: words with what part of speech each may be; `speech` tells what the tags mean."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import itemgetter

from migrate_logs.naming import beside
from migrate_logs.naming.adverbs import qualified
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.openings import MEANINGS, Openings
from migrate_logs.naming.particles import Particles
from migrate_logs.naming.speech import COMPOUND, Speech, Tagged, full
from migrate_logs.naming.words import Token

# of a token
_WORD = itemgetter(0)
# behind these a value is the measure of what stands before
_MEASURING = frozenset(("of", "than", "older_than", "exceeds", "exceeded", "exceed", "took"))
# tags of a participle that is the base of its verb, too: `the set failed`
_INVARIANT = frozenset("bv")
_PREFIXES = frozenset(("re", "pre", "un", "auto", "de", "post", "mis", "back"))


# adjectives by their tags that read otherwise beside some words
_DESCRIBING = frozenset(("jd", COMPOUND))
# what a sentence goes on with behind its subject, whatever that ends with
_GOING_ON = frozenset(("does", "do", "did", "has", "have", "had"))

# how classes end that are raised
_RAISED = ("_error", "_exception")
_WAS = Tagged("was", "x")
# behind a noun it begins a clause of its own; elsewhere it points
_RELATIVE = Tagged("that", "i")


class Tagger:
    """Tags the words of clauses with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._speech = Speech(lexicon)
        self._particles = Particles(lexicon)
        self._openings = Openings(lexicon)
        self._longest = max(map(len, lexicon.phrases))
        self._seen: dict[str, Tagged] = {}
        # words that mean something else at some places
        self._changing = lexicon.units.union(lexicon.measures, beside.PARTING, MEANINGS, ("that",))
        # words that may begin a phrase, tell what the next word is, or hang on the one before
        self._leading = beside.DETERMINERS.union(lexicon.phrase_starts, lexicon.degrees)
        # by `is_event`, the other words, and those of them that are the same wherever they stand
        self._known: tuple[dict[Token, Tagged], dict[Token, Tagged]] = ({}, {})
        self._plain: tuple[dict[Token, Tagged], dict[Token, Tagged]] = ({}, {})
        # words that change what stands beside them
        self._joining = lexicon.qualifiers.union(lexicon.degrees, lexicon.particles, lexicon.calling, ("back",))

    def tag(self, tokens: Sequence[Token], is_event: bool = False) -> tuple[Tagged, ...]:
        """`tokens` with phrases and verb particles made one, words that say nothing left out."""
        if len(tokens) == 1 and tokens[0].expression is not None:
            return (Tagged(tokens[0].word, "zhd", tokens[0].expression),)
        merged = self._phrases(tokens, is_event)
        words = [token.word for token in merged]
        if not beside.GIVEN.isdisjoint(words):
            merged = beside.without_given(merged)
        if "and" in words or "or" in words:
            merged = beside.described_once(merged)
        is_joined = not self._joining.isdisjoint(words)
        if is_joined or not _DESCRIBING.isdisjoint([token.tags for token in merged]):
            merged = qualified(self._particles.joined(merged, is_event), self._lexicon)
            return tuple(merged if is_event else self._as_said(self._solid(merged)))
        return tuple(merged if is_event else self._solid(merged))

    def _solid(self, tokens: list[Tagged]) -> list[Tagged]:
        """`boarding pass issued` begins with a thing, although its words may be verbs."""
        heads = self._lexicon.compound_heads
        if heads.isdisjoint([token.word for token in tokens]):
            return tokens
        for at, token in enumerate(tokens[:-1]):
            if (at == 0 or token.tags[:1] == "g") and token.word in heads and token.tags != "dh":
                pair = tokens[at : at + 2]
                joined = "_".join(token.word for token in pair)
                if self._lexicon.inflection.singular(joined) in self._lexicon.compounds:
                    return [*tokens[:at], *(replace(token, tags="dh") for token in pair), *tokens[at + 2 :]]
        return tokens

    def _as_said(self, tokens: Sequence[Tagged]) -> Iterator[Tagged]:
        """`tokens` as a sentence has them: `order total` ends with a noun, `named` before a value says nothing."""
        attribute, calling = self._lexicon.attribute, self._lexicon.calling
        for index, token in enumerate(tokens):
            if token.tags == "jd" and token.word in attribute and beside.ends_phrase(tokens, index):
                yield replace(token, tags="jdh")
            elif not (token.word in calling and beside.names_value(tokens, index)) and not beside.is_way(tokens, index):
                yield token

    def _is_idle(self, word: str) -> bool:
        lexicon = self._lexicon
        if word in lexicon.qualifiers:
            return False
        is_adverb = word.endswith("ly") and len(word) > 5 and word.rpartition("_")[2] not in lexicon.adverbs_not
        return is_adverb or word in lexicon.fillers or word in lexicon.counts

    def _phrases(self, tokens: Sequence[Token], is_event: bool) -> list[Tagged]:
        result: list[Tagged] = []
        plain, known, leading = self._plain[is_event], self._known[is_event], self._leading
        end, described = 0, -1
        is_stated = not is_event and tokens[0].word == "there"  # `there are {n} booked seats`
        for index, token in enumerate(tokens):
            if index < end:
                continue
            word, phrase = token.word, None
            if token.expression is not None:
                result.append(Tagged(word, "zhd", token.expression))
                continue
            tagged = plain.get(token)
            if tagged is not None and index != described and not is_stated:
                result.append(tagged)
                continue
            if word in leading:
                if word in beside.DETERMINERS and not is_event:
                    described = index + 1
                    if beside.is_verb(result):
                        result[-1] = replace(result[-1], tags="pm")
                    elif beside.is_command(result):
                        result[-1] = replace(result[-1], tags="v")
                phrase = self._phrase(tokens, index)
            if phrase:
                length, tagged = phrase
                end = index + length
            elif tagged is None and (tagged := known.get(token)) is None:
                if self._depends(token):
                    result += self._beside(result, tokens, index, is_event)
                    continue
                tagged = known[token] = self._token(token, is_event)
                if tagged.tags and word not in leading:
                    plain[token] = tagged
            if index == described or (is_stated and "p" in tagged.tags and all(map(beside.is_amount, result))):
                tagged = self._described(result, tagged, tokens[index + 1 : index + 2])
            if tagged.tags:
                result.append(tagged)
            elif word == "successfully" and not is_event and beside.is_told(result):
                result.insert(-1, _WAS)  # `stored badge printed successfully`
            elif result and result[-1].word == "not" and word in self._lexicon.degrees:
                result.append(Tagged(word, "d"))  # `not properly closed`
        return result

    def _described(self, before: Sequence[Tagged], token: Tagged, following: Sequence[Token]) -> Tagged:
        """`the mapped action`: behind an article a participle describes its noun and is nothing that happened.

        `x is a required option` tells a state of x.
        """
        if token.tags[:1] == "g" and following and self._is_noun(following[0]):
            return replace(token, tags=token.tags.replace("g", ""))  # `every failing hall`
        if "p" not in token.tags or set(token.tags) & _INVARIANT or not following:
            return token
        if before and before[-1].tags == "x" and token.word in self._lexicon.states:
            return token
        tags = token.tags.replace("p", "").replace("j", "")
        return replace(token, tags=f"j{tags}") if self._is_noun(following[0]) else token

    def _is_noun(self, token: Token) -> bool:
        return token.expression is not None or token.name or self._may_be_noun(token.word)

    def _may_be_noun(self, word: str) -> bool:
        tags = self.tags(word)
        return "h" in tags and "p" not in tags and not self._is_idle(word)

    def _depends(self, token: Token) -> bool:
        """True for what may mean something else at some places."""
        if token.word in self._changing or _is_raised(token) or token.word[:5] == "auto_":
            return True
        if token.whole and (token.word in self._lexicon.plain or token.word in self._lexicon.states):
            return not self._lexicon.inflection.is_past(token.word)
        return token.name and self._is_denial(token.word)

    def _beside(self, before: list[Tagged], tokens: Sequence[Token], index: int, is_event: bool) -> list[Tagged]:
        """What a token is where it stands."""
        token, following = tokens[index], tokens[index + 1 : index + 2]
        word = token.word
        if token.whole and not is_event and self._is_part_of_name(before, tokens, index):
            return [Tagged(word, "dh")]
        if word[:5] == "auto_" and not is_event and beside.is_dealt_with(before):
            return [Tagged(word, "dh")]
        if word == "that" and not is_event and beside.is_related(before, following):
            return [_RELATIVE]
        if word in beside.PARTING and beside.parts(word, before, following):
            return [Tagged(word, "i")]
        if word in MEANINGS and following and (opening := self._openings.meaning(before, word, following[0].word)):
            return [opening]
        if not is_event and _is_raised(token):
            return self._exception(word)
        if token.name and not is_event and self._is_denial(word):
            return self._phrases([Token(part) for part in word.split("_")], is_event)
        if before and before[-1].expression is not None and self._is_unit(before, word):
            before[-1] = replace(before[-1], expression="")  # `{grace_period} seconds` is no period
            return []
        if not is_event and before and before[-1].tags == "u" and len(word) > 2 and word in self._lexicon.units:
            return []  # `waiting 5 seconds for {x}`
        tagged = self._token(token, is_event)
        return [tagged] if tagged.tags else []

    def _is_part_of_name(self, before: Sequence[Tagged], tokens: Sequence[Token], index: int) -> bool:
        """True for the `New` of `starting New Relic`, the `Live` of `connecting to Hall Live` and of `Hall Live has no seats`."""
        word = tokens[index].word
        if word in self._lexicon.plain and beside.is_name(before, tokens[index + 1 : index + 2]):
            return True
        if word not in self._lexicon.states:
            return False
        if index + 1 < len(tokens):
            return index > 0 and tokens[index + 1].word in _GOING_ON  # `Hall Live has no seats`
        at = next((at for at in range(index - 1, -1, -1) if not tokens[at].whole), index - 1)
        return at < index - 1 and tokens[at].word in self._lexicon.prepositions

    def _is_unit(self, before: Sequence[Tagged], word: str) -> bool:
        """True for `s` behind a value, and for `bytes` in `limit of {n} bytes`; `read {n} bytes` is about the bytes."""
        is_share = len(before) > 2 and before[-3].expression is not None and before[-2].word == "of"
        is_measured = len(before) > 1 and before[-2].word in _MEASURING and not is_share
        return word in self._lexicon.units or (is_measured and word in self._lexicon.measures)

    def _phrase(self, tokens: Sequence[Token], index: int) -> tuple[int, Tagged] | None:
        """How many words the longest phrase at `index` has, and what it is: without tags where it says nothing."""
        lexicon = self._lexicon
        seconds = lexicon.phrase_starts.get(tokens[index].word, ())
        if "" not in seconds and (index + 1 == len(tokens) or tokens[index + 1].word not in seconds):
            return None
        words = tuple(map(_WORD, tokens[index : index + self._longest]))
        for length in range(len(words), 0, -1):
            meaning = lexicon.phrases.get(words[:length])
            if meaning is not None:
                word, tag = meaning
                return length, Tagged(word, full(tag))
        return None

    def _is_denial(self, name: str) -> bool:
        """True for `no_seed_clip`, which is a sentence."""
        head, _, tail = name.partition("_")
        if tail in self._lexicon.prepositions:
            return False
        return bool(tail) and (head in self._lexicon.negations or head in ("failed", "missing", "invalid", "skipping"))

    def _exception(self, word: str) -> list[Tagged]:
        """`HTTPException` is an error of HTTP; `ValueError` only an error."""
        of = word.rpartition("_")[0]
        error = Tagged("error", "kdh")
        return [error] if of in self._lexicon.builtin_errors else [Tagged(of, "jdh"), error]

    def _token(self, token: Token, is_event: bool) -> Tagged:
        """The token with its tags; in a message none for what says nothing."""
        word = self._unprefixed(token.word)
        if is_event:
            return self._tagged(word)
        if token.name:
            return Tagged(word, "dhnw" if token.whole else "dhn")
        return Tagged(word, "") if self._is_idle(word) else self._tagged(word)

    def _unprefixed(self, word: str) -> str:
        """`re_loaded` is a form of reload."""
        head, _, tail = word.partition("_")
        if not tail or head not in _PREFIXES or self.tags(head + tail) in ("", "dh"):
            return word
        is_own = head != "auto" or self._lexicon.inflection.lemma(head + tail) in self._lexicon.verbs
        return head + tail if is_own else tail

    def _tagged(self, word: str) -> Tagged:
        known = self._seen.get(word)
        if known is None:
            known = self._seen[word] = Tagged(word, self._speech.tags(word))
        return known

    def tags(self, word: str) -> str:
        """The tags of a word outside any phrase."""
        return self._tagged(word).tags


def _is_raised(token: Token) -> bool:
    """True for the name of an exception, and for `ConnectionFailure`; an `at-failure` is none."""
    if token.word.endswith(_RAISED):
        return token.whole or not token.name
    return token.whole and token.name and token.word.endswith("_failure")
