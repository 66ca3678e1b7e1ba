# expect: same
import structlog

log = structlog.get_logger()


class Sync:
    def __init__(self, source, target):
        self.source = source
        self.target = target

    def run(self, rows):
        log.info(f"Syncing {self.source} to {self.target}", rows=len(rows))
        for index, row in enumerate(rows):
            if row is None:
                log.warning(f"Row {index} of {self.source} is empty")
                continue
            try:
                int(row)
            except ValueError as e:
                log.error(f"Row {index} failed: {e}", row=row)
                log.error(f"Failed to sync {self.source}: {e}", exc_info=True)
        log.debug(f"Synced {len(rows)} rows", source=self.source)


Sync("crm", "warehouse").run(["1", None, "x"])
