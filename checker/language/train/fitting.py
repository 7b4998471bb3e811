"""The training loop that the parser and the network for names share: AdamW, warm-up and cosine, averaged weights."""
import copy
import glob
import math
import time

import numpy
import torch
from torch.nn.functional import cross_entropy

import epochs as tables


def rate(step, done, peak):
    """Short warm-up, then a cosine to nothing; `done` is the share of the training that is over."""
    warm = min(1.0, (step + 1) / 150)
    return peak * warm * 0.5 * (1 + math.cos(math.pi * min(1.0, done)))


def gold_loss(scores, classes):
    return cross_entropy(scores.flatten(0, 1).float(), classes.flatten())


def load_epochs(folder, device):
    """The altered epochs of a folder."""
    return [tables.Epoch(dict(numpy.load(path)), device) for path in sorted(glob.glob(f"{folder}/epoch??.npz"))]


def fit(net, loss_of, found, hide, options, report):
    """Trains `net` for options.epochs, or until options.minutes are over; returns the averaged network.

    `hide`: chance to hide a trained word, by its row. `report(average, over)` is called after every fourth epoch and at the end.
    """
    device = hide.device
    rng = numpy.random.default_rng(options.seed)
    average = copy.deepcopy(net)
    optimiser = torch.optim.AdamW(net.parameters(), lr=options.rate, betas=(0.9, 0.95), weight_decay=1e-3, eps=1e-8, fused=device.type == "cuda")
    steps = options.epochs * len(found[0].batches(options.tokens, rng))
    step, start, over, number = 0, time.time(), False, 0
    end = start + options.minutes * 60 if options.minutes else 0
    net.train()
    while not over:
        epoch, sums, count = found[number % len(found)], torch.zeros((), device=device), 0
        for batch in epoch.batches(options.tokens, rng):
            done = (time.time() - start) / (end - start) if end else step / steps
            over = done >= 1
            if over:
                break
            for group in optimiser.param_groups:
                group["lr"] = rate(step, done, options.rate)
            rows, lengths, gold = epoch.take(batch)
            lost = torch.rand(rows.shape[:2], device=device) < hide[rows[..., 0]]
            with torch.autocast(device.type, torch.bfloat16, enabled=options.bf16):
                total = loss_of(net, rows, lengths, gold, lost)
            optimiser.zero_grad()
            total.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            optimiser.step()
            step, sums, count = step + 1, sums + total.detach(), count + 1
            with torch.no_grad():
                torch._foreach_lerp_(list(average.parameters()), list(net.parameters()), 1 - min(options.memory, (1 + step) / (10 + step)))
        number += 1
        line = f"epoch {number} loss {float(sums) / max(1, count):.3f} {step} steps {time.time() - start:.0f} s"
        over = over or (not end and step >= steps)
        if number % options.measure_every == 0 or over:
            line += " " + report(average)
        print(line, flush=True)
    return average


def add_options(parser, rate, epochs, tokens):
    parser.add_argument("--epochs", type=int, default=epochs)
    parser.add_argument("--minutes", type=float, default=0, help="end the schedule at this time instead of after the epochs")
    parser.add_argument("--rate", type=float, default=rate)
    parser.add_argument("--tokens", type=int, default=tokens, help="words of a batch")
    parser.add_argument("--memory", type=float, default=0.998, help="of the averaged weights")
    parser.add_argument("--measure-every", type=int, default=8, help="epochs")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--bf16", action="store_true")
