"""Starts the program: ``python -m comparawatt``."""

from comparawatt.cli import start

start()
