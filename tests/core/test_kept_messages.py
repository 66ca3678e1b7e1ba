"""The old text as a constant: `--keep-message`."""

from pathlib import Path

import pytest

from migrate_logs.options import Options
from migrate_logs.project import migrate

NAME = "service.py"
HEAD = """import logging
import loguru
log, logger = logging.getLogger(), loguru.logger
def f(row, user, when, queue, rest):
    """


def rewritten(call: str) -> str:
    """The first line of what becomes of one call."""
    result = migrate(
        Path(),
        [NAME],
        [NAME],
        Options(min_confidence=0, keep_message=True),
        jobs=1,
        read=lambda path: (HEAD + call).encode(),
    )
    return result.files[0].rewrites[0].after


@pytest.mark.parametrize(
    ("call", "message"),
    [
        ('log.info("Row deleted")', "Row deleted"),
        ('log.info("Deleted {row}")', "Deleted {{row}}"),
        ('log.info(f"Deleted {{row}} {row}")', "Deleted {{row}} {row}"),
        ('log.info("Deleted %s of {%s}", row, user)', "Deleted {row} of {{{user}}}"),
        ('log.info({"event": "Payload: {{}}", "row": row})', "Payload: {{{{}}}}"),
        ('log.info(f"At {when:%H:%M} started")', "At {when} started"),
        ('log.info(f"Token {row:.4} used")', "Token {row_prefix} used"),
        ("""log.info(f"Nested {f'in {row}'} done")""", "Nested {row} done"),
        ('log.info(f"Row {row=} read")', "Row row={row} read"),
        ('log.info("Row %s of %s and %s", row, row, len(row))', "Row {row} of {row} and {row_count}"),
        ('log.info("Row %s of %s", row.name, user.name)', "Row {row_name} of {user_name}"),
        ('log.info("Row %s found", row, extra={"key": row})', "Row {key} found"),
        ('log.info(f"Queue {queue} gave {queue.pop()}")', "Queue {queue} gave {queue_item}"),
        ('log.info("Row {0!r} is {0}".format(user))', "Row {user} is {user_2}"),
        ('logger.info("Row {row} of {{}}", row=row)', "Row {row} of {{}}"),
        ('logger.info("User {user} found", user=user)', "User {user_text} found"),
    ],
)
def test_values_stand_as_their_attributes_and_other_braces_are_doubled(call: str, message: str) -> None:
    assert f'message="{message}"' in rewritten(call)


def test_a_text_that_nobody_knows_is_kept_as_a_value() -> None:
    assert rewritten("log.info(str(rest))").endswith(", message=str(rest))")


def test_a_field_of_that_name_has_the_template_beside_it() -> None:
    assert rewritten('log.info("Message %s stored", message)').endswith(
        'message_template="Message {message} stored", message=message)'
    )


def test_a_kept_field_of_that_name_counts_as_well() -> None:
    bound = 'bound = logger.bind(message=row)\n    bound.info("Row deleted")'
    assert rewritten(bound).endswith('message_template="Row deleted", **bound_fields)')
