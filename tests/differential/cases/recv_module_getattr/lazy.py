import logging

made = []


def __getattr__(name):
    if name == "logger":
        made.append(name)
        return logging.getLogger("lazy")
    raise AttributeError(name)
