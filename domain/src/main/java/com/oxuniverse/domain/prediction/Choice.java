package com.oxuniverse.domain.prediction;

/// What a player expects: a close above the snapshot (O) or below it (X).
public enum Choice {
  UP,
  DOWN;

  public Choice opposite() {
    return switch (this) {
      case UP -> DOWN;
      case DOWN -> UP;
    };
  }
}
