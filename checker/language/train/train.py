"""Trains the parser; see README.md. Writes OUT/weights.pt (averaged weights, classes, vocabulary) after every measured epoch."""
import argparse
import copy
import math
import os
import pickle
import random
import time

import numpy
import torch
from torch.nn.functional import cross_entropy

import augment
import features
import news_phrases
import treebank
from network import Network

LAYERS = ("upos", "xpos", "feats", "names")
WEIGHTS = {"upos": 0.7, "xpos": 0.7, "feats": 0.25, "names": 0.6}


def class_lists(sentences):
    """The classes of every head; feature bundles seen once fold into none."""
    from collections import Counter
    feats = Counter(f for s in sentences for f in s.feats)
    return {"upos": sorted({t for s in sentences for t in s.upos}), "xpos": sorted({t for s in sentences for t in s.xpos}),
            "feats": sorted(f for f, c in feats.items() if c >= 3 or f == "_"),
            "names": ["O"] + sorted({n for s in sentences for n in s.names if n and n != "O"}),
            "relations": sorted({r for s in sentences for r in s.relations})}


def batches(sentences, tokens, rng):
    """Sentences of like length together, about `tokens` words a batch, in random order."""
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]) + rng.random() * 4)
    found, batch, longest = [], [], 0
    for i in order:
        longest = max(longest, len(sentences[i]))
        if batch and longest * (len(batch) + 1) > tokens:
            found.append(batch)
            batch, longest = [], len(sentences[i])
        batch.append(i)
    found.append(batch)
    rng.shuffle(found)
    return found


def tensors(batch, vocabulary, indices):
    """rows, lengths, heads and class numbers (-100 where not trained) of a batch, longest sentence first."""
    batch = sorted(batch, key=len, reverse=True)
    lengths = torch.tensor([len(s) for s in batch])
    rows = torch.tensor([r for s in batch for r in vocabulary.rows(s.words)])
    shape = (len(batch), int(lengths[0]))
    heads = numpy.full(shape, -100)
    gold = {n: numpy.full(shape, -100) for n in (*LAYERS, "relations")}
    for b, s in enumerate(batch):
        heads[b, :len(s)] = s.heads
        for n in gold:
            table = indices[n]
            gold[n][b, :len(s)] = [table.get(v, -100) for v in getattr(s, n)]
    return batch, rows, lengths, torch.from_numpy(heads), {n: torch.from_numpy(g) for n, g in gold.items()}


def loss_of(net, rows, lengths, heads, gold, lost):
    words = net.encode(rows, lengths, lost)
    arcs = net.arcs(words, lengths)
    total = cross_entropy(arcs.flatten(0, 1), heads.flatten())
    labels = net.labels(words, heads.clamp(min=0))
    total = total + cross_entropy(labels.flatten(0, 1).float(), gold["relations"].flatten())
    for name, scores in net.tags(words).items():
        total = total + WEIGHTS[name] * cross_entropy(scores.flatten(0, 1).float(), gold[name].flatten())
    return total


@torch.no_grad()
def measure(net, sentences, vocabulary, indices):
    """Greedy accuracies (no tree constraint): enough to choose models; score.py measures the program."""
    net.eval()
    right, of = {}, 0
    for chosen in batches(sentences, 3000, random.Random(0)):
        _, rows, lengths, heads, gold = tensors([sentences[i] for i in chosen], vocabulary, indices)
        words = net.encode(rows, lengths, torch.zeros(len(rows), dtype=torch.bool))
        guess = net.arcs(words, lengths).argmax(2)
        labels = net.labels(words, guess).argmax(2)
        good = (guess == heads)
        counts = {"uas": good, "las": good & (labels == gold["relations"])}
        for name, scores in net.tags(words).items():
            counts[name] = (scores.argmax(2) == gold[name])
        for name, hits in counts.items():
            right[name] = right.get(name, 0) + int((hits & (heads >= 0)).sum())
        of += int((heads >= 0).sum())
    net.train()
    return {n: round(100 * r / of, 2) for n, r in right.items()}


def rate(step, done, peak):
    """Short warm-up, then a cosine to nothing; `done` is the share of the training that is over."""
    warm = min(1.0, (step + 1) / 150)
    return peak * warm * 0.5 * (1 + math.cos(math.pi * min(1.0, done)))


def frozen_vectors(folder):
    """The vectors as the program will have them, row 0 zero."""
    frozen = numpy.load(f"{folder}/glove.npz")
    vectors = torch.from_numpy((frozen["book"][frozen["codes"]] * frozen["scales"]).astype(numpy.float32))
    return torch.cat([torch.zeros(1, vectors.shape[1]), vectors])


def frozen_words(folder):
    return open(f"{folder}/glove-words.txt", encoding="utf-8").read().split("\n")


def train(options):
    rng = random.Random(options.seed)
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    training, aside = treebank.read_treebanks(options.treebanks)
    if options.everything:
        training = training + aside
    vectors = frozen_vectors(options.vectors)
    classes = class_lists(training)
    indices = {n: {v: i for i, v in enumerate(c)} for n, c in classes.items()}
    vocabulary = features.Vocabulary(training, frozen_words(options.vectors))
    net = Network(vocabulary, vectors, {n: len(c) for n, c in classes.items()}, options.hidden, options.layers, options.dropout)
    if options.start:
        net.load_state_dict(torch.load(options.start, weights_only=False)["weights"])
    average = copy.deepcopy(net)
    training = [s for s in training if len(s) <= 110]
    gum = [s for s in training if s.source == "gum"]
    places = news_phrases.places_of(training)
    frequency = torch.zeros(len(vocabulary.words) + 1)
    for word, number in vocabulary.words.items():
        frequency[number] = vocabulary.counts[word]
    hide = 0.3 / (0.3 + frequency)
    optimiser = torch.optim.AdamW(net.parameters(), lr=options.rate, betas=(0.9, 0.95), weight_decay=1e-3, eps=1e-8)
    extra = int(len(gum) * options.gum_extra)
    steps = options.epochs * len(batches(training + gum[:extra], options.tokens, random.Random(0)))
    step, start = 0, time.time()
    end = start + options.minutes * 60 if options.minutes else 0
    pickle.dump(vocabulary, open(f"{options.out}/vocabulary.pickle", "wb"))
    print(f"{len(training)} + {extra} sentences, {sum(p.numel() for p in net.parameters())} weights, {steps} steps", flush=True)
    for epoch in range(options.epochs):
        made = training + rng.sample(gum, extra)
        if not options.no_news_phrases:
            made = [news_phrases.add_news_phrases(s, rng, places) for s in made]
        made = [augment.augment(s, rng) for s in made]
        sums, count = 0.0, 0
        for chosen in batches(made, options.tokens, rng):
            _, rows, lengths, heads, gold = tensors([made[i] for i in chosen], vocabulary, indices)
            lost = torch.rand(len(rows)) < hide[rows[:, 0]] + 0.02
            done = (time.time() - start) / (end - start) if end else step / steps
            if done >= 1:
                break
            for group in optimiser.param_groups:
                group["lr"] = rate(step, done, options.rate)
            with torch.autocast("cpu", torch.bfloat16, enabled=options.bf16):
                loss = loss_of(net, rows, lengths, heads, gold, lost)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            optimiser.step()
            step, sums, count = step + 1, sums + float(loss.detach()), count + 1
            follow = min(0.998, (1 + step) / (10 + step))
            with torch.no_grad():
                torch._foreach_lerp_(list(average.parameters()), list(net.parameters()), 1 - follow)
        over = done >= 1 or epoch == options.epochs - 1
        line = f"epoch {epoch + 1} loss {sums / max(1, count):.3f} {step} steps {time.time() - start:.0f} s"
        if epoch % 3 == 2 or over:
            for source in ("ewt", "gum"):
                line += f" {source} {measure(average, [s for s in aside if s.source == source], vocabulary, indices)}"
            torch.save({"weights": average.state_dict(), "classes": classes, "hidden": options.hidden, "layers": options.layers, "options": vars(options)}, f"{options.out}/weights.new")
            os.replace(f"{options.out}/weights.new", f"{options.out}/weights.pt")
        print(line, flush=True)
        if over:
            break


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--treebanks", required=True, help="folder with ewt-train.conllu, gum-train.conllu, uner-ewt-train.iob2")
    options.add_argument("--vectors", required=True, help="folder glove.py wrote to")
    options.add_argument("--out", required=True)
    options.add_argument("--epochs", type=int, default=16)
    options.add_argument("--minutes", type=float, default=0, help="end the schedule at this time instead of after the epochs")
    options.add_argument("--start", help="weights.pt to go on from (same data and sizes)")
    options.add_argument("--no-news-phrases", action="store_true")
    options.add_argument("--hidden", type=int, default=144)
    options.add_argument("--layers", type=int, default=3)
    options.add_argument("--tokens", type=int, default=1000)
    options.add_argument("--rate", type=float, default=3e-3)
    options.add_argument("--dropout", type=float, default=0.3)
    options.add_argument("--gum-extra", type=float, default=0.5)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--threads", type=int, default=1)
    options.add_argument("--bf16", action="store_true")
    options.add_argument("--everything", action="store_true", help="train on the part kept aside, too (final model)")
    chosen = options.parse_args()
    os.makedirs(chosen.out, exist_ok=True)
    train(chosen)


if __name__ == "__main__":
    main()
