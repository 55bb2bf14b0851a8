"""The result of `scan` as one self-contained page: figures, the table, and what it leaves out."""

from html import escape

import pandas
import plotly.graph_objects as go
import plotly.io

from ..conventions import PALETTE, SYMBOLS
from .figures import describe

_LABELS = {
    "frobenius": "‖W‖_F",
    "xi": "ξ = tr(W)/λ",
    "eta": "η = ±√|tr(W²)|/λ",
    "stable_rank": "stable rank",
    "effective_rank": "effective rank",
    "positive_share": "share of positive eigenvalue mass",
    "normality_gap": "normality gap ‖W‖_F² − Σ|λ_k|²",
}
_READING = (
    "A head gives the logit x_tᵀ W x_i / λ to the query x_t and the key x_i, with W = w_qᵀ w_k and eigenvalues λ_k. "
    "Dashed: a random initialisation, heads of the same shape with independent weights of the same root mean square. "
    "A head's distance from that line is the effect of training."
)
_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ font: 16px/1.5 Inter, system-ui, sans-serif; max-width: 80rem; margin: 2rem auto; padding: 0 1rem; }}
h1, p, li {{ max-width: 46rem; overflow-wrap: anywhere; }}
.figures {{ display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 30rem), 1fr)); gap: 2rem; }}
figure {{ margin: 0; min-width: 0; }}
figcaption {{ margin-top: .8rem; }}
.table {{ overflow-x: auto; }}
table {{ border-collapse: collapse; font-size: .8rem; }}
td, th {{ padding: .2rem .6rem; text-align: right; white-space: nowrap; border: 0; border-bottom: 1px solid #8884; }}
</style>
</head>
<body>
<h1>{title}</h1>
{body}
</body>
</html>
"""


def to_html(table: pandas.DataFrame, title: str = "Query-key spectra") -> str:
    """A page with the figures of `figures_of`, every row of the table, and what was skipped.

    Args:
        table: the result of `scan`.
        title: of the page.

    Returns:
        HTML with plotly.js embedded (5 MB), which needs no network.
    """
    parts = [f"<p>{len(table)} heads of {table['layer'].nunique()} layers. {_READING}</p>", '<div class="figures">']
    for index, figure in enumerate(figures_of(table)):
        drawn = plotly.io.to_html(figure, include_plotlyjs=index == 0, full_html=False)
        texts = figure.layout.meta
        alt, finding = escape(texts["alt"], quote=True), escape(texts["finding"])
        parts.append(f'<figure role="group" aria-label="{alt}">{drawn}<figcaption>{finding}</figcaption></figure>')
    parts.append("</div>")
    for heading, attribute in (("What W leaves out", "notes"), ("Skipped", "skipped")):
        if entries := table.attrs.get(attribute):
            rows = "".join(f"<li><b>{escape(name)}</b>: {escape(text)}</li>" for name, text in entries.items())
            parts.append(f"<h2>{heading}</h2><ul>{rows}</ul>")
    rows = table.to_html(index=False, border=0, float_format=lambda x: f"{x:.4g}")
    parts.append(f'<h2>Every head</h2><div class="table">{rows}</div>')
    return _PAGE.format(title=escape(title), body="\n".join(parts))


def figures_of(table: pandas.DataFrame) -> list[go.Figure]:
    """Each measure against depth, with that of random heads, and the heads in the plane of ξ and η."""
    return [_over_depth(table, name) for name in _LABELS if name in table] + [_plane(table)]


def _over_depth(table: pandas.DataFrame, name: str) -> go.Figure:
    label, figure = _LABELS[name], go.Figure()
    figure.add_scatter(
        x=table["layer"], y=table[name], name="heads", mode="markers", text=_places(table),
        marker={"color": PALETTE[0], "symbol": SYMBOLS[0], "size": 7, "opacity": 0.6},
    )  # fmt: skip
    for quantity, y in (("their median", table[name]), ("random heads", table[f"random_{name}"])):
        of_layer = y.groupby(table["layer"]).median()
        style = {"color": PALETTE[0]} if quantity == "their median" else {"color": PALETTE[1], "dash": "dash"}
        figure.add_scatter(x=of_layer.index, y=of_layer, name=quantity, mode="lines", line=style)
    figure.update_layout(xaxis_title="layer", yaxis_title=label, height=380)
    above = (table[name].abs() > table[f"random_{name}"].abs()).mean()
    low, middle, high = (f"{table[name].quantile(q):.3g}".replace("-", "−") for q in (0, 0.5, 1))
    finding = (
        f"{label}: {middle} at the median of all heads, from {low} to {high}; "
        f"{above:.0%} of them are larger in absolute value than random heads of their shape."
    )
    return describe(figure, f"{label} of every head against its layer, with random heads.", finding)


def _plane(table: pandas.DataFrame) -> go.Figure:
    figure = go.Figure()
    counts = table["phase"].value_counts()
    for index, phase in enumerate(counts.index):
        those = table.loc[table["phase"] == phase, :]
        figure.add_scatter(
            x=those["xi"], y=those["eta"], name=phase, mode="markers", text=_places(those),
            marker={"color": PALETTE[index], "symbol": SYMBOLS[index], "size": 8, "opacity": 0.7},
        )  # fmt: skip
    figure.update_layout(xaxis_title=_LABELS["xi"], yaxis_title=_LABELS["eta"], height=460)
    most = ", ".join(f"{count} {phase}" for phase, count in counts.items())
    finding = f"Predicted for tokens that are a random walk: {most}. Random heads: {table['random_phase'].mode()[0]}."
    return describe(figure, "Every head in the plane of ξ and η, by the phase the theory predicts.", finding)


def _places(table: pandas.DataFrame) -> list[str]:
    return [f"{escape(name)}, head {head}" for name, head in zip(table["name"], table["head"], strict=True)]
