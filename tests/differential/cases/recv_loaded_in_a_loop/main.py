"""Modules that are loaded or got by name and handed on before somebody reads their loggers."""
# expect: same

import importlib

NAMES = ("steps_wash", "steps_dry")


def load(name):
    found = importlib.import_module(name)
    return found


class Line:
    def __init__(self, names):
        self.steps = {name: importlib.import_module(name) for name in names}

    def names(self):
        return [step.logger.name for step in self.steps.values()]


for step in [importlib.import_module(name) for name in NAMES]:
    step.run(3)
    print(step.logger.name)
print(load("steps_iron").log.name, Line(NAMES).names())
load("steps_iron").run(1)

import steps  # noqa: E402

print(getattr(steps, "press").logger.name)
steps.press.run(2)
