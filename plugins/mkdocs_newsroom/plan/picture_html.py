"""The HTML of a picture, the same in a template and in a text.

Source: HTML Living Standard, 4.8.1 to 4.8.4, https://html.spec.whatwg.org/multipage/images.html
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from markupsafe import Markup, escape

from .pieces import Picture

NO_ATTRIBUTES: Mapping[str, str] = {}


def picture_html(
    picture: Picture,
    url: Callable[[str], str],
    sizes: str,
    *,
    with_words: bool = True,
    is_first: bool = False,
    attributes: Mapping[str, str] = NO_ATTRIBUTES,
) -> Markup:
    """`url` makes an address relative to the page, `sizes` says how wide the picture is shown (CSS lengths).

    Without words it is decoration: what stands beside it says the same. The first picture of a page is fetched at
    once, all others when they come near. `attributes` are further ones of the image.
    """
    words = picture.alt.text if with_words else ""
    lang = _attribute("lang", picture.alt.lang) if words and picture.alt.lang else ""
    more = "".join(_attribute(name, value) for name, value in attributes.items())
    when = 'fetchpriority="high"' if is_first else 'loading="lazy"'
    image = (
        f'<img src="{escape(url(picture.url))}" alt="{escape(words)}"{lang}'
        f' width="{picture.width}" height="{picture.height}"'
        f' {when} decoding="async"{more}>'
    )
    if not picture.renditions:
        return Markup(image)  # noqa: S704  # names are written in code, values are escaped
    srcset = escape(", ".join([f"{url(one.url)} {one.width}w" for one in picture.renditions]))
    source = f'<source type="image/webp" srcset="{srcset}" sizes="{escape(sizes)}">'
    return Markup(f"<picture>{source}{image}</picture>")  # noqa: S704  # as above


def _attribute(name: str, value: str) -> str:
    return f' {name}="{escape(value)}"'
