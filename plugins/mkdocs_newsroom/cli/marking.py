"""Marks texts for the catalogue of commands."""

from __future__ import annotations

from ..model.marking import N_

__all__ = ["N_"]

METAVARS = (N_("DIRECTORY"), N_("INTEGER"), N_("INTEGER RANGE"), N_("PATH"), N_("TEXT"))
"""What click says by itself of the values of options."""
