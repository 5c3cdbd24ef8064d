package com.oxuniverse.domain.rules;

/// A set of rules and the number under which picks remember it.
public record RulesVersion(int number, GameRules rules) {

  public RulesVersion {
    if (number < 1) {
      throw new IllegalArgumentException("rules versions start at 1, was " + number);
    }
  }
}
