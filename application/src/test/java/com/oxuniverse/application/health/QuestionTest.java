package com.oxuniverse.application.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.fakes.SettableClock;
import com.oxuniverse.application.health.Question.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class QuestionTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  private final SettableClock wallClock = new SettableClock(Instant.parse("2026-07-01T09:00:00Z"));
  private final AtomicInteger asked = new AtomicInteger();
  private final CompletableFuture<String> answer = new CompletableFuture<>();

  private Question<String> hanging(Duration patience) {
    return new Question<>(
        patience,
        () -> {
          asked.incrementAndGet();
          return answer.join();
        },
        wallClock);
  }

  @Test
  void who_asks_can_do_something_else_meanwhile() {
    var pending = hanging(LONG).ask();
    wallClock.advance(Duration.ofMillis(5));
    answer.complete("here");
    assertThat(pending.get())
        .isEqualTo(new Answer<>(Optional.of("here"), Duration.ofMillis(5), ""));
  }

  @Test
  void what_does_not_answer_is_not_waited_for_without_end() {
    var question = hanging(Duration.ofMillis(1));
    var pending = question.ask();
    wallClock.advance(Duration.ofSeconds(3));
    assertThat(pending.get())
        .isEqualTo(
            new Answer<>(Optional.empty(), Duration.ofSeconds(3), "has not answered for 3000 ms"));
  }

  @Test
  void what_hangs_is_asked_once_and_asked_anew_when_it_has_answered() {
    var question = hanging(Duration.ofMillis(1));
    for (int i = 0; i < 50; i++) {
      assertThat(question.ask().get().value()).isEmpty();
    }
    assertThat(asked).hasValue(1);

    answer.complete("here");
    var patient = hanging(LONG);
    assertThat(patient.ask().get().value()).contains("here");
    assertThat(patient.ask().get().value()).contains("here");
    assertThat(asked).hasValue(3);
  }

  @Test
  void who_is_interrupted_waits_no_longer() {
    var pending = hanging(LONG).ask();
    Thread.currentThread().interrupt();
    assertThat(pending.get().trouble()).isEqualTo("was not waited for");
    assertThat(Thread.interrupted()).isTrue();
  }
}
