"""The one gate through which anything leaves the program: a mode that is locked closes it in one place."""

from __future__ import annotations


class Gate:
    """Decides what may be opened outside of the window.

    Args:
        links: Whether links may be opened in the browser of the system.
        files: Whether people may choose files to open and to save.
    """

    def __init__(self, *, links: bool, files: bool) -> None:
        self.links = links
        self.files = files

    def open_link(self, url: str) -> bool:
        """Open a link that somebody pressed, and say whether it was let through; only https is."""
        from PySide6.QtCore import QUrl  # the start opens no link
        from PySide6.QtGui import QDesktopServices

        address = QUrl(url)
        return self.links and address.scheme() == "https" and QDesktopServices.openUrl(address)
