"""Train the network that tells how well words fit, a language's `network.bin`.

    python packaging/correction/network.py read en texts.npz \
        ../shared/data/text/books-en.txt.xz ../shared/data/text/news-1916-en.txt.xz
    python packaging/correction/network.py train texts.npz large.pt --steps 22000
    python packaging/correction/network.py shrink texts.npz large.pt small.pt --size 64
    python packaging/correction/network.py train texts.npz small.pt --steps 5500 --rate 0.42 \
        --words 24576
    python packaging/correction/network.py write texts.npz small.pt \
        resources/languages/en/network.bin --words 20000

Needs PyTorch (BSD-3), which nothing else does. Training goes on where its file of states ends, and
may be stopped at any time: a state is kept every few minutes. A thousand steps take two minutes of
one processor. Two trainings on different machines differ by a little, since they sum in floating
point; the same state gives the same file.

A word is told from the words near to it (`network_texts.py`), and from words drawn by how common
they are, between words of which some are damaged: the loss is the sum of both, and of a term that
keeps sums over all words near to 1.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import network_file
import network_texts
import numpy as np
import torch
from network_texts import Ints, Texts
from torch import Tensor
from torch.nn import functional

from ocrfix.language.kinds import VOCABULARY, WORD
from ocrfix.language.language import Language
from ocrfix.language.network import AROUND, FIRST_WORD, PLACES

LINES, LENGTH, DRAWN = 12, 128, 640
"""Lines looked at in a step, their words, and the words drawn that all are told from."""
LATER = 0.3
"""The share of the lines that is of the second text and those behind, if nothing else is said."""
OFTEN, OFTEN_AROUND = 1e-3, 5e-4
"""Commoner words are left out as often as their share goes beyond this, in steps and around."""
RATE_OF_WORDS, RATE_OF_LAYERS, LAST_RATE = 0.1, 0.0015, 0.03
NEAR_TO_ONE = 0.03
KEPT_EVERY = 150.0
LEAST = 3
"""Words counted less often are not learnt."""
SAMPLE = 4000
"""Places that show how large numbers become."""
LAYERS = ("W1", "c1", "W2", "c2")
State = dict[str, Any]


class Shares(NamedTuple):
    """The share of each word, whether it is learnt, its weight around, its share of draws."""

    share: Tensor
    learnt: Any
    weights: Tensor
    drawn: Any


def shares_of(counts: Ints) -> Shares:
    """Give what is told by how often words were counted."""
    share = (counts + 0.5) / counts.sum()
    drawn = np.where(np.arange(len(share)) < FIRST_WORD, 0.0, share**0.75)
    is_word = np.arange(len(share)) >= FIRST_WORD
    learnt = np.where(is_word & (counts >= LEAST), np.minimum(1, np.sqrt(OFTEN / share)), 0.0)
    weights = np.where(is_word, np.minimum(1, np.sqrt(OFTEN_AROUND / share)), 0.0)
    return Shares(
        torch.tensor(share, dtype=torch.float32),
        learnt,
        torch.tensor(weights, dtype=torch.float32),
        drawn / drawn.sum(),
    )


def begun(counts: Ints, size: int, hidden: int) -> State:
    """Give a state in which nothing is learnt but how common words are."""
    random = torch.Generator().manual_seed(0)
    told = (2 * PLACES + 1) * size

    def numbers(*shape: int, scale: float) -> Tensor:
        return torch.randn(*shape, generator=random) * scale

    learnt = {
        "Ein": numbers(VOCABULARY, size, scale=0.1),
        "Eout": numbers(VOCABULARY, size, scale=0.02),
        "b": shares_of(counts).share.log(),
        "W1": numbers(told, hidden, scale=2 * told**-0.5),
        "c1": torch.zeros(hidden),
        "W2": numbers(hidden, size, scale=hidden**-0.5),
        "c2": torch.zeros(size),
    }
    squares = {name: torch.full((VOCABULARY,), 1e-8) for name in ("Ein", "Eout", "b")}
    moments = {name: [torch.zeros_like(learnt[name]) for _ in "mv"] for name in LAYERS}
    return {"P": learnt, "A": squares, "M": moments, "step": 0, "first": 0}


def vectors(into: Tensor, layers: list[Tensor], weight: Tensor, chosen: Tensor) -> Tensor:
    """Give the vectors of the chosen places of lines, by those of all words in them."""
    size = into.shape[2]
    here = slice(AROUND, AROUND + LENGTH)
    offsets = (*range(-PLACES, 0), *range(1, PLACES + 1))
    parts = [into[:, AROUND + it : AROUND + it + LENGTH] for it in offsets]
    weighed = into * weight[..., None]
    sums = functional.pad(weighed.cumsum(1), (0, 0, 1, 0))
    whole = functional.pad(weight.cumsum(1), (1, 0))
    begin, end = slice(0, LENGTH), slice(2 * AROUND + 1, 2 * AROUND + 1 + LENGTH)
    around = sums[:, end] - sums[:, begin] - weighed[:, here]
    total = whole[:, end] - whole[:, begin] - weight[:, here]
    parts.append(2 * around / (total[..., None] + 1.0))
    told = torch.cat([it.reshape(-1, size)[chosen] for it in parts], 1)
    first, plus, second, second_plus = layers
    # Half precision is twice as fast here, and as good.
    hidden = (told.bfloat16() @ first.bfloat16()).float() + plus
    return functional.relu(hidden) @ second + second_plus


class Trainer:
    """Trains one state."""

    def __init__(self, texts: Texts, state: State, options: argparse.Namespace) -> None:
        self._texts, self.state, self._options = texts, state, options
        self._shares = shares_of(texts.counts)
        self._near = torch.tensor(texts.near.astype(np.int64))
        self._sums = np.cumsum(self._shares.drawn)
        drawn = torch.tensor(self._shares.drawn, dtype=torch.float32)
        self._log_drawn = torch.log(torch.clamp(drawn * DRAWN, min=1e-12))

    def step(self) -> float:
        """Make one step; give its loss."""
        state = self.state
        random = np.random.default_rng((state["first"], state["step"]))
        around, meant, chosen = self._lines(random)
        at = np.searchsorted(self._sums, random.random(DRAWN))
        drawn = torch.tensor(np.minimum(at, VOCABULARY - 1))
        near = self._near[meant]
        learnt = state["P"]
        ids, places = torch.unique(around.reshape(-1), return_inverse=True)
        into = learnt["Ein"][ids].requires_grad_()
        layers = [learnt[name].requires_grad_() for name in LAYERS]
        lines = into[places].reshape(*around.shape, -1)
        out = vectors(lines, layers, self._shares.weights[around], chosen)
        all_asked = torch.cat([meant, drawn, near.reshape(-1)])
        asked, numbers = torch.unique(all_asked, return_inverse=True)
        words, alone = (learnt[name][asked].requires_grad_() for name in ("Eout", "b"))
        of_meant, of_drawn, of_near = numbers.split([len(meant), DRAWN, near.numel()])
        of_near = of_near.reshape(near.shape)
        right = (words[of_meant] * out).sum(1) + alone[of_meant]
        others = out @ words[of_drawn].T + alone[of_drawn] - self._log_drawn[drawn]
        others = others.masked_fill(drawn[None] == meant[:, None], -1e9)
        nearest = torch.bmm(words[of_near], out[:, :, None])[:, :, 0] + alone[of_near]
        nearest = nearest.masked_fill(near == 0, -1e9)
        among_all = torch.logsumexp(torch.cat([right[:, None], others], 1), 1)
        among_near = torch.logsumexp(torch.cat([right[:, None], nearest], 1), 1)
        loss = (among_all + among_near - 2 * right).mean()
        (loss + NEAR_TO_ONE * (among_all**2).mean()).backward()
        with torch.no_grad():
            rate = self._options.rate
            share = rate * max(LAST_RATE, 1 - state["step"] / self._options.steps)
            for name, rows, part in (
                ("Ein", ids, into),
                ("Eout", asked, words),
                ("b", asked, alone),
            ):
                self._learn_words(name, rows, part.grad, RATE_OF_WORDS * share)
            state["step"] += 1
            for name, layer in zip(LAYERS, layers, strict=True):
                self._learn_layer(name, layer, RATE_OF_LAYERS * share)
        return float(loss.item())

    def _lines(self, random: np.random.Generator) -> tuple[Tensor, Tensor, Tensor]:
        """Give lines with damage, the words that are learnt, and where in them those stand."""
        words, first = self._texts.words, int(self._texts.begins[1])
        size = LENGTH + 2 * AROUND
        is_later = (random.random(LINES) < self._options.later) & (len(words) - first > size)
        starts = np.where(
            is_later,
            random.integers(min(first, len(words) - size - 1), len(words) - size, LINES),
            random.integers(0, first - size, LINES),
        )
        ids = words[starts[:, None] + np.arange(size)].astype(np.int64)
        meant = ids[:, AROUND : AROUND + LENGTH]
        is_learnt = random.random(meant.shape) < self._shares.learnt[meant]
        ids = network_texts.damaged(ids, self._texts.near, random)
        ids = np.where(ids < self._options.words, ids, WORD)
        chosen = torch.tensor(np.flatnonzero(is_learnt))
        return torch.tensor(ids), torch.tensor(meant[is_learnt]), chosen

    def _learn_words(self, name: str, rows: Tensor, slope: Tensor, rate: float) -> None:
        """Change some rows, each by its own sum of squares (Duchi et al., Adagrad, 2011)."""
        squares = slope.pow(2)
        squares = squares.mean(1) if squares.dim() > 1 else squares
        whole = self.state["A"][name][rows] + squares
        self.state["A"][name][rows] = whole
        step = slope / whole.sqrt().reshape(-1, *[1] * (slope.dim() - 1))
        learnt = self.state["P"][name].detach()
        learnt[rows] -= rate * step
        self.state["P"][name] = learnt

    def _learn_layer(self, name: str, layer: Tensor, rate: float) -> None:
        """Change a layer (Kingma and Ba, Adam, 2015)."""
        mean, square = self.state["M"][name]
        mean.mul_(0.9).add_(layer.grad, alpha=0.1)
        square.mul_(0.999).addcmul_(layer.grad, layer.grad, value=0.001)
        times = self.state["step"] + self.state["first"]
        mean_now, square_now = mean / (1 - 0.9**times), square / (1 - 0.999**times)
        layer -= rate * mean_now / (square_now.sqrt() + 1e-8)
        layer.grad = None
        self.state["P"][name] = layer.detach()


def shrunk(texts: Texts, state: State, size: int) -> State:
    """Give a state with shorter vectors: the directions in which common words differ most."""
    often = torch.tensor((texts.counts + 1.0) ** 0.25, dtype=torch.float32)[:, None]
    learnt = {name: it.detach() for name, it in state["P"].items()}
    kept = {
        name: torch.linalg.svd((learnt[name] * often).double(), full_matrices=False)[2][
            :size
        ].float()
        for name in ("Ein", "Eout")
    }
    first = learnt["W1"].reshape(2 * PLACES + 1, -1, learnt["W1"].shape[1])
    learnt |= {
        "W1": (kept["Ein"] @ first).reshape(-1, first.shape[2]),
        "W2": learnt["W2"] @ kept["Eout"].T,
        "c2": learnt["c2"] @ kept["Eout"].T,
        **{name: learnt[name] @ kept[name].T for name in kept},
    }
    moments = {
        name: [
            torch.zeros_like(learnt[name]),
            torch.full_like(learnt[name], state["M"][name][1].mean().item()),
        ]
        for name in LAYERS
    }
    return {"P": learnt, "A": state["A"], "M": moments, "step": 0, "first": state["step"]}


def train(texts: Texts, path: Path, options: argparse.Namespace) -> None:
    """Go on training until so many steps are made."""
    state = (
        torch.load(path) if path.is_file() else begun(texts.counts, options.size, options.hidden)
    )
    trainer = Trainer(texts, state, options)
    kept, loss = time.monotonic(), 0.0
    while state["step"] < options.steps:
        loss += (0.01 if loss else 1.0) * (trainer.step() - loss)
        if time.monotonic() - kept > KEPT_EVERY or state["step"] == options.steps:
            partial = path.with_suffix(".part")
            torch.save(state, partial)
            partial.replace(path)
            kept = time.monotonic()
            print(f"step {state['step']}, loss {loss:.4f}", flush=True)


def write(texts: Texts, state: State, out: Path, words: int) -> None:
    """Write what was learnt as whole numbers."""
    random = np.random.default_rng(5)
    at = random.integers(AROUND, int(texts.begins[1]) - AROUND, SAMPLE)
    offsets = np.arange(1, AROUND + 1)
    sides = (texts.words[at[:, None] + sign * offsets].astype(np.int64) for sign in (-1, 1))
    before, behind = (np.where(side < words, side, WORD) for side in sides)
    learnt = {name: it.detach().double().numpy() for name, it in state["P"].items()}
    weights = shares_of(texts.counts).weights.double().numpy()
    meta = {
        "source": "packaging/correction/network.py",
        "licence": "CC0-1.0",
        "steps": state["step"] + state["first"],
    }
    network_file.write(out, learnt, weights, words, (before, behind), meta)


def main() -> None:
    """Read texts, train, or write what was learnt."""
    parser = argparse.ArgumentParser(description=__doc__)
    steps = parser.add_subparsers(dest="step", required=True)
    reading = steps.add_parser("read")
    reading.add_argument("language")
    reading.add_argument("texts", type=Path)
    reading.add_argument("paths", type=Path, nargs="+")
    training = steps.add_parser("train")
    training.add_argument("texts", type=Path)
    training.add_argument("state", type=Path)
    training.add_argument("--steps", type=int, required=True)
    training.add_argument("--size", type=int, default=96, help="of a vector")
    training.add_argument("--hidden", type=int, default=256)
    training.add_argument("--words", type=int, default=VOCABULARY, help="known around others")
    training.add_argument("--rate", type=float, default=1.0, help="times the usual one")
    training.add_argument(
        "--later", type=float, default=LATER, help="share of lines of all texts but the first"
    )
    shrinking = steps.add_parser("shrink")
    for name in ("texts", "state", "out"):
        shrinking.add_argument(name, type=Path)
    shrinking.add_argument("--size", type=int, default=64)
    writing = steps.add_parser("write")
    for name in ("texts", "state", "out"):
        writing.add_argument(name, type=Path)
    writing.add_argument("--words", type=int, required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    if options.step == "read":
        network_texts.read(options.paths, Language.load(options.language).context).save(
            options.texts
        )
        return
    texts = Texts.load(options.texts)
    if options.step == "train":
        train(texts, options.state, options)
    elif options.step == "shrink":
        torch.save(shrunk(texts, torch.load(options.state), options.size), options.out)
    else:
        write(texts, torch.load(options.state), options.out, options.words)


if __name__ == "__main__":
    main()
