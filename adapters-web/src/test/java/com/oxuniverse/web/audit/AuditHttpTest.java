package com.oxuniverse.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.OperationsSamples;
import com.oxuniverse.web.game.StubbedGame;
import com.oxuniverse.web.game.StubbedOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest
class AuditHttpTest {

  private static final String AUDIT = "/api/v1/admin/audit";

  private final Api api;
  private final StubbedGame game;
  private final StubbedOperations.Answers answers;

  AuditHttpTest(Api api, StubbedGame game, StubbedOperations.Answers answers) {
    this.api = api;
    this.game = game;
    this.answers = answers;
  }

  @BeforeEach
  void reset() {
    game.reset();
    answers.reset();
  }

  @Test
  void an_act_is_shown_with_who_did_it_and_why() {
    var reply = api.getAsAdmin(AUDIT);

    assertThat(reply.json().get("items").get(0))
        .isEqualTo(
            reply.read(
                """
                {"id": 5, "who": "hana#1", "action": "settlement.correct",
                 "target": "2024-01-02/AAPL", "before": "UP 185.64", "after": "DOWN 185.46",
                 "reason": "a typo", "at": "2024-01-02T03:04:05Z"}
                """));
  }

  @Test
  void the_next_page_begins_behind_the_last_act() {
    answers.acts = () -> new Slice<>(List.of(OperationsSamples.act()), true);
    var cursor = api.getAsAdmin(AUDIT + "?limit=1").json().get("nextCursor").getStringValue();
    api.getAsAdmin(AUDIT + "?cursor=" + cursor);

    assertThat(game.asked)
        .containsExactly(List.of(Optional.empty(), 1), List.of(Optional.of(5L), 50));
  }
}
