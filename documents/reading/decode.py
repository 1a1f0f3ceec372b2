"""Turns the bytes of a text file into text."""


def decode(data: bytes) -> str:
    """UTF-8 with or without byte order mark, else Windows-1252; what neither knows becomes U+FFFD."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
