"""Files that are hostile, broken or odd, made from good ones, and everything that reads files fed with them."""
