"""The sink is installed elsewhere, the call is in a third module."""
import engine
import sinks

sinks.install()
engine.start("v8")
print(sinks.count())
