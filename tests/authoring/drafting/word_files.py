"""Small documents of Word, made by hand, so that tests say themselves what is in each."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_RELATIONSHIPS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CONTENT_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_NUMBERING = (
    f'<w:numbering {_W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)
_NOTES = f'<Relationship Id="notes" Type="{_TYPE}/footnotes" Target="footnotes.xml"/>'
_STYLES = (
    f"<w:styles {_W}>"
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style>'
    '<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>'
    "</w:styles>"
)


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, style: str = "", in_list: bool = False) -> str:
    """A piece without markup becomes a run."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' if in_list else ""
    inside = "".join(piece if piece.startswith("<") else run(piece) for piece in runs)
    return f"<w:p><w:pPr>{named}{listed}</w:pPr>{inside}</w:p>"


def footnote() -> str:
    return '<w:r><w:footnoteReference w:id="2"/></w:r>'


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def picture(relationship: str, alt: str = "", attribute: str = "embed") -> str:
    return (
        '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        f'<wp:docPr id="1" name="x" descr="{alt}"/>'
        '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill>'
        f'<a:blip r:{attribute}="{relationship}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def document(
    *blocks: str,
    media: Mapping[str, bytes] | None = None,
    links: Mapping[str, str] | None = None,
    head: str = "",
    note: str = "",
) -> bytes:
    """`media` are pictures by their names, which also name their relationships; `links` are addresses elsewhere; `note`
    is what `footnote()` leads to.
    """
    media, links = media or {}, links or {}
    body = f'<?xml version="1.0"?>{head}<w:document {_W} {_R}><w:body>{"".join(blocks)}</w:body></w:document>'
    inside = (f'<Relationship Id="{name}" Type="{_TYPE}/image" Target="media/{name}.png"/>' for name in media)
    outside = (
        f'<Relationship Id="{name}" Type="{_TYPE}/image" Target="{target}" TargetMode="External"/>'
        for name, target in links.items()
    )
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _CONTENT_TYPES,
        "_rels/.rels": f'<Relationships {_RELATIONSHIPS}><Relationship Id="d" Type="{_TYPE}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/document.xml": body,
        "word/styles.xml": _STYLES,
        "word/numbering.xml": _NUMBERING,
        "word/comments.xml": f'<w:comments {_W}><w:comment w:id="0" w:author="Tajna Osoba">'
        f"{paragraph('primjedba')}</w:comment></w:comments>",
        "docProps/core.xml": "<x>Tajna Osoba</x>",
        "word/footnotes.xml": f'<w:footnotes {_W}><w:footnote w:id="2">{paragraph(note)}</w:footnote></w:footnotes>',
        "word/_rels/document.xml.rels": "".join(
            (f"<Relationships {_RELATIONSHIPS}>", _NOTES, *inside, *outside, "</Relationships>")
        ),
        **{f"word/media/{name}.png": content for name, content in media.items()},
    }
    return archive(parts)


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as opened:
        for name, content in parts.items():
            opened.writestr(name, content)
    return written.getvalue()
