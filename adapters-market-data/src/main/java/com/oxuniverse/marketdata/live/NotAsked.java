package com.oxuniverse.marketdata.live;

/// A vendor was not asked at all: it is failing, too much is asked of it, or its rate leaves no
/// room in time. Says nothing about what it would have answered.
final class NotAsked extends RuntimeException {

  NotAsked(String message) {
    super(message, null, false, false); // thrown by the hundred while a vendor is down
  }
}
