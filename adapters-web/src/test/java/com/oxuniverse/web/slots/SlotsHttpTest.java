package com.oxuniverse.web.slots;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.port.in.ViewSlots.SlotsNow;
import com.oxuniverse.domain.slots.SlotAccount;
import com.oxuniverse.domain.slots.SlotRules;
import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.Samples;
import com.oxuniverse.web.game.StubbedGame;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest
class SlotsHttpTest {

  private final Api api;
  private final StubbedGame game;

  SlotsHttpTest(Api api, StubbedGame game) {
    this.api = api;
    this.game = game;
  }

  @BeforeEach
  void reset() {
    game.reset();
  }

  @Test
  void slots_come_with_the_countdown_and_what_ads_can_still_give() {
    var reply = api.getAsPlayer("/api/v1/predictions/slots");

    assertThat(reply.json())
        .isEqualTo(
            reply.read(
                """
                {
                  "tradingDay": "2024-01-02",
                  "slots": {
                    "available": 2,
                    "base": 3,
                    "adUnlocks": 0,
                    "refills": 0,
                    "taken": 1,
                    "returned": 0,
                    "cooldown": {
                      "startedAt": "2024-01-02T03:04:05Z",
                      "dueAt": "2024-01-02T03:09:05Z"
                    },
                    "nextRefillAt": "2024-01-02T03:09:05Z"
                  },
                  "adUnlocksLeft": 7,
                  "maximum": 10
                }
                """));
    assertThat(game.asked).containsExactly(Samples.PLAYER);
  }

  @Test
  void a_running_countdown_is_shown() {
    var reply = api.getAsPlayer("/api/v1/cooldown");

    assertThat(reply.json())
        .isEqualTo(
            reply.read(
                """
                {
                  "tradingDay": "2024-01-02",
                  "active": true,
                  "cooldown": {
                    "startedAt": "2024-01-02T03:04:05Z",
                    "dueAt": "2024-01-02T03:09:05Z"
                  },
                  "slotsAvailable": 2
                }
                """));
  }

  @Test
  void without_a_countdown_there_is_none() {
    game.slots =
        () -> new SlotsNow(Samples.DAY, SlotAccount.opened(SlotRules.DEFAULT), SlotRules.DEFAULT);

    assertThat(api.getAsPlayer("/api/v1/cooldown").body())
        .contains("\"active\":false")
        .contains("\"cooldown\":null")
        .contains("\"slotsAvailable\":3");
  }
}
