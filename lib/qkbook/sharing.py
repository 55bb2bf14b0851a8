"""How pages are found and shared: what search engines and messengers show of them, and the files they look for."""

import html
import json
from pathlib import Path

HOME = "https://qkspectrum.github.io/qkspectrum/"
CARDS = "_static/qkbook/cards"  # pictures of 1200 by 630 pixels, which `qkbook.pictures` takes
LONGEST = 200  # characters of a description


def description(doctree):
    """The beginning of a page's first paragraph without TeX, in whole sentences where they fit."""
    from docutils import nodes

    for paragraph in doctree.findall(nodes.paragraph):
        text = " ".join(paragraph.astext().split()).removeprefix("The question. ")
        if len(text) < 60 or set(text) & set("\\_^{") or not isinstance(paragraph.parent, nodes.section):
            continue
        if len(text) <= LONGEST:
            return text
        sentence = text[: text.rfind(". ", 60, LONGEST) + 1]
        return sentence or text[: text.rfind(" ", 0, LONGEST)] + " …"
    return ""


def add_meta(app, page, template, context, doctree):
    """On html-page-context: description, Open Graph, Twitter card, and the web manifest."""
    title = html.unescape(context.get("title", "")) or app.config.html_title
    root = context["pathto"]("", resource=True)
    about = (description(doctree) if doctree else "") or f"{title}. {app.config.html_title}."
    address = f"{HOME}{page}.html"
    named = page in app.env.found_docs and page != app.config.root_doc  # the first page has no figure of its own
    picture = f"{HOME}{CARDS}/{Path(page).name if named else 'start-here'}.png"
    facts = {
        "description": about,
        "og:title": title,
        "og:description": about,
        "og:type": "article",
        "og:url": address,
        "og:site_name": app.config.html_title,
        "og:image": picture,
        "og:image:width": "1200",
        "og:image:height": "630",
        "twitter:card": "summary_large_image",
    }
    lines = [
        f'<meta {"property" if name.startswith("og:") else "name"}="{name}" content="{html.escape(content)}">'
        for name, content in facts.items()
    ]
    lines.append(f'<link rel="manifest" href="{root}site.webmanifest">')
    context["metatags"] = context.get("metatags", "") + "\n".join(lines)


def write_files(app):
    """The sitemap, robots.txt, the web manifest, the page for what is not found, and that at the root."""
    out, title = Path(app.outdir), app.config.html_title
    pages = sorted(app.env.found_docs)
    entries = "".join(f"<url><loc>{HOME}{page}.html</loc></url>\n" for page in pages)
    (out / "sitemap.xml").write_text(
        '<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{entries}</urlset>\n",
        "utf-8",
    )
    (out / "robots.txt").write_text(f"User-agent: *\nAllow: /\nSitemap: {HOME}sitemap.xml\n", "utf-8")
    manifest = {
        "name": title,
        "short_name": "qkspectrum",
        "start_url": f"{app.config.root_doc}.html",
        "display": "minimal-ui",
        "background_color": "#ffffff",
        "theme_color": "#0f62d6",
        "icons": [{"src": "_static/favicon.svg", "sizes": "any", "type": "image/svg+xml"}],
    }
    (out / "site.webmanifest").write_text(json.dumps(manifest, indent=1) + "\n", "utf-8")
    first = f"{app.config.root_doc}.html"
    refresh = f'<meta http-equiv="refresh" content="0; url={first}">'
    (out / "index.html").write_text(_small_page(title, first, first, refresh), "utf-8")
    # A host shows it at any address, so its link is to the host's root.
    words = "There is no such page. It may have moved: the book’s first page leads to all others."
    (out / "404.html").write_text(_small_page(f"Page not found · {title}", first, f"{HOME}{first}", "", words), "utf-8")


def _small_page(title, first, link, head, words="The book begins on the next page."):
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{html.escape(title)}</title>\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" '
        f'content="light dark"><link rel="icon" href="data:,">\n'
        f'<link rel="canonical" href="{HOME}{first}">{head}\n'
        "<style>body { max-width: 36rem; margin: 4rem auto; padding: 0 1rem; font: 1.1rem/1.5 system-ui, sans-serif;"
        " overflow-wrap: anywhere }"
        f"</style></head>\n<body><main><h1>{html.escape(title)}</h1><p>{words}</p>\n"
        f'<p><a href="{link}">To the book</a></p></main></body></html>\n'
    )
