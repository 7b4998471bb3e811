"""Trains the parser on a folder that prepare.py made; see README.md. Writes OUT.pt (averaged weights, classes) at every measurement."""
import argparse
import os
import pickle

import numpy
import torch

import epochs
import fitting
from network import Network

WEIGHTS = {"upos": 0.7, "xpos": 0.7, "feats": 0.25, "names": 0.6}


def frozen_vectors(folder):
    """The vectors as the program will have them, row 0 zero."""
    frozen = numpy.load(f"{folder}/glove.npz")
    vectors = torch.from_numpy((frozen["book"][frozen["codes"]] * frozen["scales"]).astype(numpy.float32))
    return torch.cat([torch.zeros(1, vectors.shape[1]), vectors])


def hidden_words(vocabulary, share, least):
    """The chance to hide each trained word from the network: rare words most."""
    frequency = torch.zeros(len(vocabulary.words) + 1)
    for word, number in vocabulary.words.items():
        frequency[number] = vocabulary.counts[word]
    return share / (share + frequency) + least


def loss_of(net, rows, lengths, gold, lost):
    words = net.encode(rows, lengths, lost)
    total = fitting.gold_loss(net.arcs(words, lengths), gold["heads"])
    total = total + fitting.gold_loss(net.labels(words, gold["heads"].clamp(min=0)), gold["relations"])
    for name, scores in net.tags(words).items():
        total = total + WEIGHTS[name] * fitting.gold_loss(scores, gold[name])
    return total


@torch.no_grad()
def measure(net, epoch):
    """Greedy accuracies in per cent (no tree constraint): enough to choose models; score.py measures the program."""
    net.eval()
    right, of = {}, 0
    for batch in epoch.batches(6000, numpy.random.default_rng(0)):
        rows, lengths, gold = epoch.take(batch)
        words = net.encode(rows, lengths, torch.zeros(rows.shape[:2], dtype=torch.bool, device=rows.device))
        guess = net.arcs(words, lengths).argmax(2)
        labels = net.labels(words, guess).argmax(2)
        good = guess == gold["heads"]
        counts = {"uas": good, "las": good & (labels == gold["relations"])}
        for name, scores in net.tags(words).items():
            counts[name] = scores.argmax(2) == gold[name]
        inside = gold["heads"] >= 0
        for name, hits in counts.items():
            right[name] = right.get(name, 0) + int((hits & inside).sum())
        of += int(inside.sum())
    net.train()
    return {n: round(100 * r / of, 2) for n, r in right.items() if n != "names"}


def build(vocabulary, classes, vectors, sizes):
    return Network(vocabulary, vectors, {n: len(c) for n, c in classes.items()}, **sizes)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("epochs_folder", help="what prepare.py wrote")
    options.add_argument("--vectors", required=True, help="folder glove.py wrote to")
    options.add_argument("--out", required=True, help="file of weights")
    options.add_argument("--start", help="weights to go on from (same data and sizes)")
    options.add_argument("--hidden", type=int, default=160)
    options.add_argument("--layers", type=int, default=2)
    options.add_argument("--word", type=int, default=96, help="width of the trained words' rows")
    options.add_argument("--arc", type=int, default=160, help="width of the arc layers")
    options.add_argument("--dropout", type=float, default=0.3)
    fitting.add_options(options, rate=2.5e-3, epochs=40, tokens=1500)
    chosen = options.parse_args()
    torch.manual_seed(chosen.seed)
    torch.set_num_threads(chosen.threads)
    device = torch.device(chosen.device)
    saved = pickle.load(open(f"{chosen.epochs_folder}/vocabulary.pickle", "rb"))
    vocabulary, classes = saved["vocabulary"], saved["classes"]
    sizes = {"hidden": chosen.hidden, "layers": chosen.layers, "dropout": chosen.dropout, "word": chosen.word, "arc": chosen.arc}
    net = build(vocabulary, classes, frozen_vectors(chosen.vectors), sizes).to(device)
    if chosen.start:
        net.load_state_dict(torch.load(chosen.start, map_location=device, weights_only=False)["weights"])
    found = fitting.load_epochs(chosen.epochs_folder, device)
    aside = {k: epochs.Epoch(dict(numpy.load(f"{chosen.epochs_folder}/aside-{k}.npz")), device) for k in ("ewt", "gum")}
    print(f"{sum(p.numel() for p in net.parameters())} weights, {len(found)} epochs", flush=True)

    def report(average):
        torch.save({"weights": average.state_dict(), "classes": classes, "sizes": sizes, "options": vars(chosen)}, chosen.out + ".new")
        os.replace(chosen.out + ".new", chosen.out)
        return " ".join(f"{k} {measure(average, e)}" for k, e in aside.items())

    fitting.fit(net, loss_of, found, hidden_words(vocabulary, 0.3, 0.02).to(device), chosen, report)


if __name__ == "__main__":
    main()
