"""A package that logs itself has a part of the name that the new import would get."""
# expect: left
import garden
from garden import logfire

garden.plant("rose")
logfire.burn("leaves")
