"""Trains the network for names; writes OUT/names.pt. See README.md."""
import argparse
import copy
import os
import random
import time

import numpy
import torch
from torch.nn.functional import cross_entropy

import augment
import features
import news_phrases
import train as parser
import treebank
from names_network import NamesNetwork


def spans(tags):
    """(first, last, type) of BIO tags; an inside tag after another type starts a name."""
    found, opened = set(), None
    for i, tag in enumerate([*tags, "O"]):
        if opened and tag != "I-" + opened[1]:
            found.add((opened[0], i, opened[1]))
            opened = None
        if tag.startswith("B-"):
            opened = (i, tag[2:])
    return found


@torch.no_grad()
def measure(net, sentences, vocabulary, classes):
    """F1 of persons, organisations and places, by exact span and type."""
    net.eval()
    wanted = {"person", "organisation", "place"}
    right = said = gold = 0
    for chosen in parser.batches(sentences, 3000, random.Random(0)):
        batch = sorted([sentences[i] for i in chosen], key=len, reverse=True)
        lengths = torch.tensor([len(s) for s in batch])
        rows = torch.tensor([r for s in batch for r in vocabulary.rows(s.words)])
        guess = net(rows, lengths, torch.zeros(len(rows), dtype=torch.bool)).argmax(2)
        for b, s in enumerate(batch):
            found = {n for n in spans([classes[c] for c in guess[b, :len(s)]]) if n[2] in wanted}
            true = {n for n in spans([n or "O" for n in s.names]) if n[2] in wanted}
            right, said, gold = right + len(found & true), said + len(found), gold + len(true)
    net.train()
    return round(200 * right / max(1, said + gold), 2)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--treebanks", required=True)
    options.add_argument("--vectors", required=True)
    options.add_argument("--out", required=True)
    options.add_argument("--epochs", type=int, default=16)
    options.add_argument("--rate", type=float, default=3e-3)
    options.add_argument("--seed", type=int, default=5)
    chosen = options.parse_args()
    os.makedirs(chosen.out, exist_ok=True)
    rng = random.Random(chosen.seed)
    torch.manual_seed(chosen.seed)
    torch.set_num_threads(1)
    training, aside = treebank.read_treebanks(chosen.treebanks)
    vectors = parser.frozen_vectors(chosen.vectors)
    classes = parser.class_lists(training)["names"]
    index = {n: i for i, n in enumerate(classes)}
    vocabulary = features.Vocabulary(training, parser.frozen_words(chosen.vectors))
    net = NamesNetwork(vocabulary, vectors, len(classes))
    average = copy.deepcopy(net)
    training = [s for s in training if len(s) <= 110 and any(n for n in s.names)]
    places = news_phrases.places_of(training)
    optimiser = torch.optim.AdamW(net.parameters(), lr=chosen.rate, weight_decay=1e-3)
    steps = chosen.epochs * len(parser.batches(training, 1500, random.Random(0)))
    step, start = 0, time.time()
    for epoch in range(chosen.epochs):
        made = [augment.augment(news_phrases.add_news_phrases(s, rng, places), rng) for s in training]
        for numbers in parser.batches(made, 1500, rng):
            batch = sorted([made[i] for i in numbers], key=len, reverse=True)
            lengths = torch.tensor([len(s) for s in batch])
            rows = torch.tensor([r for s in batch for r in vocabulary.rows(s.words)])
            gold = numpy.full((len(batch), int(lengths[0])), -100)
            for b, s in enumerate(batch):
                gold[b, :len(s)] = [index.get(n, -100) for n in s.names]
            for group in optimiser.param_groups:
                group["lr"] = parser.rate(step, step / steps, chosen.rate)
            lost = torch.rand(len(rows)) < 0.3
            loss = cross_entropy(net(rows, lengths, lost).flatten(0, 1), torch.from_numpy(gold).flatten())
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            optimiser.step()
            step += 1
            with torch.no_grad():
                torch._foreach_lerp_(list(average.parameters()), list(net.parameters()), 1 - min(0.995, (1 + step) / (10 + step)))
        scores = {k: measure(average, [s for s in aside if s.source == k], vocabulary, classes) for k in ("ewt", "gum")}
        torch.save({"weights": average.state_dict(), "classes": classes}, f"{chosen.out}/names.pt")
        print(f"epoch {epoch + 1} {time.time() - start:.0f} s F1 {scores}", flush=True)


if __name__ == "__main__":
    main()
