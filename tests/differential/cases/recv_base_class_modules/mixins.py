from loguru import logger


class LogMixin:
    log = logger

    def note(self, text):
        self.log.debug("Note {}", text)
