import logging

from blog.posts import publish

logging.basicConfig(level=logging.INFO)
log = logging.getLogger("main")


def main() -> None:
    publish("Summer")
    log.info("published %d posts", 1)


main()
