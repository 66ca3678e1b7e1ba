from space.log import LOG


def clean(text):
    LOG.info("Cleaning %r", text)
    return text.strip()
