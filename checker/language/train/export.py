"""Weights of both networks -> english.model: int8 rows with a scale each, hashes instead of strings. Layout: model_file.hpp, network_reading.cpp."""
import argparse
import pickle
import struct

import numpy
import torch

import features

INPUT, GATE, STATE, HIDDEN, SCORE = 11, 12, 14, 9, 12
TABLE_SIZE = 4096
SEEDS = [f"{kind}{n}" for kind, n in features.AFFIXES]


class Sections:
    def __init__(self):
        self.parts = []

    def add(self, name, array):
        self.parts.append((name.encode("ascii"), numpy.ascontiguousarray(array).tobytes()))
        assert len(name) <= 16, name

    def lines(self, name, lines):
        self.parts.append((name.encode("ascii"), "".join(x + "\n" for x in lines).encode("utf-8")))

    def write(self, path):
        offset = -(-(16 + 32 * len(self.parts)) // 64) * 64
        head, body = b"CROSSLM1" + struct.pack("<Q", len(self.parts)), b""
        for name, data in self.parts:
            head += name.ljust(16, b"\0") + struct.pack("<QQ", offset + len(body), len(data))
            body += data + b"\0" * (-len(data) % 64)
        with open(path, "wb") as out:
            out.write(head.ljust(offset, b"\0") + body)
        return offset + len(body)


def quantised(rows, steps=24):
    """int8 rows and their scales; of some clipping points the one with the least squared error."""
    largest = numpy.maximum(numpy.abs(rows).max(axis=1, keepdims=True), 1e-6)
    best, best_error, best_scale = None, None, None
    for step in range(steps):
        scale = largest * (1 - 0.02 * step) / 127
        codes = numpy.clip(numpy.round(rows / scale), -127, 127)
        error = ((codes * scale - rows) ** 2).sum(axis=1, keepdims=True)
        if best is None:
            best, best_error, best_scale = codes, error, scale
        better = error < best_error
        best, best_scale = numpy.where(better, codes, best), numpy.where(better, scale, best_scale)
        best_error = numpy.minimum(error, best_error)
    return best.astype(numpy.int8), best_scale[:, 0]


def padded(rows, count):
    return numpy.concatenate([rows, numpy.zeros((count - len(rows), *rows.shape[1:]), rows.dtype)])


def add_dense(out, name, weight, bias, input_bits, output_bits):
    """A linear layer in blocks of eight rows, pairs of columns together."""
    rows = -(-len(weight) // 16) * 16
    codes, scales = quantised(padded(weight, rows))
    blocks = codes.reshape(rows // 8, 8, weight.shape[1] // 2, 2).transpose(0, 2, 1, 3)
    factors = scales * 2.0 ** (output_bits - input_bits)
    assert factors.max() < 0.999, (name, factors.max())
    out.add(name, blocks)
    out.add(name + ".scale", numpy.round(factors * 2.0 ** 31).astype(numpy.int32))
    out.add(name + ".bias", numpy.round(padded(bias, rows) * 2.0 ** output_bits).astype(numpy.int32))


def add_table(out, name, rows):
    codes, scales = quantised(rows)
    out.add(name, codes)
    factors = numpy.round(scales * 2.0 ** (INPUT + 6))
    assert factors.max() < 65536, (name, factors.max())
    out.add(name + ".scale", factors.astype(numpy.uint16))


def add_index(out, name, hashes, values):
    """Hashes in order, values beside them, and where each upper twelve bits begin."""
    order = numpy.argsort(hashes)
    hashes = hashes[order]
    assert (hashes[1:] != hashes[:-1]).all(), "two entries share a hash"
    out.add(name + ".bucket", numpy.searchsorted(hashes, numpy.arange(4097, dtype=numpy.uint64) << numpy.uint64(20)).astype(numpy.uint32))
    out.add(name + ".hash", hashes.astype(numpy.uint32))
    out.add(name + ".value", values[order].astype(numpy.uint32))


def add_vocabulary(out, vocabulary):
    words = sorted(set(vocabulary.words) | set(vocabulary.frozen))
    rows = [vocabulary.words.get(w, 0) | vocabulary.frozen.get(w, 0) << 16 for w in words]
    add_index(out, "words", numpy.array([features.fnv(w) for w in words], numpy.uint64), numpy.array(rows, numpy.uint64))
    pairs = [(features.fnv(seed + a), row) for seed, table in zip(SEEDS, vocabulary.affixes) for a, row in table.items()]
    add_index(out, "affixes", numpy.array([h for h, _ in pairs], numpy.uint64), numpy.array([r for _, r in pairs], numpy.uint64))


def add_frozen(out, folder):
    frozen = numpy.load(f"{folder}/glove.npz")
    codes = padded(frozen["codes"][::-1], len(frozen["codes"]) + 1)[::-1]
    out.add("frozen.book", numpy.round(frozen["book"] * 127).astype(numpy.int8))
    scales = numpy.concatenate([[0], frozen["scales"][:, 0]]) / 127
    out.add("frozen.scales", numpy.round(scales * 2.0 ** (INPUT + 6)).astype(numpy.uint16))
    out.add("frozen.codes", codes[:, 0::2] | codes[:, 1::2] << 4)
    return frozen["codes"].shape[1]


def add_activations(out):
    middle = ((numpy.arange(TABLE_SIZE) + 0.5) * 16 - 32768) / 4096
    out.add("sigmoid", numpy.round(2 ** STATE / (1 + numpy.exp(-middle))).astype(numpy.int16))
    out.add("tangent", numpy.round(2 ** STATE * numpy.tanh(middle)).astype(numpy.int16))


def add_lstm(out, name, weights, layer, bits):
    for direction, suffix in ((".f", ""), (".b", "_reverse")):
        bias = weights[f"{layer}.bias_ih_l0{suffix}"] + weights[f"{layer}.bias_hh_l0{suffix}"]
        add_dense(out, name + direction + ".in", weights[f"{layer}.weight_ih_l0{suffix}"], bias, bits, GATE)
        add_dense(out, name + direction + ".re", weights[f"{layer}.weight_hh_l0{suffix}"], bias * 0, STATE, GATE)


def add_names(out, w):
    """The network for names, its sections prefixed n."""
    add_table(out, "n.word", w["word.weight"])
    for key in w:
        if key.startswith("affixes."):
            add_table(out, "n.affix" + key.split(".")[1], w[key])
    add_table(out, "n.shapes", w["shape.weight"])
    add_table(out, "n.modes", w["mode.weight"])
    add_lstm(out, "nl", w, "lstm", INPUT)
    add_dense(out, "names", w["names.weight"], w["names.bias"], STATE, SCORE)


def export(weights, names, vocabulary, classes, vectors, path):
    w = {k: v.float().numpy() for k, v in weights.items()}
    names = {k: v.float().numpy() for k, v in names.items()}
    out = Sections()
    affixes = [w[f"affixes.{i}.weight"] for i in range(len(SEEDS))]
    hidden = w["layers.0.weight_hh_l0"].shape[1]
    layers = sum(k.startswith("layers.") and k.endswith("weight_hh_l0") for k in w)
    arc, label = w["arc_root"].shape[0], w["label_root"].shape[0]
    frozen_width = w["frozen"].shape[1]
    out.add("shape", numpy.array([hidden, frozen_width, arc, label, layers, names["lstm.weight_hh_l0"].shape[1]], numpy.uint32))
    add_vocabulary(out, vocabulary)
    add_table(out, "word", w["word.weight"])
    for i, rows in enumerate(affixes):
        add_table(out, f"affix{i}", rows)
    add_table(out, "shapes", w["shape.weight"])
    add_table(out, "modes", w["mode.weight"])
    add_frozen(out, vectors)
    add_activations(out)
    for number in range(layers):
        add_lstm(out, f"lstm{number + 1}", w, f"layers.{number}", STATE if number else INPUT)
    add_names(out, names)
    for name, layer, from_bits, to_bits in (
            ("tags", "tag_hidden", STATE, HIDDEN),
            ("upos", "upos", HIDDEN, SCORE), ("xpos", "xpos", HIDDEN, SCORE), ("feats", "feats", HIDDEN, SCORE),
            ("archead", "arc_head", STATE, HIDDEN), ("arcdep", "arc_dependent", STATE, HIDDEN),
            ("arc", "arc", HIDDEN, HIDDEN), ("labelhead", "label_head", STATE, HIDDEN),
            ("labeldep", "label_dependent", STATE, HIDDEN), ("label", "label", HIDDEN, SCORE)):
        add_dense(out, name, w[layer + ".weight"], w[layer + ".bias"], from_bits, to_bits)
    for name, key in (("arcroot", "arc_root"), ("labelroot", "label_root")):
        out.add(name, numpy.clip(numpy.round(w[key] * 2 ** HIDDEN), -32767, 32767).astype(numpy.int16))
    for name, key in (("upos", "upos"), ("xpos", "xpos"), ("feats", "feats"), ("names", "names"), ("relation", "relations")):
        out.lines(f"class.{name}", classes[key])
    return out.write(path)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("epochs_folder", help="what prepare.py wrote: vocabulary.pickle")
    options.add_argument("parser", help="what train.py wrote")
    options.add_argument("names", help="what train_names.py wrote")
    options.add_argument("vectors", help="folder glove.py wrote to")
    options.add_argument("model")
    chosen = options.parse_args()
    saved = torch.load(chosen.parser, map_location="cpu", weights_only=False)
    names = torch.load(chosen.names, map_location="cpu", weights_only=False)
    vocabulary = pickle.load(open(f"{chosen.epochs_folder}/vocabulary.pickle", "rb"))["vocabulary"]
    assert names["classes"]["names"] == saved["classes"]["names"]
    size = export(saved["weights"], names["weights"], vocabulary, saved["classes"], chosen.vectors, chosen.model)
    print(f"{chosen.model}: {size} bytes")


if __name__ == "__main__":
    main()
