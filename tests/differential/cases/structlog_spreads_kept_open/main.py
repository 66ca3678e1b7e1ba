"""Dicts that objects keep, to which others may give exc_info."""
from agents import Agent, Job


def fill(options):
    options["exc_info"] = True


agent = Agent("a")
agent.context["exc_info"] = True
fill(agent.shared)
setattr(agent, "named", {"exc_info": True})
agent.given = {"exc_info": True}
agent.handed()["exc_info"] = True
Agent.known["exc_info"] = True
try:
    raise OSError("failed")
except OSError:
    agent.run()
    Job({"exc_info": True}).run()
