"""Simulates a camp fire made of logs."""


def burn(n):
    return f"{n} logs"
