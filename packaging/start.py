"""What a frozen program begins with."""

from comparawatt.cli import start

start()
