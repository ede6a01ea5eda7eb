"""Parts of the page on which an article is checked."""
