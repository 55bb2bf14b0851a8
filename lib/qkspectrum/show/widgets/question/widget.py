"""An exercise that checks itself, in the published page as in a live notebook."""

import math

import anywidget
import traitlets

from ....errors import QKError
from ...page import script, style


class Question(anywidget.AnyWidget):
    """A question with choices, or with a number for an answer; its prompt, choices, hint and solution may hold HTML.

    >>> Question("2 + 2?", answer=4, solution="Count.")
    Question('2 + 2?')

    Args:
        prompt: the question.
        answer: index of the right choice, or the number.
        choices: what to choose from; none means a number is asked for.
        tolerance: how far a number may be off.
        unit: shown behind the number.
        hint: folded under the question, if any.
        solution: folded under the question; opened by the right answer.

    Raises:
        QKError: an answer that is no choice, a single choice, a non-finite answer or a negative tolerance.
    """

    _esm = script("question")
    _css = style("question")

    prompt = traitlets.Unicode().tag(sync=True)
    choices = traitlets.List(traitlets.Unicode()).tag(sync=True)
    answer = traitlets.Float().tag(sync=True)
    tolerance = traitlets.Float(0.0).tag(sync=True)
    unit = traitlets.Unicode().tag(sync=True)
    hint = traitlets.Unicode().tag(sync=True)
    solution = traitlets.Unicode().tag(sync=True)
    response = traitlets.Float(None, allow_none=True).tag(sync=True)
    correct = traitlets.Bool(False).tag(sync=True)

    def __init__(
        self,
        prompt: str,
        answer: float | int,
        choices: list[str] | tuple[str, ...] = (),
        *,
        tolerance: float | int = 0.0,
        unit: str = "",
        hint: str = "",
        solution: str,
    ):
        if choices and (len(choices) < 2 or answer not in range(len(choices))):
            raise QKError(f"answer: expected the index of one of at least 2 choices, got {answer} of {len(choices)}")
        if not math.isfinite(answer):
            raise QKError(f"answer: expected a finite number, got {answer}")
        if not tolerance >= 0:
            raise QKError(f"tolerance: expected a number of at least 0, got {tolerance}")
        super().__init__(
            prompt=prompt,
            answer=float(answer),
            choices=list(choices),
            tolerance=float(tolerance),
            unit=unit,
            hint=hint,
            solution=solution,
        )

    def __repr__(self) -> str:
        return f"Question({self.prompt!r})"
