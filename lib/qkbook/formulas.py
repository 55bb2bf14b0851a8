"""About how large formulas will be, so that little of a page moves when it is typeset."""

import re

MATH = re.compile(r'(<span class="math notranslate nohighlight")>(\\\(.*?\\\))</span>', re.DOTALL)
DISPLAYED = re.compile(r'(<div class="math notranslate nohighlight")>(.*?)</div>', re.DOTALL)
TALL = re.compile(r"\\(frac|sum|prod|binom|int)\b")
# What TeX writes in commands, and what stands for it.
COMMANDS = [
    (r"\\[()]|\\(left|right|[bB]igg?[lr]?|text|math\w+|operatorname\*?|bar|hat|tilde|sqrt)\b", ""),
    (r"\\[,;:! ]", " "),
    (r"\\(log|exp|cos|sin|max|min)\b", r"\1"),
    (r"\\(approx|leq?|geq?|to|lesssim|gtrsim|sim)\b|&[lg]t;", "="),
    (r"&#\w+;|'", ""),  # primes
    (r"\\(?![dt]?frac)[a-zA-Z]+|\\[^a-zA-Z]|&\w+;", "x"),
    (r"\\[dt]?frac\s*(\{[^{}]*\}|.)\s*(\{[^{}]*\}|.)", lambda found: max(found.groups(), key=len)),
]
SCRIPT = re.compile(r"[_^](\{[^{}]*\}|[^{}\s])")


def with_sizes(text):
    """The HTML of a page that tells `page.css` the width of each formula in a line, and the height of each other."""
    text = MATH.sub(lambda found: f'{found[1]} style="--width: {tex_width(found[2]):.1f}em">{found[2]}</span>', text)
    return DISPLAYED.sub(lambda found: f'{found[1]} style="--height: {tex_height(found[2])}px">{found[2]}</div>', text)


def tex_height(tex):
    """About how high the formula will be with its margins, in pixels."""
    rows = [row for row in re.split(r"\\\\", tex) if row.strip()]
    return 32 + sum(44 if TALL.search(row) else 22 for row in rows)


def tex_width(tex):
    """About how wide the formula will be, in em: fitted to those of three chapters, with a standard error of 0.6."""
    for pattern, replacement in COMMANDS:
        tex = re.sub(pattern, replacement, tex)
    scripts, line = "".join(SCRIPT.findall(tex)), SCRIPT.sub("", tex)
    small, letters = (len(re.sub(r"[{}\s=<>+-]", "", part)) for part in (scripts, line))
    return 0.76 * letters + 0.59 * small + 1.3 * len(re.findall("[=<>+-]", line))
