package dev.sokbo.simulation;

import dev.sokbo.store.BreakableDatabase;

/** The points at which the process may die; once dead, nothing it does has any effect. */
final class CrashPoints implements BreakableDatabase.Commits {

  private int left = Integer.MAX_VALUE;
  private boolean dead;
  private boolean outside;

  /** Dies at the so many-th point from now. */
  void arm(int points) {
    left = points;
  }

  void disarm() {
    left = Integer.MAX_VALUE;
  }

  boolean isDead() {
    return dead;
  }

  void revive() {
    dead = false;
    disarm();
  }

  /** Does what is no part of the process, and no point for it to die. */
  void outside(Runnable work) {
    outside = true;
    try {
      work.run();
    } finally {
      outside = false;
    }
  }

  /** One more point that the process comes by. */
  void pass() {
    if (!outside && !dead && --left <= 0) {
      dead = true;
    }
    begin();
  }

  @Override
  public void begin() {
    if (dead && !outside) {
      throw new Crash();
    }
  }

  @Override
  public void before() {
    pass();
  }

  @Override
  public void after() {
    pass();
  }
}
