"""Bytes as messages and as arguments."""
import logging

logger = logging.getLogger(__name__)

payload = b"\x00\xff raw"
logger.info(b"a message of bytes")
logger.info(payload)
logger.info("payload %s", payload)
logger.info("payload %r", b"quoted '")
logger.info("payload %s", bytearray(b"array"))
logger.info("first %s", payload[0])
logger.info("text %s", b"caf\xc3\xa9".decode())
logger.info("view %s", memoryview(b"abc").tobytes())
logger.info(f"payload {payload} and {payload!r:>20}")
logger.info("hex " + payload.hex())
