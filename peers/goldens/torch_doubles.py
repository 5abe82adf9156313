"""torchmetrics in double precision: it computes with 32 bits by name, which would leave seven digits to compare."""

import warnings

import torch

warnings.filterwarnings("ignore")
torch.set_default_dtype(torch.float64)
torch.float32 = torch.float64
torch.Tensor.float = torch.Tensor.double


def doubles(values):
    return torch.tensor(values, dtype=torch.float64)


def longs(values):
    return torch.tensor(values, dtype=torch.int64)
