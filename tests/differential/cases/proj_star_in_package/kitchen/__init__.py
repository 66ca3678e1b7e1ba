from .oven import *
