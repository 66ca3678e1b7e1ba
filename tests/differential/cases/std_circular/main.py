"""Modules that import each other."""
import left

left.run(2)
