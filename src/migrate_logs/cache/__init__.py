"""Owns what a run remembers of the ones before it: results that hold as long as nothing they were made from has changed."""
