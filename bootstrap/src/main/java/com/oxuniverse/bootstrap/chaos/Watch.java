package com.oxuniverse.bootstrap.chaos;

import com.oxuniverse.bootstrap.postgres.DatabaseAccess;
import com.oxuniverse.bootstrap.time.GameClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// Looks whether the service does its work.
///
/// @param clock the game's
record Watch(DatabaseAccess access, GameClock clock) {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final long UNKNOWN = -1;

  /// Something that may fail as long as parts of the service are down.
  @FunctionalInterface
  private interface Look {
    boolean isThere() throws IOException, SQLException, InterruptedException;
  }

  void awaitAnswer(URI instance, String token) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(instance.resolve("/api/v1/predictions/slots"))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .build();
    try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      await(LONGEST, () -> client.send(request, BodyHandlers.discarding()).statusCode() == 200);
    }
  }

  /// Waits until everything that was written by now is published; others write on meanwhile.
  void awaitPublished() throws InterruptedException {
    var last = new AtomicLong(UNKNOWN);
    await(
        LONGEST,
        () -> {
          last.compareAndSet(UNKNOWN, Verdict.lastEvent(access));
          return Verdict.waitingEvents(access, last.get()) == 0;
        });
  }

  boolean awaitQuiet(Duration atMost) throws InterruptedException {
    var now = clock.instant();
    return await(
        atMost,
        () ->
            Verdict.unsettledDays(access, now) == 0
                && Verdict.waitingEvents(access, Long.MAX_VALUE) == 0);
  }

  private static boolean await(Duration atMost, Look look) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    boolean isThere = isThere(look);
    while (!isThere && System.nanoTime() < end) {
      Thread.sleep(BETWEEN_LOOKS);
      isThere = isThere(look);
    }
    return isThere;
  }

  private static boolean isThere(Look look) throws InterruptedException {
    try {
      return look.isThere();
    } catch (IOException | SQLException e) {
      return false;
    }
  }
}
