package com.oxuniverse.bootstrap.bench;

/// The picks of one connection: ten a player, each on another symbol, none made by any other
/// connection.
final class PickSequence {

  private static final int PICKS_A_PLAYER = 10;
  private static final int SYMBOLS = 100;

  private final int connection;
  private final int connections;
  private final int players;
  private int count;

  /// @param symbol 0 to 99
  record Next(long user, int symbol) {}

  PickSequence(int connection, int connections, int players) {
    this.connection = connection;
    this.connections = connections;
    this.players = players;
  }

  Next next() {
    long user = 1 + connection + (long) connections * (count / PICKS_A_PLAYER);
    if (user > players) {
      throw new IllegalStateException("all %d players have made their picks".formatted(players));
    }
    int symbol = Math.toIntExact((user * 7 + count % PICKS_A_PLAYER * 10L) % SYMBOLS);
    count++;
    return new Next(user, symbol);
  }
}
