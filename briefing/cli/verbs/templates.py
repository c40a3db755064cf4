"""`briefing templates`: the templates of exported briefs, the user's own among them."""

from briefing.cli.arguments import VerbParser
from briefing.cli.diagnostics import DONE
from briefing.cli.listing import show_list
from briefing.cli.page import Column
from briefing.cli.request import Request
from briefing.export.templates import shown_as
from briefing.library.templates import load_templates
from briefing.paths import places

_COLUMNS = {
    "name": Column("TEMPLATE"),
    "own": Column("YOURS", spare=1),
    "about": Column("KEEPS", yields=True, wraps=True),
}


def configure(parser: VerbParser) -> None:
    """It has no options of its own."""


def run(request: Request) -> int:
    """Lists the templates."""
    records = [
        {
            "name": template.name,
            "about": template.about,
            "sections": list(template.sections),
            "most": dict(template.most),
            "keeps": shown_as(template),
            "own": template.own,
        }
        for template in load_templates(places().config)
    ]
    show_list(request, "templates", records, _COLUMNS)
    return DONE
