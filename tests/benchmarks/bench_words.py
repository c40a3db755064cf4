"""How fast prose becomes words in their normal form, in megabytes a second of processor time; the best of three."""

import time

from briefing.query.words import Words

LINE = "The minister of Freedonia said on Monday that talks on arms control with the U.S. would begin in 2023. "
LEAST = 5.0
"""Megabytes a second on an idle machine."""


def test_prose_is_read_at_five_megabytes_a_second() -> None:
    text = "\n\n".join([LINE * 8] * 1_500)
    speeds = []
    for _ in range(3):
        started = time.process_time()
        Words(text)
        speeds.append(len(text) / (time.process_time() - started) / 1e6)
    assert max(speeds) >= LEAST, f"{max(speeds):.1f} MB/s"
