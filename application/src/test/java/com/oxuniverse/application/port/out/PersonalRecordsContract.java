package com.oxuniverse.application.port.out;

import static com.oxuniverse.application.port.out.Scene.TUESDAY;
import static com.oxuniverse.application.port.out.Scene.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.account.LinkedIdentity;
import com.oxuniverse.application.account.SlotsOfDay;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.Choice;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every [PersonalRecords] keeps to.
public abstract class PersonalRecordsContract extends StorageContract {

  protected abstract PersonalRecords records();

  protected abstract void link(UserId user, LinkedIdentity identity);

  @Test
  void identities_are_the_users_own() {
    var ann = scene.player("ann");
    var google = new LinkedIdentity("google", "Ann", Instant.parse("2026-01-01T00:00:00Z"));
    var kakao = new LinkedIdentity("kakao", "앤", Instant.parse("2026-02-01T00:00:00Z"));
    link(ann, google);
    link(ann, kakao);
    link(scene.player("bob"), google);
    assertThat(records().identities(ann)).containsExactly(google, kakao);
    assertThat(records().identities(scene.player("eve"))).isEmpty();
  }

  @Test
  void slots_are_read_day_by_day_newest_first() {
    scene.open(TUESDAY, Scene.AAPL);
    scene.open(WEDNESDAY, Scene.AAPL, Scene.MSFT);
    var ann = scene.player("ann");
    scene.pick(ann, Scene.AAPL, Choice.UP, "100");
    var snapshot = Scene.snapshot(WEDNESDAY, "100");
    scene.pick(ann, WEDNESDAY, Scene.AAPL, Choice.UP, snapshot);
    scene.cancel(scene.pick(ann, WEDNESDAY, Scene.MSFT, Choice.UP, snapshot));

    var first = records().slots(ann, Optional.empty(), 1);
    assertThat(first.items()).containsExactly(new SlotsOfDay(WEDNESDAY, 3, 0, 2, 2, 1));
    assertThat(first.hasMore()).isTrue();
    var second = records().slots(ann, Optional.of(WEDNESDAY), 1);
    assertThat(second.items()).containsExactly(new SlotsOfDay(TUESDAY, 3, 0, 1, 1, 0));
    assertThat(second.hasMore()).isFalse();
    assertThat(records().slots(scene.player("bob"), Optional.empty(), 9).items()).isEmpty();
  }
}
