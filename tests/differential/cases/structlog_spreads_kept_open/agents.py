import dataclasses

import structlog

log = structlog.get_logger()


class Agent:
    known = {"kind": "agent"}

    def __init__(self, name):
        self.context = {"agent": name}
        self.shared = {"agent": name}
        self.named = {"agent": name}
        self.given = name
        self.out = {"agent": name}

    def handed(self):
        return self.out

    def run(self):
        log.info("context", **self.context)  # refused: spread-options
        log.info("shared", **self.shared)  # refused: spread-options
        log.info("named", **self.named)  # refused: spread-options
        log.info("given", **self.given)  # refused: spread-options
        log.info("handed_out", **self.out)  # refused: spread-options
        log.info("known", **self.known)  # refused: spread-options


@dataclasses.dataclass
class Job:
    fields: dict

    def run(self):
        log.info("fields", **self.fields)  # refused: spread-options
