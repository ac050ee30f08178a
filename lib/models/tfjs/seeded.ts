import type { Rng } from "../../core/mod.ts";

/**
 * Runs a function that returns no promise, with `Math.random` drawing from `rng` meanwhile. TensorFlow.js takes it as the seed of
 * every initialiser and dropout that has none of its own, so that a model written without seeds has the same weights and the same
 * masks each time, and yet another mask at each step.
 */
export function seeded<T>(rng: Rng, run: () => T): T {
  const random = Math.random;
  Math.random = () => rng.next();
  try {
    return run();
  } finally {
    Math.random = random;
  }
}
