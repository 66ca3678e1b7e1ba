"""A value in the text that is also given as a field, as its text."""
# expect: same
import structlog

log = structlog.get_logger()


class Address:
    def __str__(self):
        return "10.0.0.1"


def serve(host: object, port: int):
    log.info(f"Server started on {host}", host=str(host))
    log.info(f"Server stopped on {host}:{port}", host=str(host), port=port)
    log.info(f"Server {host!r} seen", host=str(host))


serve("localhost", 80)
serve(Address(), 8080)
