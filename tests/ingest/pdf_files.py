"""PDF files made by hand: pages of lines in Helvetica, as bytes."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """A line on a page."""

    text: str
    x: float = 72
    y: float = 700
    size: float = 11
    bold: bool = False


def column(*lines: str, top: float = 700, x: float = 72, size: float = 11, leading: float = 14) -> list[Words]:
    """Lines under each other."""
    return [Words(line, x, top - number * leading, size) for number, line in enumerate(lines)]


def _content(lines: Sequence[Words]) -> bytes:
    drawn = []
    for line in lines:
        text = line.text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        font = "F2" if line.bold else "F1"
        drawn.append(f"BT /{font} {line.size} Tf 1 0 0 1 {line.x} {line.y} Tm ({text}) Tj ET")
    return "\n".join(drawn).encode("cp1252", "replace")


def pdf_file(*pages: Sequence[Words], info: str = "", trailer: str = "", more: Sequence[bytes] = ()) -> bytes:
    """The bytes of a PDF of these pages."""
    count = len(pages)
    kids = " ".join(f"{10 + 2 * number} 0 R" for number in range(count))
    objects: dict[int, bytes] = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        4: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
        5: f"<< {info} >>".encode(),
    }
    for number, extra in enumerate(more):
        objects[6 + number] = extra
    for number, lines in enumerate(pages):
        content = _content(lines)
        place = 10 + 2 * number
        objects[place] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {place + 1} 0 R "
            "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>"
        ).encode()
        objects[place + 1] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)
    made = b"%PDF-1.4\n"
    places = {}
    for number, held in objects.items():
        places[number] = len(made)
        made += b"%d 0 obj\n%s\nendobj\n" % (number, held)
    start = len(made)
    size = max(objects) + 1
    made += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        made += b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
    return made + f"trailer << /Size {size} /Root 1 0 R /Info 5 0 R {trailer} >>\nstartxref\n{start}\n%%EOF".encode()
