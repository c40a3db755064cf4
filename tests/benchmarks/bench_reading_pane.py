"""Opening an article paints within a frame; Textual's own Markdown widget shows the same text in the same run.

Times are of the processor, not of the clock, so that other work on the machine does not count.
"""

from time import process_time

from app.widgets.harness import Harness
from factories import make_document
from textual.widgets import Markdown

from briefing.app.widgets.reading import ReadingPane
from briefing.core.articles import Document

FRAME = 0.016
SENTENCE = "The ministers of both states met for “two days”, and they agreed to meet again in the spring of next year. "


def text_of(size: int) -> str:
    paragraphs = []
    length = 0
    while length < size:
        part = "# On the talks" if len(paragraphs) % 9 == 0 else SENTENCE * (2 + len(paragraphs) % 4)
        paragraphs.append(part)
        length += len(part) + 2
    return "\n\n".join(paragraphs)


def open_and_paint(pane: ReadingPane, document: Document, at: int) -> float:
    """Seconds to wrap an article at a place and to make every row that is seen."""
    start = process_time()
    pane.show(document, at=at)
    for y in range(pane.size.height):
        pane.render_line(y)
    return process_time() - start


async def measure(text: str, runs: int) -> list[float]:
    pane = ReadingPane()
    document = make_document(text)
    async with Harness(pane).run_test(size=(120, 36)) as pilot:
        open_and_paint(pane, document, 0)
        times = []
        for run in range(runs):
            times.append(open_and_paint(pane, document, len(text) * run // runs))
            await pilot.pause()
        return sorted(times)


async def test_ten_kilobytes_are_open_within_a_frame(record_property) -> None:
    times = await measure(text_of(10_000), 20)
    record_property("p95 ms", round(times[18] * 1000, 1))
    assert times[18] <= FRAME


async def test_a_megabyte_is_open_within_a_tenth_of_a_second(record_property) -> None:
    times = await measure(text_of(1_000_000), 5)
    record_property("worst ms", round(times[-1] * 1000, 1))
    assert times[-1] <= 0.1


async def test_a_megabyte_is_wrapped_anew_within_a_tenth_of_a_second(record_property) -> None:
    pane = ReadingPane()
    async with Harness(pane).run_test(size=(120, 36)) as pilot:
        pane.show(make_document(text_of(1_000_000)), at=500_000)
        await pilot.pause()
        times = []
        for width in (60, 70, 50, 64):
            start = process_time()
            pane.text_width = width
            pane.wrap_again()
            for y in range(36):
                pane.render_line(y)
            times.append(process_time() - start)
        record_property("worst ms", round(max(times) * 1000, 1))
        assert max(times) <= 0.1


async def test_wide_characters_are_no_reason_to_wait(record_property) -> None:
    text = "\n\n".join(["条約の締結に関する交渉は、昨日ジュネーブで始まった。" * 8] * 1500)
    times = await measure(text, 5)
    record_property("worst ms", round(times[-1] * 1000, 1))
    assert times[-1] <= 0.1


async def test_the_pane_is_many_times_faster_than_textuals_markdown_widget(record_property) -> None:
    text = text_of(10_000)
    ours = (await measure(text, 9))[4]
    markdown = Markdown()
    async with Harness(markdown).run_test(size=(120, 36)) as pilot:
        await markdown.update(text)
        times = []
        for _ in range(3):
            start = process_time()
            await markdown.update(text)
            await pilot.pause()
            times.append(process_time() - start)
    theirs = sorted(times)[1]
    record_property("ratio", round(theirs / ours, 1))
    assert theirs >= 5 * ours
