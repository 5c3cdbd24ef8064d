package com.oxuniverse.persistence.prediction;

import static com.oxuniverse.application.port.out.Scene.AAPL;
import static com.oxuniverse.application.port.out.Scene.MSFT;
import static com.oxuniverse.application.port.out.Scene.NVDA;
import static com.oxuniverse.application.port.out.Scene.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.Ports;
import com.oxuniverse.application.port.out.Scene;
import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.persistence.database.BusyDays;
import com.oxuniverse.persistence.database.TableWork;
import com.oxuniverse.persistence.database.TestWorld;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Who looks for picks without a snapshot every few seconds does not read the others, nor those of
/// past days that never got one.
@Tag("integration")
class GapReadsTest {

  private static final int PLAYERS = 1000;
  private static final int DAYS = 20;
  private static final List<Symbol> SYMBOLS = List.of(AAPL, MSFT, NVDA);
  private static final TradingDay TODAY = TUESDAY.plusDays(DAYS - 1);

  /// A day's gaps: every fifth player's, but those on the first symbol are cancelled.
  private static final int GAPS = PLAYERS / 5 * (SYMBOLS.size() - 1);

  private static final String GAPS_OPEN =
      """
      UPDATE crypto.predictions
      SET snapshot_price = NULL, snapshot_at = NULL, snapshot_source = NULL
      WHERE user_id % 5 = 0
      """;

  private static final String GAPS_CANCELLED =
      """
      UPDATE crypto.predictions SET status = 'CANCELLED', live_symbol = NULL, cancelled_at = now()
      WHERE symbol = 'AAPL' AND snapshot_price IS NULL
      """;

  private static final String GAPS_SETTLED =
      """
      UPDATE crypto.predictions
      SET status = 'VOID', void_reason = 'NO_SNAPSHOT', settled_revision = 1
      WHERE trading_day < (SELECT max(trading_day) FROM crypto.predictions)
        AND snapshot_price IS NULL AND cancelled_at IS NULL
      """;

  private static final String SEARCHES =
      "SELECT pg_stat_get_xact_numscans('predictions_by_id'::regclass) AS searches";

  private static TestWorld world;
  private static Ports.Storage storage;

  @BeforeAll
  static void playManyDays() {
    world = TestWorld.create();
    storage = world.storage();
    var days = BusyDays.in(world, PLAYERS, SYMBOLS);
    // Plans that were made while there was nothing must do for what comes.
    assertThat(open(10)).isEmpty();
    assertThat(storage.snapshotGaps().left(TODAY)).isZero();
    Stream.iterate(TUESDAY, day -> day.plusDays(1)).limit(DAYS).forEach(days::play);
    Stream.iterate(TUESDAY, day -> day.plusDays(1))
        .limit(DAYS - 1)
        .forEach(day -> storage.sessions().update(Scene.settled(day)));
    world.asSuperuser(GAPS_OPEN);
    world.asSuperuser(GAPS_CANCELLED);
    world.asSuperuser(GAPS_SETTLED);
    days.tidyUp();
  }

  @AfterAll
  static void closeTheWorld() {
    world.close();
  }

  private static List<StoredPick> open(int limit) {
    return storage.snapshotGaps().open(Scene.at(TODAY, "09:58"), limit);
  }

  private static long read(Runnable work) {
    return TableWork.of(world, work).get("predictions").read();
  }

  @Test
  void who_looks_for_open_gaps_reads_them_alone() {
    assertThat(open(10_000)).hasSize(GAPS);
    assertThat(read(() -> open(10_000))).isEqualTo(GAPS);
    assertThat(read(() -> storage.snapshotGaps().open(Scene.at(TODAY, "10:01"), 7))).isZero();
  }

  @Test
  void who_asks_for_a_pick_by_its_number_alone_has_an_index() {
    var pick = open(1).getFirst();
    assertThat(storage.history().find(pick.id())).contains(pick);
    assertThat(searchesOf(() -> storage.history().find(pick.id()))).isEqualTo(1);
  }

  /// How often the index of picks by number is searched meanwhile. The primary key would serve as
  /// well, but all of it would be read.
  private static long searchesOf(Runnable work) {
    return world.inUnitOfWork(() -> {
      long before = searches();
      work.run();
      return searches() - before;
    });
  }

  private static long searches() {
    return world.sql().one(SEARCHES, row -> row.number("searches"));
  }

  @Test
  void who_counts_the_gaps_of_a_day_reads_them_alone() {
    for (var day : List.of(TODAY, TUESDAY)) {
      assertThat(storage.snapshotGaps().left(day)).isEqualTo(GAPS);
      assertThat(read(() -> storage.snapshotGaps().left(day))).isEqualTo(GAPS);
    }
  }
}
