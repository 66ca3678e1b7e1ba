"""Loggers in collections, beside things that only look like loggers."""

import logging

log = logging.getLogger(__name__)


class Form:
    def __init__(self, name: str) -> None:
        self.name = name

    def info(self, text: str) -> None:
        print(self.name, text)


FORMS = {Form("key"): log}

for form in FORMS:
    form.info("Shown as key")
next(iter(FORMS)).info("Shown as the first key")
for form, logger in FORMS.items():
    form.info("Shown as one of a pair")
    logger.info("Logged as one of a pair")
for logger in FORMS.values():
    logger.info("Logged as value")

lg, (form, count) = log, (Form("inner"), 2)
form.info("Shown as inner target")
lg.info("Logged as outer target")
*forms, last = Form("a"), log, Form("last")
last.info("Shown as last target")


def run(*loggers: logging.Logger) -> None:
    for each in loggers:
        each.info("Whatever was passed")


run(Form("passed"))
