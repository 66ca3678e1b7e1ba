from stock import count, logger


def label(pieces: list[str]) -> str:
    return f"{count(pieces)} pieces"
