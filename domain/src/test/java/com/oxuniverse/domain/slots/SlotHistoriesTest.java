package com.oxuniverse.domain.slots;

import static com.oxuniverse.domain.calendar.Moments.korea;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.domain.Seeds;
import com.oxuniverse.domain.slots.CooldownTimer.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Random days of one player: the account, which is only looked at now and then, against a clerk
/// who watches the clock every second.
class SlotHistoriesTest {

  private static final SlotRules RULES = SlotRules.DEFAULT;
  private static final Instant DAY_START = korea("2024-01-02T06:00");
  private static final Instant DAY_END = korea("2024-01-03T06:00");
  private static final int SECONDS = (int) Duration.between(DAY_START, DAY_END).toSeconds();

  private enum Act {
    SUBMIT,
    CANCEL,
    WATCH_AD,
    LOOK
  }

  private record Event(int second, Act act) {
    Instant at() {
      return DAY_START.plusSeconds(second);
    }
  }

  /// Bursts of acts with pauses of up to twenty minutes, some days busy and some quiet.
  private static List<Event> randomDay(Random random) {
    var events = new ArrayList<Event>();
    int longestPause = 1 + random.nextInt(1_200);
    var urn = new ArrayList<Act>();
    urn.addAll(Collections.nCopies(1 + random.nextInt(8), Act.SUBMIT));
    urn.addAll(Collections.nCopies(random.nextInt(6), Act.CANCEL));
    urn.addAll(Collections.nCopies(random.nextInt(4), Act.WATCH_AD));
    urn.addAll(Collections.nCopies(random.nextInt(4), Act.LOOK));
    for (int second = random.nextInt(3_600);
        second < SECONDS;
        second += random.nextInt(3) == 0 ? 0 : random.nextInt(longestPause)) {
      events.add(new Event(second, urn.get(random.nextInt(urn.size()))));
      if (random.nextInt(40) == 0) {
        second += random.nextInt(10_000);
      }
    }
    return events;
  }

  /// Rules 5 as they are written, one second after another.
  private static final class Clerk {
    int available = 3;
    int adUnlocks;
    int refills;
    int taken;
    int returned;
    Optional<Instant> startedAt = Optional.empty();
    final List<CooldownTimer> ended = new ArrayList<>();

    void tick(Instant now) {
      if (now.equals(DAY_END)) {
        end(Status.CANCELLED);
      } else if (startedAt.isPresent() && now.equals(startedAt.get().plusSeconds(300))) {
        end(Status.COMPLETED);
        if (available < 3) {
          available++;
          refills++;
        }
        if (available < 3) {
          startedAt = Optional.of(now);
        }
      }
    }

    void submit(Instant now) {
      available--;
      taken++;
      if (available == 2 && startedAt.isEmpty()) {
        startedAt = Optional.of(now);
      }
    }

    void cancelPick() {
      if (available < 10) {
        available++;
        returned++;
        endIfNeedless();
      }
    }

    void watchAd() {
      available++;
      adUnlocks++;
      endIfNeedless();
    }

    private void endIfNeedless() {
      if (available >= 3) {
        end(Status.CANCELLED);
      }
    }

    private void end(Status how) {
      startedAt.ifPresent(at -> ended.add(new CooldownTimer(at, at.plusSeconds(300), how)));
      startedAt = Optional.empty();
    }

    SlotAccount account() {
      return new SlotAccount(
          3,
          adUnlocks,
          refills,
          taken,
          returned,
          startedAt.map(at -> new CooldownTimer(at, at.plusSeconds(300), Status.ACTIVE)),
          ended);
    }
  }

  @Test
  void an_account_read_only_now_and_then_says_what_a_clerk_watching_every_second_says() {
    Seeds.each(
        300,
        random -> {
          var clerk = new Clerk();
          var account = SlotAccount.opened(RULES);
          var events = randomDay(random);
          int next = 0;
          int live = 0;
          for (int second = 0; second <= SECONDS; second++) {
            var now = DAY_START.plusSeconds(second);
            clerk.tick(now);
            while (next < events.size() && events.get(next).second() == second) {
              account = account.asOf(now, DAY_END, RULES);
              assertThat(account).isEqualTo(clerk.account());
              switch (events.get(next++).act()) {
                case SUBMIT -> {
                  if (account.available() > 0) {
                    account = account.take(now, RULES);
                    clerk.submit(now);
                    live++;
                  }
                }
                case CANCEL -> {
                  if (live > 0) {
                    account = account.giveBack();
                    clerk.cancelPick();
                    live--;
                  }
                }
                case WATCH_AD -> {
                  boolean allowed = clerk.available < 10 && clerk.adUnlocks < 7;
                  assertThat(account.unlockRefusal(RULES).isEmpty()).isEqualTo(allowed);
                  if (allowed) {
                    account = account.unlock();
                    clerk.watchAd();
                  }
                }
                case LOOK -> {}
              }
              assertThat(account).isEqualTo(clerk.account());
            }
          }
          assertThat(account.asOf(DAY_END, DAY_END, RULES)).isEqualTo(clerk.account());
        });
  }

  @Test
  void zero_to_ten_slots_are_available_and_a_timer_is_active_exactly_below_three() {
    Seeds.each(
        1_000,
        random -> {
          var account = SlotAccount.opened(RULES);
          int live = 0;
          for (var event : randomDay(random)) {
            account = account.asOf(event.at(), DAY_END, RULES);
            switch (event.act()) {
              case SUBMIT -> {
                if (account.available() > 0) {
                  account = account.take(event.at(), RULES);
                  live++;
                }
              }
              case CANCEL -> {
                if (live > 0) {
                  account = account.giveBack();
                  live--;
                }
              }
              case WATCH_AD -> {
                if (account.unlockRefusal(RULES).isEmpty()) {
                  account = account.unlock();
                }
              }
              case LOOK -> {}
            }

            assertThat(account.available()).isBetween(0, 10);
            assertThat(account.active().isPresent()).isEqualTo(account.available() < 3);
            assertThat(account.active().stream())
                .allMatch(timer -> timer.status() == Status.ACTIVE)
                .allMatch(timer -> timer.dueAt().isAfter(event.at()));
            assertThat(account.ended()).noneMatch(timer -> timer.status() == Status.ACTIVE);
          }
          assertThat(account.asOf(DAY_END, DAY_END, RULES).active()).isEmpty();
        });
  }

  @Test
  void looking_more_often_makes_no_difference() {
    Seeds.each(
        1_000,
        random -> {
          var account = SlotAccount.opened(RULES);
          int picks = 1 + random.nextInt(3);
          for (int i = 0; i < picks; i++) {
            account = account.take(DAY_START.plusSeconds(60L * i), RULES);
          }
          var looks =
              random
                  .ints(10, 200, SECONDS + 3_600)
                  .sorted()
                  .mapToObj(DAY_START::plusSeconds)
                  .toList();

          var often = account;
          for (var look : looks) {
            often = often.asOf(look, DAY_END, RULES);
          }

          assertThat(often).isEqualTo(account.asOf(looks.getLast(), DAY_END, RULES));
        });
  }
}
