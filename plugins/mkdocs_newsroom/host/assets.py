"""Which files of the theme are published: those that a page may load."""

from __future__ import annotations

from fnmatch import fnmatchcase

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from ..outputs.assets import FOLDER, LASTING, THEME_FILES

# Pages have an icon and a search of our own; only who looks for a mistake in Material asks for a source map.
_UNUSED = ("*.map", "assets/images/favicon.png")
_OF_ITS_SEARCH = ("assets/javascripts/lunr/*", "assets/javascripts/workers/*")
_ITS_SEARCH = ("search", "material/search")


def is_published(file: File, config: MkDocsConfig) -> bool:
    """Our own style sheets and scripts are among the outputs; what a site's own theme folder holds is its business."""
    if file.src_dir == str(THEME_FILES):
        name = file.src_uri.removeprefix(FOLDER)
        return name == file.src_uri or name in LASTING
    if file.src_dir == config.theme.custom_dir:
        return True
    has_its_search = any(name in config.plugins for name in _ITS_SEARCH)
    unused = _UNUSED if has_its_search else (*_UNUSED, *_OF_ITS_SEARCH)
    return not any(fnmatchcase(file.src_uri, pattern) for pattern in unused)
