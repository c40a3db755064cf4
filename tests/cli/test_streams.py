"""Standard output and standard error."""

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.cli.diagnostics import Diagnostics, pointed_out
from briefing.cli.output import Output, OutputError, paint_for, write_json
from briefing.cli.progress import ProgressBar, progress_line
from briefing.cli.styled import Face, coloured, colourless, plain
from briefing.core.errors import QueryError, UsageError
from briefing.core.reports import Progress


def stream(encoding: str = "utf-8") -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding=encoding)


def written(target: io.TextIOWrapper) -> bytes:
    target.flush()
    return target.buffer.getvalue()  # type: ignore[attr-defined,no-any-return]


@given(st.text())
def test_json_is_read_back_as_it_was_and_stays_on_one_line(text: str) -> None:
    line = write_json({"text": text})
    assert json.loads(line) == {"text": text}
    assert len(line.splitlines()) == 1


def test_json_holds_no_bare_control_nor_direction_mark() -> None:
    line = write_json({"text": "\x1b[31m \x9b31m \u202e \u2028 \x85 \udc80"})
    assert line == '{"text": "\\u001b[31m \\u009b31m \\u202e \\u2028 \\u0085 \\udc80"}'


def test_json_is_utf8_whatever_the_locale() -> None:
    target = stream("latin-1")
    Output("json", target).line_document("x", {"text": "“Kyiv” 外"})
    assert json.loads(written(target).decode("utf-8"))["text"] == "“Kyiv” 外"


def test_a_terminal_without_a_character_gets_its_likeness_or_its_number() -> None:
    target = stream("ascii")
    Output("plain", target).text("“Kyiv” – 外…")
    assert written(target) == b'"Kyiv" - \\u5916...\n'


def test_lone_surrogates_do_not_stop_a_text() -> None:
    target = stream()
    Output("plain", target).text("a\udc80b")
    assert written(target).decode() == "a\ufffdb\n"


def test_colour_is_for_terminals_that_want_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    assert (paint_for(terminal=True), paint_for(terminal=False)) == (coloured, plain)
    monkeypatch.setenv("NO_COLOR", "1")
    assert paint_for(terminal=True) is colourless
    monkeypatch.setenv("TERM", "dumb")
    assert paint_for(terminal=True)("x", Face.HEADING) == "x"


def test_a_full_disk_is_told() -> None:
    class Full(io.StringIO):
        def write(self, text: str) -> int:
            raise OSError(28, "No space left on device")

    with pytest.raises(OutputError, match="No space left"):
        Output("plain", Full()).text("x")


def test_an_error_is_told_with_its_hint() -> None:
    target = stream()
    code = Diagnostics(target).error(UsageError("it\x1b[2J is wrong", "mend it"))
    assert (code, written(target).decode()) == (2, "briefing: error: it␛[2J is wrong\nhint: mend it\n")


def test_a_query_error_points_at_its_place() -> None:
    target = stream()
    Diagnostics(target).error(QueryError("the bracket is never closed", "close it", query="a (b", start=2, end=3))
    assert written(target).decode().splitlines() == [
        "briefing: error: the bracket is never closed",
        "    a (b",
        "      ^",
        "hint: close it",
    ]


def test_carets_stand_under_wide_characters_and_in_long_queries() -> None:
    shown, carets = pointed_out(QueryError("", "", query="外交 (", start=3, end=4))
    assert (shown, carets) == ("外交 (", "     ^")
    shown, carets = pointed_out(QueryError("", "", query="x " * 500 + "(", start=1000, end=1001))
    assert len(shown) < 130
    assert shown[carets.index("^")] == "("
    assert pointed_out(QueryError("", "", query="a AND", start=5, end=5)) == ("a AND", "     ^")


def test_a_gone_standard_error_stops_nothing() -> None:
    target = stream()
    diagnostics = Diagnostics(target)
    target.detach()
    diagnostics.say("nobody hears this")
    diagnostics.say("nor this")


def test_progress_tells_rate_and_time_left() -> None:
    assert progress_line(Progress("reading", 50, 200), 0.2) == "reading   [######..................] 50/200"
    told = progress_line(Progress("indexing", 1_000, 10_000), 10.0)
    assert told == "indexing  [##......................] 1,000/10,000  100/s  1:30 left"
    assert "100" not in progress_line(Progress("reading", 0, 0), 5.0)


def test_a_bar_appears_only_when_the_work_takes_long_and_goes_away() -> None:
    time = [0.0]
    drawn: list[str] = []
    bar = ProgressBar(drawn.append, lambda: time[0])
    for time[0], done in ((0.1, 1), (1.0, 2), (1.01, 3), (1.2, 4)):
        bar.show(Progress("reading", done, 9))
    bar.clear()
    bar.clear()
    assert len(drawn) == 3
    assert "2/9" in drawn[0]
    assert "4/9" in drawn[1]
    assert drawn[2] == "\r\x1b[K"


def test_what_the_user_must_know_is_told_once() -> None:
    target = io.StringIO()
    diagnostics = Diagnostics(target)
    diagnostics.notices(["this folder was /old before"])
    diagnostics.notices(["this folder was /old before", "the index was rebuilt"])
    assert target.getvalue() == "briefing: this folder was /old before\nbriefing: the index was rebuilt\n"
