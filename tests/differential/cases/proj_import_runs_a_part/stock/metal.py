from .shelves import KINDS

KINDS.append("metal")
