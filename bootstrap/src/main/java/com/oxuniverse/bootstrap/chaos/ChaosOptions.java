package com.oxuniverse.bootstrap.chaos;

/// What a run consists of. The same options do the same things in the same order; when exactly each
/// hits is up to the machine.
///
/// @param kills of either instance, `kill -9`
/// @param postgresKills of PostgreSQL, `kill -9`
/// @param queueRestarts of the queue server, which forgets all its messages each time
/// @param perSecond picks over HTTP
/// @param speed of the game's clock, as a multiple of real time
record ChaosOptions(
    int kills, int postgresKills, int queueRestarts, int perSecond, double speed, long seed) {

  int blows() {
    return kills + postgresKills + queueRestarts;
  }
}
