"""The digest of a source variant's text: what a translation was made from."""

from __future__ import annotations

import hashlib
import json

from ..model.news import SourceRecord, VariantFile

DIGEST_LENGTH = 12


def source_digest(source: VariantFile) -> str:
    """The first 12 hexadecimal digits of SHA-256 over what a translator translates, and nothing else.

    A changed fact (date, project, photo file …) leaves the digest as it is. Raises TypeError for a translation.
    """
    record = source.record
    if not isinstance(record, SourceRecord):
        raise TypeError("only a source variant has a digest")
    lang = source.lang
    texts = [record.title, record.summary, _even(source.body.markdown)]
    texts += [
        text.in_language(lang).text
        for photo in record.photos
        for text in (photo.alt, photo.caption, photo.credit)
    ]
    texts += [
        text.in_language(lang).text
        for event in record.events
        for text in (event.title, event.place, event.address)
    ]
    packed = json.dumps(texts, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(packed.encode()).hexdigest()[:DIGEST_LENGTH]


def _even(markdown: str) -> str:
    """White space at the ends of lines and of the text is nobody's translation."""
    return "\n".join(line.rstrip() for line in markdown.strip().splitlines())
