package com.oxuniverse.bootstrap.chaos;

import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.simulated.DefaultUniverse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.regex.Pattern;

/// Players who pick as fast as they are told, at either instance. Whoever gets no answer asks again
/// with the same `Idempotency-Key`, elsewhere, until there is one: so in the end it is known of
/// every pick whether it was taken.
final class Picking {

  private static final int PLAYERS_AT_ONCE = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
  private static final int MOST_TRIES = 300;
  private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"?(\\d+)");

  private final Queue<AcknowledgedPick> acknowledged = new ConcurrentLinkedQueue<>();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong unanswered = new AtomicLong();
  private final AtomicLong repeated = new AtomicLong();
  private final AtomicBoolean isOver = new AtomicBoolean();
  private final List<Thread> threads = new ArrayList<>();

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final List<URI> instances;
  private final LongFunction<String> tokens;
  private final int players;
  private final ChaosOptions options;

  /// @param tokens of players by their number, 1 to `players`
  Picking(List<URI> instances, LongFunction<String> tokens, int players, ChaosOptions options) {
    this.instances = instances;
    this.tokens = tokens;
    this.players = players;
    this.options = options;
  }

  void start() {
    for (int i = 0; i < PLAYERS_AT_ONCE; i++) {
      int number = i;
      threads.add(Thread.ofVirtual().start(() -> play(new Random(options.seed() + number))));
    }
  }

  private void play(Random random) {
    try {
      while (!isOver.get()) {
        pick(random);
        Thread.sleep(1_000L * PLAYERS_AT_ONCE / options.perSecond());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void pick(Random random) throws InterruptedException {
    long user = 1L + random.nextInt(players);
    var symbol = DefaultUniverse.SYMBOLS.get(random.nextInt(DefaultUniverse.SYMBOLS.size()));
    var choice = random.nextBoolean() ? "UP" : "DOWN";
    var key = Long.toHexString(random.nextLong());
    for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
      var instance = instances.get(random.nextInt(instances.size()));
      if (isAnswered(request(instance, user, symbol, choice, key), user, symbol, choice)) {
        return;
      }
      repeated.incrementAndGet();
      Thread.sleep(BETWEEN_TRIES);
    }
    unanswered.incrementAndGet();
  }

  private boolean isAnswered(HttpRequest request, long user, Symbol symbol, String choice)
      throws InterruptedException {
    HttpResponse<String> answer;
    try {
      answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      return false;
    }
    if (answer.statusCode() == 201) {
      var id = ID.matcher(answer.body());
      if (!id.find()) {
        throw new IllegalStateException("an answer without a number: " + answer.body());
      }
      acknowledged.add(
          new AcknowledgedPick(Long.parseLong(id.group(1)), user, symbol.ticker(), choice));
      return true;
    }
    boolean isFinal = answer.statusCode() == 409 && !answer.body().contains("IN_FLIGHT");
    if (isFinal) {
      refused.incrementAndGet();
    }
    return isFinal;
  }

  private HttpRequest request(URI instance, long user, Symbol symbol, String choice, String key) {
    return HttpRequest.newBuilder(instance.resolve("/api/v1/predictions/" + symbol.ticker()))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + tokens.apply(user))
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", key)
        .POST(HttpRequest.BodyPublishers.ofString("{\"choice\":\"%s\"}".formatted(choice)))
        .build();
  }

  /// Lets everybody get their last answer.
  void stop() throws InterruptedException {
    isOver.set(true);
    for (Thread thread : threads) {
      thread.join();
    }
    client.close();
  }

  List<AcknowledgedPick> acknowledged() {
    return List.copyOf(acknowledged);
  }

  long unanswered() {
    return unanswered.get();
  }

  String counts() {
    return "%,d picks acknowledged, %,d refused by the rules, %,d requests repeated, %,d never answered"
        .formatted(acknowledged.size(), refused.get(), repeated.get(), unanswered.get());
  }
}
