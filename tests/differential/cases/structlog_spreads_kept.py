# expect: same
"""Spreads of dicts that objects keep, and with which nobody does more than give them constant keys."""
import structlog

log = structlog.get_logger()


class Agent:
    def __init__(self, name, model=None):
        self.name = name
        self._context = {"agent": name}
        if model:
            self._context["model"] = model
        self._reset()

    def _reset(self):
        self.totals = dict(calls=0)

    def run(self, context):
        log.info("agent_started", **self._context)
        self._context.update(step=1)
        self.totals["calls"] += 1
        log.info("agent_called", size=len(context), **self._context, **self.totals)
        for key, value in self.totals.items():
            log.debug("agent_counted", key=key, value=value)


class Planner(Agent):
    def plan(self):
        self._context["plan"] = [self.name]
        log.info("plan_made", **self._context)


def show(agent: Agent):
    log.info("agent_shown", **agent.totals)


planner = Planner("p", "m")
planner.run("text")
planner.plan()
show(planner)
