"""Which characters a text is made of."""

_ASCII = bytes(range(128))


def beyond_ascii(text: str) -> str:
    """The characters of a text beyond ASCII, each once, in no order: they are few, and faster to look at."""
    if text.isascii():
        return ""
    beyond = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    return "".join(set(beyond.decode("utf-8", "surrogatepass")))
