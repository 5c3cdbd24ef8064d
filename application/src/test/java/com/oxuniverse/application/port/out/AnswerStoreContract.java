package com.oxuniverse.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.idempotency.RequestKey;
import com.oxuniverse.application.idempotency.StoredAnswer;
import com.oxuniverse.application.port.out.AnswerStore.Answered;
import com.oxuniverse.application.port.out.AnswerStore.Claim;
import com.oxuniverse.application.port.out.AnswerStore.Fresh;
import com.oxuniverse.application.port.out.AnswerStore.InFlight;
import com.oxuniverse.application.port.out.AnswerStore.Mismatch;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [AnswerStore] keeps to.
public abstract class AnswerStoreContract extends StorageContract {

  private static final Instant NOW = Scene.at("10:00");
  private static final Instant TOMORROW = NOW.plus(Duration.ofHours(24));
  private static final StoredAnswer ANSWER = new StoredAnswer(201, "{\"id\":1}");

  private RequestKey key;

  /// Runs `meanwhile` while another request with the key is being handled.
  protected abstract void whileInFlight(RequestKey key, Runnable meanwhile);

  @BeforeEach
  void makeAKey() {
    key = new RequestKey(scene.player("one"), "key-1", "hash-1");
  }

  private Claim claim(RequestKey key, Instant now) {
    return storage.unitOfWork().execute(() -> storage.answers().claim(key, now));
  }

  private void keep(RequestKey key, StoredAnswer answer, Instant expiresAt) {
    doing(() -> storage.answers().keep(key, answer, expiresAt));
  }

  @Test
  void a_key_that_was_never_used_is_fresh_and_claiming_alone_does_not_use_it() {
    assertThat(claim(key, NOW)).isEqualTo(new Fresh());
    assertThat(claim(key, NOW)).isEqualTo(new Fresh());
  }

  @Test
  void the_same_request_gets_the_answer_that_was_kept() {
    keep(key, ANSWER, TOMORROW);
    assertThat(claim(key, NOW)).isEqualTo(new Answered(ANSWER));
  }

  @Test
  void an_empty_answer_is_one() {
    var empty = new StoredAnswer(204, "");
    keep(key, empty, TOMORROW);
    assertThat(claim(key, NOW)).isEqualTo(new Answered(empty));
  }

  @Test
  void another_request_under_the_same_key_is_a_mismatch() {
    keep(key, ANSWER, TOMORROW);
    assertThat(claim(new RequestKey(key.user(), "key-1", "hash-2"), NOW)).isEqualTo(new Mismatch());
  }

  @Test
  void keys_belong_to_their_users() {
    keep(key, ANSWER, TOMORROW);
    var other = scene.player("two");
    assertThat(claim(new RequestKey(other, "key-1", "hash-1"), NOW)).isEqualTo(new Fresh());
  }

  @Test
  void an_expired_answer_counts_as_absent_and_can_be_replaced() {
    keep(key, ANSWER, TOMORROW);
    assertThat(claim(key, TOMORROW.minusMillis(1))).isEqualTo(new Answered(ANSWER));
    assertThat(claim(key, TOMORROW)).isEqualTo(new Fresh());

    var second = new RequestKey(key.user(), "key-1", "hash-2");
    keep(second, new StoredAnswer(409, "{}"), TOMORROW.plusSeconds(60));
    assertThat(claim(second, TOMORROW)).isEqualTo(new Answered(new StoredAnswer(409, "{}")));
  }

  @Test
  void a_request_that_is_being_handled_is_in_flight_and_nobody_waits() {
    whileInFlight(key, () -> assertThat(claim(key, NOW)).isEqualTo(new InFlight()));
    assertThat(claim(key, NOW)).isEqualTo(new Fresh());
  }

  @Test
  void another_key_is_not_in_flight() {
    var other = new RequestKey(key.user(), "key-2", "hash-1");
    whileInFlight(key, () -> assertThat(claim(other, NOW)).isEqualTo(new Fresh()));
  }

  @Test
  void an_answer_whose_effect_fails_is_not_kept() {
    assertThatThrownBy(() ->
            doing(() -> {
              storage.answers().keep(key, ANSWER, TOMORROW);
              throw new IllegalArgumentException("planted");
            }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(claim(key, NOW)).isEqualTo(new Fresh());
  }

  @Test
  void of_many_identical_requests_one_acts() {
    var acted =
        Crowd.of(
            64,
            _ ->
                storage
                    .unitOfWork()
                    .execute(() -> {
                      boolean isFresh = storage.answers().claim(key, NOW) instanceof Fresh;
                      if (isFresh) {
                        storage.answers().keep(key, ANSWER, TOMORROW);
                      }
                      return isFresh;
                    }));
    assertThat(acted).containsOnlyOnce(true);
  }

  @Test
  void claims_and_answers_are_only_for_units_of_work() {
    assertThatIllegalStateException().isThrownBy(() -> storage.answers().claim(key, NOW));
    assertThatIllegalStateException()
        .isThrownBy(() -> storage.answers().keep(key, ANSWER, TOMORROW));
  }
}
