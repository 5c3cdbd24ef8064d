package com.oxuniverse.application.access;

/// What an API key lets its bearer do in the name of its owner.
public enum Scope {
  /// See what the owner sees in the game.
  READ,
  /// Make, change and cancel picks.
  PREDICT
}
