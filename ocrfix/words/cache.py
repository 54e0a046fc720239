"""Answers on words that are remembered: most words of a page were asked about before."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Sequence
from functools import partial, wraps
from itertools import filterfalse
from typing import Any, Generic, ParamSpec, TypeVar
from weakref import WeakValueDictionary

from ocrfix.memory import give_back_free

Question = TypeVar("Question", bound=Any)
Answer = TypeVar("Answer")
Asked = ParamSpec("Asked")

MEMO_SIZE = 1 << 16
"""Answers remembered before the memory is emptied: some 6 MB, more than a newspaper needs."""
LONGEST_REMEMBERED = 64
"""A longer word is a ruin that is not met again, and may be as long as a file."""


class Memo(dict[Question, Answer]):
    """A cache of a question's answers on words, or on several things together.

    The memory itself is what to ask, `memo[word]` or `memo.__getitem__`: a function around
    it would take four times as long.
    """

    usual = MEMO_SIZE
    """Answers that those remember of which no size was said."""

    def __init__(self, ask: Callable[[Question], Answer], size: int | None = None) -> None:
        """Remember what ``ask`` answers, on at most ``size`` words at a time."""
        super().__init__()
        self._ask = ask
        self._size = size
        _ALL[id(self)] = self

    def __missing__(self, word: Question) -> Answer:
        answer = self._ask(word)
        self.learn(word, answer)
        return answer

    def learn(self, word: Question, answer: Answer) -> None:
        """Remember what would be answered on a word."""
        if len(word) <= LONGEST_REMEMBERED:
            if len(self) >= (self._size or Memo.usual):
                self.clear()
            self[word] = answer


class BatchMemo(Memo[Question, Answer]):
    """A cache of answers on words about which many are asked at once, which takes less time."""

    def __init__(
        self, ask: Callable[[Sequence[Question]], Iterable[Answer]], size: int | None = None
    ) -> None:
        """Remember what ``ask`` answers, in their order, on at most ``size`` words at a time."""
        super().__init__(lambda word: next(iter(ask([word]))), size)
        self._ask_all = ask

    def meet(self, words: Iterable[Question]) -> None:
        """Ask beforehand about words that are new."""
        new = [*filterfalse(self.__contains__, dict.fromkeys(words))]
        for word, answer in zip(new, self._ask_all(new), strict=True):
            self.learn(word, answer)


# By identity, since a dictionary has no hash that a set of them would need.
_ALL: WeakValueDictionary[int, Memo[Any, Any]] = WeakValueDictionary()


def remember_fewer() -> None:
    """Remember half as many answers in this process: a long text then asks a tenth more often."""
    Memo.usual = MEMO_SIZE // 2


def forget_answers() -> None:
    """Empty all memories: what follows hardly asks again, and needs the room."""
    for memo in [*_ALL.values()]:
        memo.clear()
    give_back_free()


class _Remembered(Generic[Answer]):
    """A method as `remembered` makes it: what it answers, each object has in a `Memo`."""

    def __init__(self, ask: Callable[[Any, str], Answer], most: int | None) -> None:
        self._ask, self._most = ask, most

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, asked: object, owner: type) -> Callable[[str], Answer]:
        answer = Memo(partial(self._ask, asked), self._most).__getitem__
        # The object has it from now on, and nobody comes here again.
        vars(asked)[self._name] = answer
        return answer


def remembered(
    most: int | None = None,
) -> Callable[[Callable[[Any, str], Answer]], _Remembered[Answer]]:
    """Make a method remember what it answers on words, at most so many at a time; see `Memo`."""
    return lambda ask: _Remembered(ask, most)


def kept_with(
    owner: str, most: int = MEMO_SIZE
) -> Callable[[Callable[Asked, Answer]], Callable[Asked, Answer]]:
    """Remember what a function answers for as long as one of its arguments lives.

    Args:
        owner: The name of that argument, given by position; it has a dictionary ``kept``.
        most: Answers that are remembered before the memory is emptied.
    """

    def keep(ask: Callable[Asked, Answer]) -> Callable[Asked, Answer]:
        at = [*inspect.signature(ask).parameters].index(owner)

        @wraps(ask)
        def answer(*args: Asked.args, **kwargs: Asked.kwargs) -> Answer:
            kept: dict[Any, Answer] = args[at].kept.setdefault(ask, {})  # type: ignore[attr-defined]
            key = (*args[:at], *args[at + 1 :], *kwargs.items())
            if key not in kept:
                if len(kept) >= most:
                    kept.clear()
                kept[key] = ask(*args, **kwargs)
            return kept[key]

        return answer

    return keep
