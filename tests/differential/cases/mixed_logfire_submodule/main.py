from camp import evening
from camp.logfire import light

print(evening(), light("oak"))
