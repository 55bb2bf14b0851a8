"""A style sheet without what no page can use, which is most of the theme's rules and nearly all of its icons."""

import base64
import io
import re
from itertools import pairwise

import tinycss2
from fontTools import subset
from fontTools.ttLib import TTFont

NAME = re.compile(r"[\w-]+")
# The two fonts of which icons are drawn, beside which the theme keeps the uncompressed form that fontTools reads.
ICON_FONT = re.compile(
    r"url\(([^)\s]*/(fa-solid-900|fa-brands-400))\.woff2\) format\(\"woff2\"\),\s*url\([^)]*\) format\(\"truetype\"\)"
)
ICON = re.compile("[\ue000-\uf8ff]")  # the characters that Unicode leaves to fonts
FACE = re.compile(r"@font-face\s*\{[^}]*?font-family:\s*([^;}]+)[^}]*\}\n?")


def names(texts):
    """Every word of the pages and their scripts: a class or an id that is not among them is on no element."""
    return {name for text in texts for name in NAME.findall(text)}


def used(css, known):
    """The style sheet without the rules of which every selector names a class or an id that is not known."""
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return "".join(f"{rule.serialize()}\n" for rule in _used(rules, known))


def _used(rules, known):
    for rule in rules:
        if rule.type == "at-rule" and rule.content and rule.lower_at_keyword in ("media", "supports", "container"):
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            rule.content = [*_used(inner, known)]
            if rule.content:
                yield rule
        elif rule.type == "qualified-rule":
            selectors = [part for part in _selectors(rule.prelude) if _can_match(part, known)]
            if selectors:
                comma = tinycss2.ast.LiteralToken(0, 0, ",")
                rule.prelude = [token for part in selectors for token in [*part, comma]][:-1]
                yield rule
        else:
            yield rule


def _selectors(tokens):
    """The selectors of a rule, which commas part."""
    parts = [[]]
    for token in tokens:
        if token == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _can_match(selector, known):
    """Whether all classes and ids are known; what stands in brackets, as in `:not(.x)`, is not looked at."""
    classes = (after for token, after in pairwise(selector) if token == ".")
    ids = (token for token in selector if token.type == "hash")
    return all(token.value in known for token in [*classes, *ids] if token.type in ("ident", "hash"))


def with_icons(css, folder):
    """The style sheet with the few icons that it draws, in place of two fonts of thousands, and no unused font.

    `folder` is where the addresses of the style sheet begin.
    """
    points = {ord(icon) for icon in ICON.findall(css)}

    def font(found):
        with TTFont(folder / f"{found[1]}.ttf") as whole:
            subsetter = subset.Subsetter()
            subsetter.populate(unicodes=points)
            subsetter.subset(whole)
            whole.flavor = "woff"
            out = io.BytesIO()
            whole.save(out)
        return f'url("data:font/woff;base64,{base64.b64encode(out.getvalue()).decode()}") format("woff")'

    families = FACE.sub("", css).replace("\\", "")
    css = FACE.sub(lambda face: face[0] if face[1].replace("\\", "").strip("\"'") in families else "", css)
    return ICON_FONT.sub(font, css)
