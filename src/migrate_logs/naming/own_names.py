"""Owns what the name of the function that logs a message says in its text: nothing as a heading, elsewhere a command."""

from collections.abc import Sequence

from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.message import Message
from migrate_logs.naming.roots import is_exception
from migrate_logs.naming.snakes import snake
from migrate_logs.naming.words import Clause, Token

# how a deed goes on
_COURSES = frozenset(("starting", "started", "completed", "finished", "done", "complete", "running", "called"))
# what a function is called after its deed
_CALLED = frozenset(("impl", "task", "job", "handler", "async", "sync", "internal", "wrapper", "helper"))
# the most words of its object and one
_LONGEST = 4
# behind these what a function says begins
_SIGNS = frozenset(("]", ":", "-", "--", "–", "—", "|", ">"))
_TOWARDS = frozenset(("to", "for", "with", "from", "on", "in", "of", "and"))


def own_name(message: Message) -> str:
    """The name of the function that logs a message where its text may hold it, else nothing."""
    name = snake(message.function.rpartition(".")[2])
    may_hold = name.partition("_")[0] in message.text.lower() or not message.text.isascii()
    return name if may_hold else ""


def without_own_name(parts: tuple[Clause, ...], function: str, lexicon: Lexicon) -> tuple[Clause, ...]:
    """`[load_config] cache warmed`, `_apply: moving files` without the name of the function that says it.

    Where nothing but the course of its deed is told it is kept: `delete_seat_task - done` is about deleting a seat.
    """
    behind = _behind_call(parts, function) or _failure(parts, function, lexicon)
    if behind:
        return behind
    if len(parts) < 2 or parts[0].after not in _SIGNS:
        return parts
    if len(parts[0].tokens) != 1:
        return _shown(parts, function)
    is_own = parts[0].tokens[0].word == function
    words = sum(token.expression is None and token.word not in _TOWARDS for token in _said(parts).tokens)
    is_key = len(parts) > 2 and parts[1].after == ":"  # `print_badge: row: {row}`
    is_said = words > 0 if parts[0].after != ":" or is_key else words > 1
    if not (is_own and is_said):
        return parts
    deed = _deed(function, lexicon) if _is_course(parts[1], lexicon) else ()
    return (parts[1]._replace(tokens=(*deed, *parts[1].tokens)), *parts[2:])


def _shown(parts: tuple[Clause, ...], function: str) -> tuple[Clause, ...]:
    """`print_badge seat_plan: {x}`, told by that function, as the variable that it shows."""
    own, shown, *others = parts[0].tokens
    is_shown = own.word == function and shown.name and not others and parts[0].after == ":"
    return (parts[0]._replace(tokens=(shown,)), *parts[1:]) if is_shown and "_" in function else parts


def _behind_call(parts: tuple[Clause, ...], function: str) -> tuple[Clause, ...]:
    """What is said behind `load_badge(key={x}): `, or nothing."""
    if not parts or parts[0].after != "(" or [token.word for token in parts[0].tokens] != [function]:
        return ()
    end = next((at for at, clause in enumerate(parts) if clause.after == ")"), len(parts))
    behind = parts[end + 1 :]
    says = behind and behind[0].before in _SIGNS and sum(token.expression is None for token in behind[0].tokens) > 1
    return behind if says else ()


def _failure(parts: tuple[Clause, ...], function: str, lexicon: Lexicon) -> tuple[Clause, ...]:
    """`print_badge: {exc}` as a sentence: what failed is the deed of the function, whose words may be other deeds elsewhere."""
    if len(parts) != 2 or parts[0].after != ":" or [token.word for token in parts[0].tokens] != [function]:
        return ()
    verb, *words = function.split("_")
    is_error = len(parts[1].tokens) == 1 and is_exception(parts[1].tokens[0].expression or "")
    if not is_error or not words or verb not in lexicon.verbs or words[0] in lexicon.prepositions:
        return ()
    return (Clause((Token("failed"), Token("to"), Token(verb), *map(Token, words)), "", ""), parts[1])


def _deed(function: str, lexicon: Lexicon) -> tuple[Token, ...]:
    """The object and the verb of a function's name, or nothing where it may say something else."""
    verb, *words = function.split("_")
    while len(words) > 1 and words[-1] in _CALLED:
        words.pop()
    is_plain = verb in lexicon.only_verbs and 0 < len(words) < _LONGEST and lexicon.prepositions.isdisjoint(words)
    return (*map(Token, words), Token(verb)) if is_plain else ()


def _is_course(clause: Clause, lexicon: Lexicon) -> bool:
    """True for `starting`, `completed id={id}`, which tell of no thing."""
    first, *others = clause.tokens
    keys = others[:-1] if clause.after == "=" else others
    return first.word in lexicon.endings | _COURSES and all(token.expression is not None for token in keys)


def as_command(parts: tuple[Clause, ...], function: str, lexicon: Lexicon) -> tuple[Clause, ...]:
    """`send_message to {x}`, told by the function of that name, is a command."""
    if not parts:
        return parts
    if len(parts) > 1 and parts[0].after == ":" and len(parts[0].tokens) == 1 and parts[1].tokens[0].word == function:
        return (parts[0], *as_command(parts[1:], function, lexicon))  # `store: save_seat: {x}`
    if "_" not in parts[0].tokens[0].word:
        return parts
    first, rest = parts[0].tokens[0], parts[0].tokens[1:]
    verb, _, thing = first.word.partition("_")
    if first.word == function and verb in lexicon.verbs and (row := _row(parts)):
        return (Clause(tuple(map(Token, thing.split("_"))), parts[0].before, ":"), *row)
    if parts[0].after == ":" and len(parts) > 1 and _says_more(_said(parts)):
        return parts
    is_own = first.word == function and verb in lexicon.verbs
    if not is_own or thing.partition("_")[0] in lexicon.prepositions or not _tells_where(rest):
        return parts
    words = (Token(verb), *map(Token, thing.split("_")))
    return (Clause((*words, *rest), parts[0].before, "," if parts[0].after == ":" else parts[0].after), *parts[1:])


def _row(parts: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """The values behind `_get_seats(hall={x}): rows={rows}`: what came of the call is shown."""
    if len(parts[0].tokens) > 1 or parts[0].after != "(":
        return ()
    end = next((at for at, clause in enumerate(parts) if clause.after == ")"), len(parts))
    behind = parts[end + 1 :]
    return behind if behind and behind[0].before == ":" and behind[0].after == "=" else ()


def _said(parts: tuple[Clause, ...]) -> Clause:
    """What stands behind the name of a function, and behind the value that it is told with: `stop(): {id}: none left`."""
    is_value = len(parts) > 2 and parts[1].after == ":" and all(token.expression for token in parts[1].tokens)
    return parts[2] if is_value else parts[1]


def _says_more(behind: Clause) -> bool:
    """True for `result {x}`; the key of `name={x}` says nothing but the name of a value."""
    words = sum(token.expression is None for token in behind.tokens)
    return words > (behind.after in ("=", ":"))


def _tells_where(tokens: Sequence[Token]) -> bool:
    """True for `to {x}`, `from path {path}` behind a deed."""
    is_towards = [token.word in _TOWARDS for token in tokens]
    is_value = [token.expression is not None for token in tokens]
    return all(
        is_towards[at] or is_value[at] or (at and is_towards[at - 1] and is_value[at + 1 : at + 2] == [True])
        for at in range(len(tokens))
    )
