"""A test-like program replaces the logger of a module it imports."""
import service


class Fake:
    def __init__(self):
        self.calls = []

    def info(self, *args, **kwargs):
        self.calls.append(args)


service.handle("before")
fake = service.logger = Fake()
service.handle("after")
print(fake.calls)
