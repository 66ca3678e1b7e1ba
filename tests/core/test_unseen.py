"""Which calls a configuration of logging in another file keeps: those whose records a class of the project may take or change."""

from pathlib import Path

import pytest

from migrate_logs.options import Options
from migrate_logs.project import migrate

CALL = "import logging\nimport conf\nlog = logging.getLogger('shop')\nlog.info('Job started')\n"
LOADED = "import logging.config, yaml\nwith open('log.yaml') as f:\n    given = yaml.safe_load(f)\nlogging.config.dictConfig({})\n"
BY_FILE = "from logging.config import fileConfig\nfileConfig('log.ini')\n"
BY_HELPER = "import logging.config, settings\nlogging.config.dictConfig(settings.read())\n"
IN_SIGHT = "import json, logging.config\ngiven = {'version': 1}\njson.loads('1')\nlogging.config.dictConfig(given)\n"
KEEPING = "import logging\nclass Keeping(logging.Handler):\n    def emit(self, record):\n        rows.append(record)\n"
ADDING = "import logging\nclass Adding(logging.Filter):\n    def filter(self, record):\n        record.app = 'shop'\n        return True\n"
BARE = ADDING.replace("(logging.Filter)", "")
JUDGING = ADDING.replace("record.app = 'shop'", "pass")
PASSING = KEEPING.replace("rows.append(record)", "logging.getLogger('all').info(record.getMessage())")
TESTED = "tests/test_parts.py"


def refused(conf: str, parts: str, where: str = "parts.py") -> list[tuple[str, str]]:
    """Why the call of a project is left alone that sets logging up by `conf` and has a file that nobody imports."""
    helper = "import yaml\ndef read():\n    return yaml.safe_load(open('log.yaml'))\n"
    texts = {"job.py": CALL, "conf.py": conf, where: parts, "settings.py": helper}
    read = {path: text.encode() for path, text in texts.items()}.__getitem__
    result = migrate(Path(), ["job.py"], sorted(texts), Options(min_confidence=0), read=read)
    return [(each.reason, each.detail) for file in result.files for each in file.refusals]


@pytest.mark.parametrize("conf", [LOADED.replace("{}", "given"), BY_FILE, BY_HELPER])
def test_a_class_that_only_a_configuration_file_can_name_has_it_named(conf: str) -> None:
    told = f"that a configuration file gives it (conf.py:{conf.count(chr(10))})"
    assert refused(conf, KEEPING) == [("records-consumed", f"Keeping gets the records {told}")]
    assert refused(conf, ADDING) == [("context-attached", f"Adding changes every record {told}")]
    assert refused(conf, BARE) == [("context-attached", f"Adding changes every record {told}")]


@pytest.mark.parametrize(
    "parts", [JUDGING, PASSING, f"{KEEPING}kept = Keeping()\n", "class Rows:\n    def filter(self, **by): ..."]
)
def test_what_takes_no_records_or_is_made_by_code_is_not_named_there(parts: str) -> None:
    assert refused(BY_FILE, parts) == []


def test_a_test_names_nothing_for_the_program() -> None:
    assert refused(BY_FILE, KEEPING, TESTED) == []


@pytest.mark.parametrize(
    "conf", [LOADED, IN_SIGHT, "import yaml\nyaml.safe_load('x')\n", "from other import fileConfig\nfileConfig()\n"]
)
def test_a_configuration_in_sight_names_no_more_than_it_says(conf: str) -> None:
    assert refused(conf, KEEPING) == []
