"""What the user writes, made fit to be kept: typed words may hold what is no character."""


def written(text: str) -> str:
    """What the user wrote, as it is kept: trimmed, line ends alike, and whatever is no character shown as U+FFFD."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    return lines.encode("utf-16", "surrogatepass").decode("utf-16", "replace").strip()
