"""When a model's forward pass begins and ends, whichever of its modules is called from outside."""

import sys
from collections.abc import Callable, Iterable
from contextlib import nullcontext
from typing import Any, ClassVar

import torch
from torch import nn
from torch.utils.hooks import RemovableHandle


class Hook:
    """A hook on a module, which torch.compile does not trace, and which copies of the module do not have.

    Its function is called with whether the module's own code is being compiled, and then the hook's arguments. A copy
    or a pickle has a function of Python's own in its place, which does nothing.
    """

    def __init__(self, function: Callable):
        self._function: Callable = torch.compiler.disable(function)

    def __call__(self, *arguments: Any) -> Any:
        return self._function(torch.compiler.is_dynamo_compiling() or _has_compiler(), *arguments)

    def __reduce__(self) -> tuple:
        return getattr, (nullcontext(), "__exit__")


def _has_compiler() -> bool:
    """Whether torch.compile would compile the functions that are called from here."""
    from torch._C._dynamo import eval_frame

    callback = getattr(eval_frame, "get_eval_frame_callback", lambda: None)  # torch 2.6 may lack it
    return callback() not in (None, False)


class Eager:
    """Lets torch.compile compile nothing, in any model that is called from now on, until `end`.

    It holds while anyone wants it: recorders may begin and end in any order.
    """

    _wanted_by: ClassVar[set["Eager"]] = set()
    _stance: ClassVar[Any] = None

    def begin(self) -> None:
        if not Eager._wanted_by:
            Eager._stance = torch.compiler.set_stance("force_eager")
        Eager._wanted_by.add(self)

    def end(self) -> None:
        if self in Eager._wanted_by:
            Eager._wanted_by.remove(self)
            if not Eager._wanted_by:
                Eager._stance.__exit__(None, None, None)


class Calls:
    """Calls `begin` before and `end` after every call of a model, or of modules in it that are called from outside.

    A LightningModule, or any module that only holds the model, may never be called itself. Modules that hold attention
    are therefore all listened to, until one that holds them is called. A new call begins when a module is called
    again: a loop over the layers is one call.

    Args:
        model: it, and the modules in it that hold `attention`.
        attention: modules of the model.
        begin: called with the number of the call, from 0, whether it is being compiled, and the module that is called,
            with its arguments.
        end: called with whether it was the model itself that was called, and raised no error.

    Attributes:
        count: how many calls have begun.
    """

    def __init__(
        self,
        model: nn.Module,
        attention: Iterable[nn.Module],
        begin: Callable[[int, bool, nn.Module, tuple, dict], None],
        end: Callable[[bool], None],
    ):
        self.count, self._depth = 0, 0
        self._model, self._begin_call, self._end_call = model, begin, end
        self._entered: set[nn.Module] = set()
        inside = set(attention)
        holders = [module for module in model.modules() if not inside.isdisjoint(module.modules())]
        self._handles: dict[nn.Module, list[RemovableHandle]] = {
            module: [
                module.register_forward_pre_hook(Hook(self._begin), prepend=True, with_kwargs=True),
                module.register_forward_hook(Hook(self._end), always_call=True),
            ]
            for module in dict.fromkeys((model, *holders))
        }

    def _begin(self, is_compiled: bool, module: nn.Module, arguments: tuple, named: dict) -> None:
        if module not in self._handles:  # a replica of torch's DataParallel, which shares its hooks
            return
        self._depth += 1
        if self._depth > 1:
            return
        for inner in module.modules():
            if inner is not module:
                self._forget(inner)
        if not self._entered or module in self._entered:
            self._entered = set()
            self.count += 1
        self._entered.add(module)
        self._begin_call(self.count - 1, is_compiled, module, arguments, named)

    def _end(self, is_compiled: bool, module: nn.Module, arguments: tuple, output: Any) -> None:
        if module not in self._handles:
            return
        self._depth -= 1
        if self._depth == 0:
            self._end_call(module is self._model and sys.exc_info()[0] is None)

    def _forget(self, module: nn.Module) -> None:
        for handle in self._handles.pop(module, ()):
            handle.remove()

    def close(self) -> None:
        """Leave every module as it was."""
        for module in list(self._handles):
            self._forget(module)
