"""Sentences altered for training -> flat tables on the training device, made by several processes; batches are gathered from them."""
import multiprocessing
import os
import pickle
import random

import numpy
import torch

import augment
import exchange
import news_phrases

TAGS = ("upos", "xpos", "feats", "names")
COLUMNS = (*TAGS, "relations")


def altered(sentences, rng, donors, places):
    made = [exchange.exchange(s, rng, donors) if donors else s for s in sentences]
    made = [news_phrases.add_news_phrases(s, rng, places) if places else s for s in made]
    return [s for s in (augment.augment(s, rng) for s in made) if 0 < len(s) <= 110]


def table(sentences, vocabulary, indices):
    """Flat columns: rows of the network's tables, heads, class numbers (-100 where not trained), and the sentences' lengths."""
    found = {"rows": numpy.array([r for s in sentences for r in vocabulary.rows(s.words)], numpy.int32),
             "heads": numpy.array([h for s in sentences for h in s.heads], numpy.int16),
             "lengths": numpy.array([len(s) for s in sentences], numpy.int32)}
    for name in COLUMNS:
        numbers = indices[name]
        found[name] = numpy.array([numbers.get(v, -100) for s in sentences for v in getattr(s, name)], numpy.int16)
    return found


def _write(task):
    path, seed, shared = task
    training, extra, donors, places, vocabulary, indices = pickle.load(open(shared, "rb"))
    rng = random.Random(seed)
    gum = [s for s in training if s.source == "gum"]
    made = altered(training + rng.sample(gum, min(len(gum), extra)), rng, donors, places)
    numpy.savez(path, **table(made, vocabulary, indices))


def write(folder, count, seed, workers, training, extra, donors, places, vocabulary, indices):
    """`count` altered copies of the training sentences as FOLDER/epochNN.npz."""
    os.makedirs(folder, exist_ok=True)
    shared = f"{folder}/shared.pickle"
    with open(shared, "wb") as file:
        pickle.dump((training, extra, donors, places, vocabulary, indices), file)
    tasks = [(f"{folder}/epoch{n:02}.npz", seed * 1000 + n, shared) for n in range(count)]
    with multiprocessing.Pool(workers) as pool:
        pool.map(_write, tasks, chunksize=1)


class Epoch:
    """One table on the device."""

    def __init__(self, columns, device):
        self.device = device
        self.lengths = numpy.asarray(columns["lengths"], numpy.int64)
        self.starts = numpy.concatenate([[0], numpy.cumsum(self.lengths)[:-1]])
        self.columns = {n: torch.from_numpy(numpy.asarray(v)).to(device) for n, v in columns.items() if n != "lengths"}
        # one row of padding at the end
        self.columns = {n: torch.cat([v, v.new_full((1, *v.shape[1:]), 0 if n == "rows" else -100)]) for n, v in self.columns.items()}

    def batches(self, tokens, rng):
        """Sentences of like length together, about `tokens` words a batch, in random order, the longest first in each."""
        order = numpy.argsort(self.lengths + rng.random(len(self.lengths)) * 4, kind="stable")
        found, batch, longest = [], [], 0
        for i in order:
            longest = max(longest, self.lengths[i])
            if batch and longest * (len(batch) + 1) > tokens:
                found.append(batch)
                batch, longest = [], self.lengths[i]
            batch.append(i)
        found.append(batch)
        rng.shuffle(found)
        return [numpy.array(sorted(b, key=lambda i: -self.lengths[i])) for b in found]

    def places(self, batch):
        """(batch, longest) row numbers; the padding row where a sentence has ended."""
        lengths = self.lengths[batch]
        columns = numpy.arange(lengths[0])[None, :]
        return numpy.where(columns < lengths[:, None], self.starts[batch][:, None] + columns, self.lengths.sum())

    def take(self, batch):
        """rows, lengths and gold columns of a batch."""
        where = torch.from_numpy(self.places(batch)).to(self.device, non_blocking=True)
        gold = {n: v[where].long() for n, v in self.columns.items() if n != "rows"}
        return self.columns["rows"][where].long(), torch.from_numpy(self.lengths[batch]), gold
