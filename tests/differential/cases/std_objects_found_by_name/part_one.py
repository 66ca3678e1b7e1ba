class Part:
    def __init__(self):
        self.key = "secret"

    def __str__(self):
        return "part"

    def again(self):
        return Part()


PART = Part()


def make():
    return Part()
