class Letter:
    def __init__(self, n):
        self.n, self.text = n, "secret"

    def __str__(self):
        return f"letter {self.n}"


def produce(out, count):
    for n in range(count):
        out.put_nowait(Letter(n))
    out.put_nowait(None)
