class Bus:
    def __init__(self):
        self.handlers = {}

    def on(self, kind, handler):
        self.handlers.setdefault(kind, []).append(handler)

    def emit(self, kind, *args, **named):
        for handler in self.handlers.get(kind, ()):
            handler(*args, **named)
