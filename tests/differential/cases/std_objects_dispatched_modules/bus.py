class Sale:
    def __init__(self, kind):
        self.kind, self.card = kind, "4111"

    def __str__(self):
        return f"<{self.kind}>"


class Bus:
    def __init__(self):
        self._known = {}

    def on(self, kind):
        def keep(fn):
            self._known.setdefault(kind, []).append(fn)
            return fn
        return keep

    def subscribe(self, kind, fn):
        self._known.setdefault(kind, []).append(fn)

    def emit(self, kind):
        sale = Sale(kind)
        for fn in self._known.get(kind, []):
            fn(sale)


bus = Bus()


class Report:
    def run(self, kind):
        self.show(Sale(kind))

    def show(self, s):
        raise NotImplementedError
