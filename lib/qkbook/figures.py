"""Stored plotly figures as HTML that `figures.js` draws, with their menus and sliders as the page's own controls."""

import html
import json
import re

from .phone import phone_layout

PLOTLY = "application/vnd.plotly.v1+json"
HEIGHT = 420  # pixels, of a figure that does not say


def plain(words):
    """Plotly's words, which may hold markup, as text for HTML."""
    return html.escape(re.sub(r"<[^>]*>", "", words), quote=False)


def menu(index, updatemenu):
    """A menu as a `select`."""
    options = "".join(
        f"<option{' selected' * (place == updatemenu.get('active', 0))}>{plain(button['label'])}</option>"
        for place, button in enumerate(updatemenu["buttons"])
    )
    name = plain(updatemenu.get("name") or "Show")
    return f'<label><span>{name}</span><select data-control="updatemenus[{index}]">{options}</select></label>'


def slider(index, slider):
    """A slider with its read-out, which stays silent: a screen reader hears the slider's own value."""
    steps, active = slider["steps"], slider.get("active", 0)
    prefix = (slider.get("currentvalue") or {}).get("prefix") or ""
    name = plain(slider.get("name") or prefix.strip() or "Step through")
    now = plain(steps[active]["label"])
    return (
        f'<label><span>{name}</span><input type="range" min="0" max="{len(steps) - 1}" value="{active}" '
        f'aria-valuetext="{html.escape(now)}" autocomplete="off" data-control="sliders[{index}]">'
        f'<output aria-live="off">{now}</output></label>'
    )


def controls(layout):
    """The row of a figure's menus and sliders, or nothing."""
    found = [menu(i, one) for i, one in enumerate(layout.get("updatemenus") or [])]
    found += [slider(i, one) for i, one in enumerate(layout.get("sliders") or [])]
    return f'<div class="qk-controls">{"".join(found)}</div>' if found else ""


def without_control_space(layout):
    """Take the room for plotly's own menus and sliders out of a layout's margin; returns the height that is left."""
    height, margin = layout.get("height", HEIGHT), layout.get("margin", {})
    if layout.get("sliders") or layout.get("updatemenus"):
        spare = max(0, margin.get("t", 0) - 48)
        height -= spare
        layout["height"] = height
        if spare:
            margin["t"] -= spare
    return height


class PlotlyFigure:
    """Shows a stored plotly figure; `layout.meta` holds its text alternative and its finding."""

    mime_priority_overrides = (("html", PLOTLY, 5),)

    @staticmethod
    def handle_mime(renderer, data, inline):
        """Return the figure as HTML that `figures.js` draws; None leaves other types to myst-nb."""
        from docutils import nodes  # which `qkbook.gpu` does without, on a machine that builds no book

        if data.mime_type != PLOTLY:
            return None
        layout = data.content.get("layout", {})
        meta = layout.get("meta") or {}
        for key in ("alt", "finding"):
            if not meta.get(key):
                renderer.logger.warning(f"plotly figure without layout.meta.{key}", subtype="plotly", line=data.line)
        renderer.add_js_file("figures.js", "qkbook/figures.js", {"defer": "defer"})  # on this page only
        alt, finding = (html.escape(meta.get(key, "")) for key in ("alt", "finding"))
        height = without_control_space(layout)
        phone, phone_height = phone_layout(data.content)
        layout["meta"] = {**meta, "phone": phone}
        figure = json.dumps(data.content).replace("<", "\\u003c")  # no </script> inside the script
        return [
            nodes.raw(
                "",
                # The heights are known here, so the page does not jump when the figure is drawn.
                f'<figure class="qk-figure">{controls(layout)}<div class="qk-plot" role="img" aria-label="{alt}"'
                f' style="--height: {height}px; --phone-height: {phone_height}px"></div>'
                f'<script type="application/json">{figure}</script><noscript>{alt}</noscript>'
                f"<figcaption>{finding}</figcaption></figure>",
                format="html",
            )
        ]
