"""Parts of Textual that are private to it and that we build on: why its next minor version is not let in unseen."""

import re
import tomllib
from pathlib import Path

import pytest
from textual import constants
from textual._compositor import Compositor
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.dom import DOMNode
from textual.drivers.linux_driver import LinuxDriver
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import TextArea

CALLED = [
    (App, "_begin_update"),
    (App, "_end_update"),
    (App, "_close_messages_no_wait"),
    (App, "_fatal_error"),
    (App, "_handle_exception"),
    (App, "_refresh_truecolor_filter"),
    (Compositor, "render_full_update"),
    (Compositor, "visible_widgets"),
    (DOMNode, "_attach"),
    (LinuxDriver, "run_input_thread"),
    (Screen, "_on_screen_resume"),
    (Screen, "_on_update"),
    (Screen, "_refresh_layout"),
    (TextArea, "_on_paste"),
    (Widget, "_exchange_repaint_regions"),
    (Widget, "_scroll_update"),
    (Widget, "_size_updated"),
    (XTermParser, "feed"),
    (XTermParser, "tick"),
]
"""Methods that are called, or that ours stand in for."""


@pytest.mark.parametrize(("owner", "name"), CALLED, ids=lambda value: getattr(value, "__name__", value))
def test_a_private_part_that_ours_builds_on_is_there(owner: type, name: str) -> None:
    assert hasattr(owner, name)


async def test_private_state_that_ours_builds_on_is_there() -> None:
    app = App[None]()
    async with app.run_test():
        assert isinstance(app.screen._compositor, Compositor)
        assert isinstance(app.screen._dirty_widgets, set)
        assert isinstance(app.screen._repaint_required, bool)
        assert isinstance(app._exit_renderables, list)
        assert app._driver is not None
    assert constants.ESCAPE_DELAY > 0


def test_only_the_version_of_textual_that_this_was_tried_with_is_let_in() -> None:
    wanted = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text())["project"]["dependencies"]
    textual = next(each for each in wanted if each.startswith("textual"))
    low, high = re.findall(r"\d+\.\d+", textual)
    assert [int(part) for part in high.split(".")] == [int(low.split(".")[0]), int(low.split(".")[1]) + 1]
