"""Runs customers' agents: sessions, messages, model calls, tools and billing."""

__version__ = "2.7.0"
