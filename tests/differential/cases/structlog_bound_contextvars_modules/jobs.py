import structlog

log = structlog.get_logger()


def run(name, rows):
    log.info("job_run", name=name, rows=rows)
