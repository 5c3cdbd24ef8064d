package com.oxuniverse.domain.player;

/// The number of a user, from 1 on.
public record UserId(long number) implements Comparable<UserId> {

  public UserId {
    if (number <= 0) {
      throw new IllegalArgumentException("user ids start at 1, was " + number);
    }
  }

  @Override
  public int compareTo(UserId other) {
    return Long.compare(number, other.number);
  }

  @Override
  public String toString() {
    return Long.toString(number);
  }
}
