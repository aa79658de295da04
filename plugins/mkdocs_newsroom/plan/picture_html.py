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
    image = {
        "src": url(picture.url),
        "alt": words,
        **({"lang": picture.alt.lang} if words and picture.alt.lang else {}),
        "width": str(picture.width),
        "height": str(picture.height),
        **({"fetchpriority": "high"} if is_first else {"loading": "lazy"}),
        "decoding": "async",
        **attributes,
    }
    if not picture.renditions:
        return _tag("img", image)
    srcset = ", ".join(f"{url(one.url)} {one.width}w" for one in picture.renditions)
    source = {"type": "image/webp", "srcset": srcset, "sizes": sizes}
    return Markup("<picture>{}{}</picture>").format(_tag("source", source), _tag("img", image))


def _tag(name: str, attributes: Mapping[str, str]) -> Markup:
    written = "".join(f' {key}="{escape(value)}"' for key, value in attributes.items())
    return Markup(f"<{name}{written}>")  # noqa: S704  # names are written in code, values are escaped
