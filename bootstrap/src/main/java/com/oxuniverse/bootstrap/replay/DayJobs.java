package com.oxuniverse.bootstrap.replay;

import com.oxuniverse.application.UseCases;
import com.oxuniverse.application.port.in.CloseTradingDay;
import com.oxuniverse.application.port.in.OpenTradingDay;
import com.oxuniverse.application.port.in.PrepareUniverse;
import com.oxuniverse.application.port.in.SettleTradingDay;
import com.oxuniverse.bootstrap.replay.ReplayEvent.Job;
import com.oxuniverse.domain.calendar.TradingDay;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// The jobs of the daily cycle, run at their time. A refusal would mean that the replay itself is
/// wrong, for it runs each job when it is due.
///
/// @param settlementWorkers how many settle a day at once; the result must not depend on it
record DayJobs(UseCases game, int settlementWorkers) implements Cycle {

  @Override
  public void run(Job job) {
    var day = job.day();
    switch (job.kind()) {
      case PREPARE_UNIVERSE -> prepareUniverse(day);
      case OPEN -> open(day);
      case CUT_OFF -> cutOff(day);
      case SETTLE -> settle(day);
    }
  }

  private void prepareUniverse(TradingDay day) {
    switch (game.prepareUniverse().prepare(day)) {
      case PrepareUniverse.Prepared copy when copy.copiedBecause().isPresent() ->
          throw unexpected(day, copy);
      case PrepareUniverse.Prepared _, PrepareUniverse.AlreadyPrepared _ -> {}
      case PrepareUniverse.SourceFailed refusal -> throw unexpected(day, refusal);
      case PrepareUniverse.NotPlayable refusal -> throw unexpected(day, refusal);
    }
  }

  private void open(TradingDay day) {
    switch (game.openTradingDay().open(day)) {
      case OpenTradingDay.Opened _, OpenTradingDay.AlreadyOpened _ -> {}
      case OpenTradingDay.NotPlayable refusal -> throw unexpected(day, refusal);
      case OpenTradingDay.UniverseMissing refusal -> throw unexpected(day, refusal);
      case OpenTradingDay.TooEarly refusal -> throw unexpected(day, refusal);
    }
  }

  private void cutOff(TradingDay day) {
    switch (game.closeTradingDay().close(day)) {
      case CloseTradingDay.Closed _, CloseTradingDay.AlreadyClosed _ -> {}
      case CloseTradingDay.NotOpen refusal -> throw unexpected(day, refusal);
      case CloseTradingDay.TooEarly refusal -> throw unexpected(day, refusal);
    }
  }

  private void settle(TradingDay day) {
    if (settlementWorkers == 1) {
      settleAlone(day);
      return;
    }
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var workers =
          Stream.generate(() -> CompletableFuture.runAsync(() -> settleAlone(day), executor))
              .limit(settlementWorkers)
              .toList();
      workers.forEach(CompletableFuture::join);
    }
  }

  private void settleAlone(TradingDay day) {
    switch (game.settleTradingDay().settle(day)) {
      case SettleTradingDay.Settled _, SettleTradingDay.AlreadySettled _ -> {}
      case SettleTradingDay.AwaitingCloses refusal -> throw unexpected(day, refusal);
      case SettleTradingDay.NotDue refusal -> throw unexpected(day, refusal);
      case SettleTradingDay.NotClosed refusal -> throw unexpected(day, refusal);
      case SettleTradingDay.NoSession refusal -> throw unexpected(day, refusal);
      case SettleTradingDay.NeverOpened refusal -> throw unexpected(day, refusal);
      case SettleTradingDay.UniverseMissing refusal -> throw unexpected(day, refusal);
    }
  }

  private static IllegalStateException unexpected(TradingDay day, Record refusal) {
    return new IllegalStateException("%s: the replay did not expect %s".formatted(day, refusal));
  }
}
