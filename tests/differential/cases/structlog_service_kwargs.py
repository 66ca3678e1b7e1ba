# expect: same
"""Ingestion service with key-value events."""
import structlog

logger = structlog.get_logger()


class Ingestor:
    def __init__(self, tenant):
        self.tenant = tenant
        self.chunks = []
        logger.info("ingestor_created", tenant=tenant)

    def upload(self, name, text):
        logger.info("file_upload_started", tenant=self.tenant, file=name, size=len(text))
        if not text:
            logger.warning("file_empty", file=name)
            return 0
        parts = [text[i:i + 4] for i in range(0, len(text), 4)]
        self.chunks.extend(parts)
        logger.debug("chunks_created", file=name, count=len(parts), first=parts[0])
        try:
            self.store(parts)
        except OSError as e:
            logger.error("storage_failed", file=name, error=str(e), exc_info=True)
            return 0
        logger.info("storage_complete", file=name, total=len(self.chunks), ok=True, ratio=0.25, note=None)
        return len(parts)

    def store(self, parts):
        if "disk" in parts[0]:
            raise OSError("disk full")


service = Ingestor("t1")
print(service.upload("a.txt", "abcdefghij"), service.upload("b.txt", ""), service.upload("c.txt", "disk!"))
logger.critical("ingestion_stopped", left=3)
