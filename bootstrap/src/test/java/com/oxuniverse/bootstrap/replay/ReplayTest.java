package com.oxuniverse.bootstrap.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.bootstrap.audit.ReplayAudit;
import com.oxuniverse.bootstrap.process.FirstStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Replays of real days, each recomputed from the price files by a program that shares no code with
/// the game.
@Tag("integration")
class ReplayTest {

  private static final String RECENT = "market-base_2016_2026";
  private static final String UNADJUSTED = "sp500_2010_2016_raw";
  private static final String WITH_PHANTOM_DAYS = "sp500_2018_2023";

  @TempDir Path temp;

  @Test
  void a_fortnight_with_a_holiday_and_an_early_close_can_be_recomputed_from_the_price_files()
      throws Exception {
    var runner = recent("2024-06-24", "2024-07-10");
    runner.run(temp.resolve("out"));
    assertThat(audit(runner)).isEmpty();
    assertThat(Files.readString(temp.resolve("out/days.csv")))
        .contains("2024-07-03,")
        .doesNotContain("2024-07-04,");
  }

  @Test
  void winter_days_open_while_the_day_before_still_waits_for_its_close() throws Exception {
    var runner = recent("2025-01-07", "2025-01-16");
    runner.run(temp.resolve("out"));
    assertThat(audit(runner)).isEmpty();
    assertThat(Files.readString(temp.resolve("out/days.csv")))
        .contains("2025-01-14,2025-01-13T21:00:00.000000Z,")
        .contains(",2025-01-14T21:15:00.000000Z,")
        .doesNotContain("2025-01-09,");
  }

  @Test
  void a_killed_replay_called_again_ends_as_if_nothing_had_happened() throws Exception {
    var undisturbed = recent("2024-03-04", "2024-03-15");
    undisturbed.run(temp.resolve("undisturbed"));
    var disturbed = inHome("other", undisturbed);
    for (String killedAfter : List.of("2024-03-04", "2024-03-06", "2024-03-12")) {
      try (var process = disturbed.start(temp.resolve("disturbed"))) {
        process.awaitLine(line -> line.startsWith(killedAfter));
        process.kill();
      }
    }
    disturbed.run(temp.resolve("disturbed"));
    assertThat(ReplayRunner.filesOf(temp.resolve("disturbed")))
        .isEqualTo(ReplayRunner.filesOf(temp.resolve("undisturbed")));
  }

  @Test
  void days_settled_by_three_workers_at_once_give_the_books_of_one() throws Exception {
    var runner = recent("2024-03-04", "2024-03-08");
    runner.run(temp.resolve("one"));
    runner.run(temp.resolve("three"), "--fresh", "--settlement-workers", "3");
    assertThat(ReplayRunner.filesOf(temp.resolve("three")))
        .isEqualTo(ReplayRunner.filesOf(temp.resolve("one")));
  }

  @Test
  void thirty_days_run_by_two_instances_themselves_over_queues_give_the_same_books()
      throws Exception {
    var runner = recent("2024-03-04", "2024-04-16");
    runner.run(temp.resolve("called"));
    runner.run(temp.resolve("by themselves"), "--fresh", "--nodes", "2");
    assertThat(ReplayRunner.filesOf(temp.resolve("by themselves")))
        .isEqualTo(ReplayRunner.filesOf(temp.resolve("called")));
    assertThat(Files.readAllLines(temp.resolve("called/days.csv"))).hasSize(1 + 31);
  }

  @Test
  void days_for_which_there_are_no_prices_are_announced() throws Exception {
    var said = recent("2026-08-20", "2026-08-24").run(temp.resolve("out"));
    assertThat(said.getFirst())
        .endsWith("has prices from 2016-06-27 to 2026-08-21: picks of other days come to nothing");
  }

  @Test
  void a_replay_that_is_done_only_exports_again() throws Exception {
    var runner = recent("2024-03-04", "2024-03-05");
    runner.run(temp.resolve("first"));
    var said = runner.run(temp.resolve("second"));
    assertThat(said)
        .noneMatch(line -> line.startsWith("2024-03-0"))
        .contains("nothing was left to play; --fresh starts anew");
    assertThat(ReplayRunner.filesOf(temp.resolve("second")))
        .isEqualTo(ReplayRunner.filesOf(temp.resolve("first")));
  }

  @Test
  void a_known_split_is_settled_fairly() throws Exception {
    var prices = apple2014();
    Files.writeString(
        prices.resolve("splits.csv"), "date,symbol,numerator,denominator\n2014-06-09,AAPL,7,1\n");
    var runner = new ReplayRunner(home("home"), prices, "2014-06-05", "2014-06-11", 40, 7);
    runner.run(temp.resolve("out"));
    assertThat(audit(runner)).isEmpty();
    assertThat(settlementOf("2014-06-09,AAPL")).contains(",UP,").doesNotContain("ABNORMAL_MOVE");
    assertThat(picksOf("2014-06-09", "AAPL"))
        .isNotEmpty()
        .noneMatch(row -> row.contains("ABNORMAL_MOVE"));
  }

  @Test
  void an_unknown_split_is_void_and_no_ninety_percent_loss() throws Exception {
    var runner = new ReplayRunner(home("home"), apple2014(), "2014-06-05", "2014-06-11", 40, 7);
    runner.run(temp.resolve("out"));
    assertThat(audit(runner)).isEmpty();
    assertThat(settlementOf("2014-06-09,AAPL")).contains(",VOID,").contains("ABNORMAL_MOVE");
    assertThat(picksOf("2014-06-09", "AAPL"))
        .isNotEmpty()
        .allMatch(row -> row.contains(",VOID,") || row.contains(",CANCELLED,"));
  }

  @Test
  void phantom_holiday_rows_settle_nothing() throws Exception {
    var prices =
        RecordedPrices.some(WITH_PHANTOM_DAYS, folder("phantom"), "AAPL", "MSFT", "A", "ZTS");
    var runner = new ReplayRunner(home("home"), prices, "2022-06-16", "2022-06-22", 20, 7);
    runner.run(temp.resolve("out"));
    assertThat(audit(runner)).isEmpty();
    assertThat(Files.readString(temp.resolve("out/settlements.csv"))).doesNotContain("2022-06-20");
  }

  private ReplayRunner recent(String from, String to) {
    return new ReplayRunner(home("home"), RecordedPrices.folder(RECENT), from, to, 25, 7);
  }

  private ReplayRunner inHome(String name, ReplayRunner like) {
    return new ReplayRunner(
        home(name), like.prices(), like.from(), like.to(), like.players(), like.seed());
  }

  private Path home(String name) {
    var home = temp.resolve(name);
    FirstStart.copyTo(home);
    return home;
  }

  private Path apple2014() throws IOException {
    return RecordedPrices.some(UNADJUSTED, folder("apple"), "AAPL", "MSFT");
  }

  private Path folder(String name) throws IOException {
    return Files.createDirectory(temp.resolve(name));
  }

  private List<String> audit(ReplayRunner runner) {
    return ReplayAudit.differences(
        runner.prices(),
        temp.resolve("out"),
        LocalDate.parse(runner.from()),
        LocalDate.parse(runner.to()));
  }

  private String settlementOf(String dayAndSymbol) throws IOException {
    try (var lines = Files.lines(temp.resolve("out/settlements.csv"))) {
      return lines.filter(line -> line.startsWith(dayAndSymbol + ",")).findFirst().orElseThrow();
    }
  }

  private List<String> picksOf(String day, String symbol) throws IOException {
    try (var lines = Files.lines(temp.resolve("out/picks.csv"))) {
      return lines
          .filter(line -> line.startsWith(day + ","))
          .filter(line -> line.contains("," + symbol + ","))
          .toList();
    }
  }
}
