"""Calls side by side: in processes, which Ctrl-C ends all at once and in order, or in turns on one GPU."""

import os
import signal
import threading
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager, nullcontext, suppress
from functools import partial
from multiprocessing import get_context
from typing import Any

import torch

from ..training.randomness import own_randomness

Call = Callable[[], dict]
Steps = Generator[None, None, dict]
_stopping: Any = None  # in a worker: the event after which it begins no call


def finished_calls(calls: dict[str, Call], workers: int) -> Generator[tuple[str, Call], None, None]:
    """Each call when it is done, by its key: something that returns its result, or raises what it raised.

    With one worker nothing runs before its turn, in this process. Whoever stops asking ends all calls: those that are
    running are interrupted as by Ctrl-C, so that they leave no temporary files, and no other begins.
    """
    if workers == 1:
        yield from calls.items()
        return
    context = get_context("spawn")  # a forked child inherits torch's thread pool and can hang on it
    stopping = context.Event()
    with _ignoring_interrupts():  # which the processes started here inherit
        pool = ProcessPoolExecutor(workers, mp_context=context, initializer=_start_worker, initargs=(stopping,))
        waiting = {pool.submit(_interruptible, call): key for key, call in calls.items()}
    try:
        for future in as_completed(waiting):
            yield waiting[future], future.result
    except BaseException:
        stopping.set()
        for process in list(pool._processes or {}):  # by their numbers; Ctrl-C may have been for this process alone
            with suppress(OSError):
                os.kill(process, signal.SIGINT)
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def finished_in_turns(
    runs: dict[str, Callable[[], Steps]], count: int, device: str
) -> Generator[tuple[str, Call], None, None]:
    """As `finished_calls`, in this process: `count` generators at a time take turns, on a GPU each in its own stream.

    A small model's kernels leave most of a GPU idle; those of several runs then run at once.
    """
    waiting, running = iter(runs.items()), {}
    cuda = torch.device(device).type == "cuda"
    streams = [torch.cuda.stream(torch.cuda.Stream(device)) if cuda else nullcontext() for _ in range(count)]
    with own_randomness(0):
        while True:
            for slot in set(range(count)) - running.keys():
                if (started := next(waiting, None)) is not None:
                    running[slot] = started[0], started[1]()
            if not running:
                return
            for slot, (key, steps) in list(running.items()):
                try:
                    with streams[slot]:
                        next(steps)
                    continue
                except StopIteration as end:
                    outcome = partial(_returned, end.value)
                except Exception as error:  # this run's alone: raised where its outcome is asked for
                    outcome = partial(_raised, error)
                del running[slot]
                yield key, outcome


def _returned(value: dict) -> dict:
    return value


def _raised(error: Exception) -> dict:
    raise error


@contextmanager
def _ignoring_interrupts() -> Iterator[None]:
    """Without Ctrl-C; only the main thread can change that."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    former = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, former)


def _start_worker(stopping: Any) -> None:
    global _stopping
    _stopping = stopping
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    torch.set_num_threads(1)


def _interruptible(call: Call) -> dict:
    """What `call` returns. Ctrl-C ends it once, so that it can tidy up; a worker without a call has nothing to end."""

    def stop(*_: object) -> None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        raise KeyboardInterrupt

    signal.signal(signal.SIGINT, stop)
    try:
        if _stopping.is_set():
            raise KeyboardInterrupt
        return call()
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
