class Thing:
    def __init__(self):
        self.key = "secret"

    def __str__(self):
        return "thing"


def __getattr__(name):
    if name == "thing":
        return Thing()
    raise AttributeError(name)
