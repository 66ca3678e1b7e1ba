#!/usr/bin/env python3
# -*- coding: utf-8 -*-
"""Docstring with the word logger.

Second paragraph.
"""
from __future__ import annotations

# the imports start here
import sys as system; import logging  # two on a line
from os import (
    path,  # first
    sep,
)

logger = logging.getLogger(__name__)

if system.version_info >= (3, 0):
    logger.info("Modern %s", path.basename(sep + "x"))
