"""Owns how a log call is written for Logfire."""

from migrate_logs.render.call import Style, render

__all__ = ["Style", "render"]
