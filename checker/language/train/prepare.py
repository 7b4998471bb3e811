"""Treebanks -> a folder of altered epochs, with the vocabulary, the classes and the part kept aside; see README.md."""
import argparse
import pickle

import numpy

import epochs
import exchange
import features
import news_phrases
import treebank


def class_lists(sentences):
    """The classes of every head; feature bundles seen once or twice fold into none."""
    from collections import Counter
    feats = Counter(f for s in sentences for f in s.feats)
    return {"upos": sorted({t for s in sentences for t in s.upos}), "xpos": sorted({t for s in sentences for t in s.xpos}),
            "feats": sorted(f for f, c in feats.items() if c >= 3 or f == "_"),
            "names": ["O"] + sorted({n for s in sentences for n in s.names if n and n != "O"}),
            "relations": sorted({r for s in sentences for r in s.relations})}


def frozen_words(folder):
    return open(f"{folder}/glove-words.txt", encoding="utf-8").read().split("\n")


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--treebanks", required=True, help="folder with ewt-train.conllu, gum-train.conllu, uner-ewt-train.iob2")
    options.add_argument("--vectors", required=True, help="folder glove.py wrote to")
    options.add_argument("--out", required=True)
    options.add_argument("--count", type=int, default=16, help="altered epochs")
    options.add_argument("--gum-extra", type=float, default=0.5, help="share of GUM seen twice in an epoch")
    options.add_argument("--no-news-phrases", action="store_true")
    options.add_argument("--no-exchange", action="store_true")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--workers", type=int, default=2)
    chosen = options.parse_args()
    training, aside = treebank.read_treebanks(chosen.treebanks)
    classes = class_lists(training)
    indices = {n: {v: i for i, v in enumerate(c)} for n, c in classes.items()}
    vocabulary = features.Vocabulary(training, frozen_words(chosen.vectors))
    training = [s for s in training if len(s) <= 110]
    donors = None if chosen.no_exchange else exchange.Donors(training)
    places = None if chosen.no_news_phrases else news_phrases.places_of(training)
    extra = int(sum(s.source == "gum" for s in training) * chosen.gum_extra)
    epochs.write(chosen.out, chosen.count, chosen.seed, chosen.workers, training, extra, donors, places, vocabulary, indices)
    for source in ("ewt", "gum"):
        kept = [s for s in aside if s.source == source]
        numpy.savez(f"{chosen.out}/aside-{source}.npz", **epochs.table(kept, vocabulary, indices))
    vocabulary.cache = {}
    pickle.dump({"vocabulary": vocabulary, "classes": classes}, open(f"{chosen.out}/vocabulary.pickle", "wb"))
    print(f"{chosen.count} epochs of about {len(training) + extra} sentences, {len(vocabulary.words)} trained words")


if __name__ == "__main__":
    main()
