"""Every key of ours as data: footer, help, palette, `briefing keys` and the README's table are made from it.

No import of Textual, so that the command line can list the keys without it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing.core.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

CONTEXTS: Mapping[str, str] = {
    "everywhere": "Everywhere",
    "library": "Library",
    "article": "Article",
    "brief": "Brief",
    "comparison": "Comparison",
    "balance": "Balance",
    "matrix": "Matrix",
    "moving": "Lists and reading",
    "ticking": "Lists with ticks",
    "list": "Lists",
    "grid": "Columns",
    "topics": "Topics",
    "reading": "Reading",
    "about": "About an article",
    "paste": "Pasting in",
    "dialog": "Dialogs",
    "sources": "Sources",
    "settings": "Settings",
    "field": "Text fields",
    "text": "Longer texts",
    "jump": "Jumping",
    "question": "Questions",
}
"""Where keys hold, with the title of each place."""
ON_FOCUS = frozenset({"moving", "ticking", "list", "grid", "reading"})
"""Contexts whose actions are those of the widget that has the focus; the others belong to screens and the app."""
CHAINS: Mapping[str, tuple[str, ...]] = {
    "library": ("topics", "list", "reading", "moving", "library", "everywhere"),
    "article": ("reading", "moving", "article", "everywhere"),
    "brief": ("list", "moving", "brief", "everywhere"),
    "comparison": ("grid", "list", "moving", "comparison", "everywhere"),
    "balance": ("list", "moving", "balance", "everywhere"),
    "matrix": ("grid", "list", "moving", "matrix", "everywhere"),
    "sources": ("sources", "list", "ticking", "dialog", "everywhere"),
    "grades": ("list", "ticking", "dialog", "everywhere"),
    "about": ("list", "moving", "about", "everywhere"),
    "settings": ("settings", "list", "moving", "dialog", "everywhere"),
    "paste": ("paste", "everywhere"),
    "dialog": ("list", "moving", "dialog", "everywhere"),
    "field": ("field",),
    "text": ("text",),
    "jump": ("jump",),
    "question": ("question",),
}
"""Screens, each with the contexts that hold there at once: within one, a key means one thing."""


_NAMES = "enter escape tab space backspace delete insert home end pageup pagedown up down left right comma"
_CAN_BE_TYPED = re.compile(
    rf"[^\s,]|((ctrl|shift|alt|super)\+)*([a-z0-9]|{'|'.join(_NAMES.split())}|f[1-9]|f1\d|f2[0-4])"
)


@dataclass(frozen=True, slots=True)
class Key:
    """One action with the keys that do it."""

    id: str
    """The name it is remapped by."""
    keys: tuple[str, ...]
    """Its keys as a person names them: "j", "down", "?", "shift+tab"; the first is shown."""
    action: str
    """The name of the action that the place it holds in runs."""
    label: str
    """A word or two for the footer."""
    tooltip: str
    """What it does, in a sentence without a full stop."""
    contexts: tuple[str, ...]
    """Names of CONTEXTS in which it holds."""
    footer: int = 0
    """Its rank in the footer, from 1, the first being the last to give way; 0 keeps it out."""


def _key(id: str, keys: str, action: str, label: str, tooltip: str, contexts: str, footer: int = 0) -> Key:  # noqa: PLR0917
    return Key(id, tuple(keys.split()), action, label, tooltip, tuple(contexts.split()), footer)


_VIEWS = "library article brief comparison balance matrix"
TABLE: tuple[Key, ...] = (
    _key("quit", "q", "quit", "Quit", "Leave Briefing", "everywhere", 1),
    _key("help", "?", "help", "Help", "What can be done here, and how to search", "everywhere", 2),
    _key("search", "/", "search", "Search", "Search all articles as you type", "everywhere", 4),
    _key("commands", ":", "commands", "Commands", "Find an action by its name and run it", "everywhere"),
    _key("choose-theme", "T", "choose_theme", "Theme", "Choose the colours", "everywhere"),
    _key("settings", "comma", "settings", "Settings", "See and change the settings", "everywhere"),
    _key("update", "R", "update", "Update", "Read what is new or changed in the folder, or stop", "everywhere"),
    _key("undo", "u", "undo", "Undo", "Take back what you did last", "everywhere"),
    _key("paste", "P", "paste", "Paste", "Paste an article in", "everywhere"),
    _key(
        "refusals",
        "E",
        "refusals",
        "Not read",
        "Files that could not be read, or not in full, each with the reason",
        "everywhere",
    ),
    _key("exports", "O", "exports", "Exports", "What was exported, and what has changed since", "everywhere"),
    _key("copy", "y ctrl+c", "copy", "Copy", "Copy the sentence with its source, or what is selected", "everywhere"),
    _key("open-brief", "b", "open_brief", "Brief", "Brief on the issue or the search", "library comparison balance", 5),
    _key("compare", "c", "compare", "Compare", "What each source says on it", "library brief balance matrix", 6),
    _key("matrix", "m", "matrix", "Matrix", "Every issue by every source", "library brief comparison balance", 9),
    _key("balance", "B", "balance", "Balance", "What each source's statements are, and who speaks", "comparison", 8),
    _key("choose-sources", "S", "choose_sources", "Sources", "Choose the sources side by side", "comparison", 10),
    _key("compare-chosen", "c", "compare_chosen", "Compare", "Set those chosen side by side", "sources", 5),
    _key("tick", "space", "choose", "Tick", "Tick what the cursor is on, or take its tick away", "ticking"),
    _key("pin", "p", "pin", "Pin", "Pin it into the brief, or take the pin away", "brief comparison article", 6),
    _key("pin-bottom-line", "B", "pin_bottom_line", "Pin on top", "Pin the line into the bottom line", "brief"),
    _key("hide-line", "x", "hide_line", "Hide", "Hide the line, or show it again", "brief", 12),
    _key("show-hidden", "X", "show_hidden", "Hidden", "Show the lines that you hid, or leave them out", "brief"),
    _key("move-up", "U", "move_up", "Move up", "Move the line up among its neighbours", "brief"),
    _key("move-down", "D", "move_down", "Move down", "Move the line down among its neighbours", "brief"),
    _key("note-line", "w", "note_line", "Note", "Write a note under the line", "brief", 7),
    _key("bottom-line", "W", "bottom_line", "Bottom line", "Write your own bottom line", "brief", 14),
    _key("grade", "A", "grade", "Grade", "Grade the source and the sentence (Admiralty)", "brief", 15),
    _key("why", "i", "why", "Why", "Why the line is here, and what stands behind it", "brief", 10),
    _key("sections", "C", "sections", "Sections", "List the sections with their rules and go to one", "brief"),
    _key("news", "n", "news", "New", "What is new since the last export or a date, or the whole brief", "brief", 8),
    _key(
        "likelihood", "L", "likelihood", "Likelihood", "Name words of likelihood on the next scale", "brief comparison"
    ),
    _key("narrow", "F", "narrow", "Narrow", "Narrow it to topics, dates, sources or any query", "matrix", 8),
    _key("order", "o", "order", "Order", "The most uneven issues first, or in the order of the topics", "matrix", 8),
    _key("export", "e", "export", "Export", "Write it to a file", "library brief comparison balance matrix", 7),
    _key("star", "s", "star", "Star", "Star the article, or take the star away", "library article", 10),
    _key("toggle-read", "r", "toggle_read", "Read/unread", "Mark as read, or as unread", "library article", 11),
    _key("about", "i", "about", "About", "What is known of the article; correct it", "library article", 14),
    _key("tag", "t", "tag", "Tags", "Tag the article", "library article"),
    _key("note", "w", "note", "Note", "Write a note on the article", "library article"),
    _key("original", "o", "original", "Original", "Open the file or the address it came from", "library article about"),
    _key("arrange", "S", "arrange", "Sort", "Sort and group what is listed", "library", 15),
    _key("spread", "#", "spread", "Counts", "Its articles over time and by source", "library", 19),
    _key("all-listed", "x", "all_listed", "All listed", "Mark, star or tag all that is listed", "library"),
    _key("save-search", "v", "save_search", "Save", "Save the search under a name, beside the topics", "library", 9),
    _key("add-issue", "A", "add_issue", "New issue", "Make an issue; from a search, of its query", "library", 16),
    _key("edit-topic", "I", "edit_topic", "Change", "Change the issue, branch or saved search", "topics", 17),
    _key("remove-topic", "d", "remove_topic", "Take out", "Take it out of the topics; u brings it back", "topics", 18),
    _key("contents", "C", "contents", "Contents", "List the headings of the article and go to one", "library article"),
    _key("links", "L", "links", "Links", "List the links of the article and follow or copy one", "library article"),
    _key("older", "<", "go_older", "Article before", "Back to the article read before", "library article"),
    _key("newer", ">", "go_newer", "Article after", "Forward to the article read after it", "library article"),
    _key("jump", ";", "jump", "Jump", "Put a letter on each pane and go to one", "library"),
    _key("next-match", "n", "next_match", "Next match", "To the next match in the article", "library article", 8),
    _key("previous-match", "N", "previous_match", "Match before", "To the match before", "library article"),
    _key("find", "f", "find", "Find", "Find words in the article", "library article", 12),
    _key("next-pane", "tab l right", "next_pane", "Next pane", "To the pane on the right", "library", 13),
    _key("previous-pane", "shift+tab h left", "previous_pane", "Pane before", "To the pane on the left", "library"),
    _key("next-column", "l right", "next_column", "Next source", "One source to the right", "grid", 8),
    _key("previous-column", "h left", "previous_column", "Source before", "One source to the left", "grid"),
    _key("go-back", "escape", "go_back", "Back", "Back to where you came from", f"{_VIEWS} about paste dialog", 3),
    _key("choose", "enter", "choose", "Open", "Open what the cursor is on", "list", 4),
    _key("cursor-down", "j down", "cursor_down", "Down", "One line down", "moving ticking"),
    _key("cursor-up", "k up", "cursor_up", "Up", "One line up", "moving ticking"),
    _key("page-down", "J space pagedown", "half_page_down", "Page down", "Half a page down", "moving"),
    _key("tick-page-down", "J pagedown", "half_page_down", "Page down", "Half a page down", "ticking"),
    _key("page-up", "K pageup", "half_page_up", "Page up", "Half a page up", "moving ticking"),
    _key("first", "g home", "first", "Top", "To the beginning", "moving ticking"),
    _key("last", "G end", "last", "Bottom", "To the end", "moving ticking"),
    _key("next-heading", "]", "next_heading", "Next heading", "To the next heading or section", "moving ticking"),
    _key(
        "previous-heading",
        "[",
        "previous_heading",
        "Heading before",
        "To the heading or section before",
        "moving ticking",
    ),
    _key("fold", "z", "fold", "Fold", "Close a branch of the topics, or open it", "topics"),
    _key("next-statement", "}", "next_statement", "Next sentence", "To the next sentence", "reading"),
    _key("previous-statement", "{", "previous_statement", "Sentence before", "To the sentence before", "reading"),
    _key("select", "V", "select", "Select", "Select as the cursor moves, for y to copy; again ends it", "reading"),
    _key("raw", "a", "toggle_raw", "All text", "Show all that was read, boilerplate too, or the article", "reading"),
    _key("marks", "M", "toggle_marks", "Marks", "Show or hide the marks in the margin", "reading"),
    _key("narrower", "-", "narrower", "Narrower", "Shorter lines, kept in the settings", "library article"),
    _key("wider", "+ =", "wider", "Wider", "Longer lines, kept in the settings", "library article"),
    _key("confirm-credit", "C", "confirm_credit", "Confirm", "The credit line is the source", "about", 5),
    _key("take-back", "x", "take_back", "As stated", "Take back your word on the field", "about", 6),
    _key("take-usual", "x", "take_usual", "As usual", "Back to what holds by itself", "settings", 6),
    _key("add-text", "enter", "add_text", "Add", "Add the text to the library as an article", "paste", 2),
    _key("edit-text", "tab", "edit_text", "Edit", "Go back to the text and the fields", "paste", 4),
    _key("leave-field", "escape", "leave", "Back", "Leave the text field", "field text", 1),
    _key("accept", "enter", "submit", "Go", "Take what was typed", "field", 2),
    _key("next-field", "tab", "next_field", "Next", "To the next text field", "field text", 3),
    _key("previous-field", "shift+tab", "previous_field", "Field before", "To the text field before", "field text"),
    _key("choice-down", "down", "choice_down", "Down", "Down in what is listed, or the search after", "field"),
    _key("choice-up", "up", "choice_up", "Up", "Up in what is listed, or the search before", "field"),
    _key("choice-page-down", "pagedown", "choice_page_down", "Page", "A page down in what is listed", "field", 4),
    _key("choice-page-up", "pageup", "choice_page_up", "Page up", "A page up in what is listed", "field"),
    _key("field-left", "left", "cursor_left", "Left", "One character to the left", "field text"),
    _key("field-right", "right", "cursor_right", "Right", "One character to the right", "field text"),
    _key("field-start", "home ctrl+a", "home", "Start", "To the beginning of what was typed", "field text"),
    _key("field-end", "end ctrl+e", "end", "End", "To the end of what was typed", "field text"),
    _key("delete-left", "backspace", "delete_left", "Delete", "Delete the character before the cursor", "field text"),
    _key("delete-right", "delete", "delete_right", "Delete", "Delete the character at the cursor", "field text"),
    _key("clear-field", "ctrl+u", "clear", "Clear", "Delete all that was typed", "field text"),
    _key("text-up", "up", "cursor_up", "Up", "One line up", "text"),
    _key("text-down", "down", "cursor_down", "Down", "One line down", "text"),
    _key("text-page-up", "pageup", "cursor_page_up", "Page up", "A page up", "text"),
    _key("text-page-down", "pagedown", "cursor_page_down", "Page down", "A page down", "text"),
    _key("jump-topics", "t", "jump_topics", "Topics", "To the topics", "jump", 2),
    _key("jump-list", "a", "jump_list", "List", "To the articles", "jump", 3),
    _key("jump-reading", "r", "jump_reading", "Reading", "To the article", "jump", 4),
    _key("stay", "escape", "stay", "Back", "Stay where you are", "jump", 1),
    _key("overwrite", "y", "overwrite", "Overwrite", "Write over the file that is there", "question", 1),
    _key("keep-file", "n escape", "keep_file", "Another name", "Leave that file alone", "question", 2),
)
"""Every binding of ours, in the order of the help."""


def keys_of(context: str, table: Sequence[Key] = TABLE) -> tuple[Key, ...]:
    """The entries that hold in a context."""
    return tuple(key for key in table if context in key.contexts)


def remapped(keymap: Mapping[str, str], lines: Mapping[str, str] | None = None) -> tuple[Key, ...]:
    """The table with the user's keys in place of ours; `lines` tells of an id where its keys are set.

    Raises SettingsError for an id that is not in the table, for a key that cannot be typed, and for a key that would
    mean two things in one place.
    """
    known = {key.id: key for key in TABLE}
    places = {id: (lines or {}).get(id, "settings, [keys]") for id in keymap}
    for id, place in places.items():
        if id not in known:
            raise SettingsError(f"{place}: there is no action {id}", "`briefing keys` lists them with their ids")
    table = tuple(
        replace(key, keys=_split(key, keymap[key.id], places[key.id])) if key.id in keymap else key for key in TABLE
    )
    _refuse_clashes(table, places)
    return table


def _split(key: Key, text: str, place: str) -> tuple[str, ...]:
    keys = tuple(dict.fromkeys(part.strip() or part for part in text.split(",")))
    for name in keys:
        if not _CAN_BE_TYPED.fullmatch(name):
            raise SettingsError(
                f'{place}: {key.id} = "{text}": "{name}" is no key',
                "keys are single characters, or names such as enter, pagedown, comma, f5, ctrl+n, parted by commas",
            )
        if {"field", "text"}.intersection(key.contexts) and len(name) == 1:
            raise SettingsError(
                f'{place}: {key.id} cannot be "{name}", which is typed in a text field',
                "take a key that writes nothing, such as escape or f5",
            )
    return keys


def _refuse_clashes(table: Sequence[Key], places: Mapping[str, str]) -> None:
    for spot, chain in CHAINS.items():
        taken: dict[str, Key] = {}
        for key in table:
            if not set(chain).intersection(key.contexts):
                continue
            for name in key.keys:
                other = taken.setdefault(name, key)
                if other is not key:
                    place = places.get(key.id) or places.get(other.id, "")
                    raise SettingsError(
                        f'{place}: "{name}" would be both {other.id} and {key.id} ({spot})',
                        f"give one of them another key; {other.id} has {', '.join(other.keys)}",
                    )
