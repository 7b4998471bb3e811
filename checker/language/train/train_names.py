"""Trains the network for names on a folder that prepare.py made; writes OUT.pt. See README.md."""
import argparse
import os
import pickle

import numpy
import torch

import epochs
import fitting
from names_network import NamesNetwork
from train import frozen_vectors, hidden_words


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
def measure(net, epoch, classes):
    """F1 in per cent of persons, organisations, places and of all three, by exact span and type."""
    net.eval()
    counts = {k: [0, 0, 0] for k in ("person", "organisation", "place")}
    for batch in epoch.batches(6000, numpy.random.default_rng(0)):
        rows, lengths, gold = epoch.take(batch)
        guess = net(rows, lengths, torch.zeros(rows.shape[:2], dtype=torch.bool, device=rows.device)).argmax(2).cpu()
        truth = gold["names"].cpu()
        for b, length in enumerate(lengths.tolist()):
            said = spans([classes[c] for c in guess[b, :length]])
            true = spans([classes[c] if c >= 0 else "O" for c in truth[b, :length]])
            for kind, sums in counts.items():
                mine, theirs = {n for n in said if n[2] == kind}, {n for n in true if n[2] == kind}
                for i, n in enumerate((len(mine & theirs), len(mine), len(theirs))):
                    sums[i] += n
    net.train()
    counts["all"] = [sum(c[i] for c in counts.values()) for i in range(3)]
    return {k: round(200 * right / max(1, said + true), 1) for k, (right, said, true) in counts.items()}


def loss_of(net, rows, lengths, gold, lost):
    return fitting.gold_loss(net(rows, lengths, lost), gold["names"])


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("epochs_folder", help="what prepare.py wrote")
    options.add_argument("--vectors", required=True, help="folder glove.py wrote to")
    options.add_argument("--out", required=True, help="file of weights")
    options.add_argument("--hidden", type=int, default=80)
    options.add_argument("--layers", type=int, default=1)
    options.add_argument("--dropout", type=float, default=0.45)
    fitting.add_options(options, rate=3e-3, epochs=16, tokens=1500)
    chosen = options.parse_args()
    torch.manual_seed(chosen.seed)
    torch.set_num_threads(chosen.threads)
    device = torch.device(chosen.device)
    saved = pickle.load(open(f"{chosen.epochs_folder}/vocabulary.pickle", "rb"))
    vocabulary, classes = saved["vocabulary"], saved["classes"]
    sizes = {"hidden": chosen.hidden, "layers": chosen.layers, "dropout": chosen.dropout}
    net = NamesNetwork(vocabulary, frozen_vectors(chosen.vectors), len(classes["names"]), **sizes).to(device)
    found = fitting.load_epochs(chosen.epochs_folder, device)
    aside = {k: epochs.Epoch(dict(numpy.load(f"{chosen.epochs_folder}/aside-{k}.npz")), device) for k in ("ewt", "gum")}

    def report(average):
        torch.save({"weights": average.state_dict(), "classes": classes, "sizes": sizes, "options": vars(chosen)}, chosen.out + ".new")
        os.replace(chosen.out + ".new", chosen.out)
        return " ".join(f"{k} {measure(average, e, classes['names'])}" for k, e in aside.items())

    fitting.fit(net, loss_of, found, hidden_words(vocabulary, 0.0, 0.3).to(device), chosen, report)


if __name__ == "__main__":
    main()
