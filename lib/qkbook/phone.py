"""A plotly figure's layout for a phone: panels under one another, the legend above them, titles in lines that fit."""

import math

WIDTH = 330  # pixels, of a figure on a phone
LETTER = 6.4  # pixels, on average, at the size of a legend
LINE = 22  # pixels, of a legend
PANEL, GAP = 210, 70  # pixels: heights of a panel and of what stands between two, with its title and its ticks
MOST = 5  # more panels than these stay in two columns


def phone_layout(figure):
    """What changes in the layout of a stored figure, by the layout's keys, and the height in pixels."""
    layout, data = figure.get("layout", {}), figure.get("data", [])
    lines = _legend_lines(layout, data)
    top = LINE * lines + (44 if layout.get("annotations") else 20)
    change = {
        "legend": {
            **layout.get("legend", {}),
            **{"orientation": "h", "x": 0, "xanchor": "left", "font": {"size": 12}},
            **{"yref": "container", "y": 1, "yanchor": "top"},
        },
        "margin": {"l": 48, "r": 10, "t": top, "b": 56},
        "font": {**layout.get("font", {}), "size": 12},
    }
    panels = _panels(layout)
    columns = len({left for _, _, (left, _), _ in panels})
    if columns > 1 and len(panels) <= MOST:
        height = _stack(layout, panels, change)
        columns = 1
    else:
        height = layout.get("height", 420) + LINE * max(0, lines - 1)
        change["annotations"] = [dict(note) for note in layout.get("annotations") or []]
    for key, axis in layout.items():
        if key.startswith("yaxis"):  # beside ticks such as 10⁻¹², its title has a place of its own
            change[key] = {**change.get(key, axis), "automargin": True}
    change.setdefault("yaxis", {"automargin": True})
    for note in change["annotations"]:
        if note.get("xref") == "paper" or "domain" in str(note.get("xref")):
            note["text"] = broken(note.get("text", ""), (50 if note.get("xref") == "paper" else 40) // columns)
            note["font"] = {**(note.get("font") or {}), "size": 12}
    return change, height


def broken(text, longest):
    """A title in lines of at most so many characters, broken between words."""
    if "<" in text or len(text) <= longest:
        return text
    lines = [""]
    for word in text.split(" "):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > longest:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return "<br>".join(lines)


def _legend_lines(layout, data):
    names = {trace["name"] for trace in data if trace.get("name") and trace.get("showlegend") is not False}
    named = layout.get("showlegend", len(names) > 1 or any(trace.get("showlegend") for trace in data))
    if not names or not named:
        return 0
    width = 44 + LETTER * max(map(len, names))
    return math.ceil(len(names) / max(1, WIDTH // width))


def _panels(layout):
    """Each panel's axes, and the places of its left and upper ends, row by row."""
    panels = []
    for key, axis in layout.items():
        if not key.startswith("xaxis") or "overlaying" in axis:
            continue
        other = "yaxis" + str(axis.get("anchor", "y"))[1:]
        across, up = axis.get("domain", [0, 1]), layout.get(other, {}).get("domain", [0, 1])
        panels.append((key, other, across, up))
    return sorted(panels, key=lambda panel: (-round(panel[3][1], 3), panel[2][0]))


def _stack(layout, panels, change):
    """Put the panels under one another, each with its own ticks and its title; returns the height."""
    whole = len(panels) * PANEL + (len(panels) - 1) * GAP
    notes = [dict(note) for note in layout.get("annotations") or []]
    last = layout[panels[-1][0]].get("title")
    for place, (x, y, across, up) in enumerate(panels):
        top = 1 - place * (PANEL + GAP) / whole
        change[x] = {**layout[x], "domain": [0, 1], "showticklabels": True}
        if place < len(panels) - 1 and change[x].get("title") == last:
            change[x].pop("title", None)  # the last one says it
        change[y] = {**layout.get(y, {}), "domain": [max(0, top - PANEL / whole), top], "showticklabels": True}
        for note, now in zip(layout.get("annotations") or [], notes, strict=True):
            over = note.get("xref") == note.get("yref") == "paper" and abs(note["y"] - up[1]) < 0.01
            if over and across[0] <= note["x"] <= across[1]:
                now.update(x=0.5, y=top)
    change["annotations"] = notes
    return whole + change["margin"]["t"] + change["margin"]["b"]
