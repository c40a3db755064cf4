"""How well sentences whose author hedges are told from others, against labels made by reading.

Run by hand: `PYTHONPATH=tests python tests/evaluation/evaluate_hedges_read.py`. Reads `hedged_sentences.jsonl` beside
this file (`hedged_sentences.md` tells how it came about) and the articles it points to, in
`attribution/train.jsonl.gz`. Each article is read as a file of plain text and analysed whole. A labelled sentence is
taken for hedged where the statement that overlaps it most is hedged; one that no statement overlaps is not.

No rule was made by looking at what went wrong in the held-out part; but who mended the rules had labelled it, and its
figures were printed now and then meanwhile. Four rules were written after half of it had been labelled again, without
what the program says in view: what a survey of somebody shows is theirs; what somebody could have done, being free to;
"can't seem to"; what they could use. The rule of conditions was written while the sentences that may hold one were read
again. So the figures of that half flatter these rules.

Beside them: any of a few common hedge words anywhere, and always yes; and how far two labellings of the held-out part
agree, where it was labelled again. The intervals are over articles. `--wrong` prints the wrong sentences of the
development part.
"""

import json
import re
import sys
from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import Any

from corpora import json_lines
from factories import make_article
from measuring import Counts, all_three, f1, file_of, say

from briefing.analysis import analyse
from briefing.core.articles import Document
from briefing.core.statements import Statement
from briefing.ingest import read

LABELS = Path(__file__).with_name("hedged_sentences.jsonl")
FIRST, SECOND = ("any", "cue"), ("second",)
PARTS = (
    ("development", FIRST + SECOND + ("third", "fourth")),
    ("development", ("fifth",)),
    ("held-out", FIRST),
    ("held-out", SECOND),
    ("held-out", FIRST + SECOND),
    ("held-out", ("third",)),
    ("held-out", FIRST + SECOND + ("third",)),
)
"""Parts, and which draws of them are counted together."""
CUES = re.compile(
    r"\b(?:may|might|could|likely|unlikely|possibly|possible|perhaps|maybe|probably|reportedly|allegedly|apparently"
    r"|seems?|seemed|appears?|appeared|suggests?)\b",
    re.IGNORECASE,
)


def statements(text: str) -> tuple[Statement, ...]:
    """The statements of a text that is read as a file."""
    draft = read(PurePath("article.txt"), text.encode()).drafts[0]
    return analyse(Document(make_article(), draft.text, draft.blocks, draft.boilerplate))


def places(label: dict[str, Any], text: str, read_text: str) -> tuple[int, int]:
    """Where a labelled sentence stands in the text as it was read: the same occurrence of the same words."""
    sentence = text[label["start"] : label["end"]]
    place = -1
    for _ in range(text.count(sentence, 0, label["end"])):
        place = read_text.index(sentence, place + 1)
    return place, place + len(sentence)


def taken(found: Sequence[Statement], start: int, end: int) -> bool:
    """Whether the statement that overlaps an extent most is hedged."""
    overlap, modality = max(
        ((min(one.end, end) - max(one.start, start), one.modality) for one in found), default=(0, "asserted")
    )
    return overlap > 0 and modality == "hedged"


def counted(gold: Sequence[bool], ours: Sequence[bool]) -> Counts:
    """Right, wrong and missed."""
    pairs = list(zip(gold, ours, strict=True))
    return pairs.count((True, True)), pairs.count((False, True)), pairs.count((True, False))


def evaluate(name_of_part: str, texts: dict[str, str], labels: Sequence[dict[str, Any]], *, wrong: bool) -> None:
    """Prints the figures of one part."""
    program: list[Counts] = []
    cues: list[Counts] = []
    for name in dict.fromkeys(label["article"] for label in labels):
        mine = [label for label in labels if label["article"] == name]
        found = statements(texts[name])
        read_text = read(PurePath("article.txt"), texts[name].encode()).drafts[0].text
        gold = [label["hedged"] for label in mine]
        ours = [taken(found, *places(label, texts[name], read_text)) for label in mine]
        sentences = [texts[name][label["start"] : label["end"]] for label in mine]
        program.append(counted(gold, ours))
        cues.append(counted(gold, [bool(CUES.search(sentence)) for sentence in sentences]))
        for should, does, sentence in zip(gold, ours, sentences, strict=True):
            if wrong and should != does:
                say(f"  {'missed' if should else 'wrong'}: {sentence}")
    hedged = sum(label["hedged"] for label in labels)
    say(f"{name_of_part}: {len(labels)} sentences, {hedged} hedged: {all_three(program)}")
    always = f1((hedged, len(labels) - hedged, 0))
    say(f"  the plain list {all_three(cues)}; always yes F1 {always:.3f}")


def agreement(labels: Sequence[dict[str, Any]]) -> None:
    """Prints how far the two labellings of those labelled twice agree, before conditions and expectations counted."""
    pairs = [
        (label["hedged"], label["again"])
        for label in labels
        if "again" in label and not label.keys() & {"condition", "expectation"}
    ]
    same = sum(first == second for first, second in pairs) / len(pairs)
    first, second = (sum(each) / len(pairs) for each in zip(*pairs, strict=True))
    chance = first * second + (1 - first) * (1 - second)
    say(f"labelled twice: {len(pairs)} sentences, {same:.1%} alike, Cohen's kappa {(same - chance) / (1 - chance):.3f}")


def main() -> None:
    path = file_of("attribution/train.jsonl.gz")
    if path is None:
        return
    labels = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]
    wanted = {label["article"] for label in labels}
    texts = {record["name"]: record["text"] for record in json_lines(path) if record["name"] in wanted}
    for part, strata in PARTS:
        chosen = [label for label in labels if label["part"] == part and label["stratum"] in strata]
        shown = part == "development" and "--wrong" in sys.argv
        evaluate(f"{part} ({', '.join(strata)})", texts, chosen, wrong=shown)
    agreement(labels)


if __name__ == "__main__":
    main()
