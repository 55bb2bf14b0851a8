"""Types in annotations, checked at every call of the library: by jaxtyping where a shape is named, else by beartype.

To compare sizes between arguments, jaxtyping binds those of every call to the signature. Nineteen calls in twenty are
of functions without shapes, where there is nothing to compare; this took a quarter of the time of all tests.
"""

import functools
import inspect
import re

import jaxtyping

_jaxtyped = jaxtyping.jaxtyped


def install() -> None:
    """Give `typed` the name that jaxtyping's import hook decorates every function and class with."""
    jaxtyping.jaxtyped = typed


def typed(function=None, *, typechecker):
    """What `jaxtyping.jaxtyped` does, with the same arguments."""
    if function is None:
        return functools.partial(typed, typechecker=typechecker)
    if not inspect.isfunction(function) or _needs_jaxtyping(function):
        return _jaxtyped(function, typechecker=typechecker)
    checked = typechecker(function)

    @functools.wraps(function)
    def call(*args, **kwargs):
        __tracebackhide__ = True
        return (function if jaxtyping.config.jaxtyping_disable else checked)(*args, **kwargs)

    return call if function.__annotations__ else function


def _needs_jaxtyping(function) -> bool:
    """Whether an annotation has a shape, or is the name of a type that is not imported, which jaxtyping lets pass."""
    texts = [re.sub(r"^<class '(.*)'>$", r"\1", repr(annotation)) for annotation in function.__annotations__.values()]
    return any("jaxtyping." in text or "'" in text for text in texts)
