"""Proofs that a lab teaches what it says: `wparlab lint-lab`. No part of what students run."""
