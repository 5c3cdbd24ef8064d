package com.oxuniverse.persistence.settlement;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.domain.settlement.SymbolSettlement;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;

/// Books symbols two at a time: while the wins of one are paid, the picks on the next get their
/// results. That takes two database connections, and half the time on two cores.
///
/// A symbol's turn to pay comes once the one before it is committed. So whoever waits holds only
/// what comes behind the symbol waited for, and workers that run at once cannot wait in a circle.
final class SettlementLine {

  private static final int ABREAST = 2;

  private final BiConsumer<SymbolSettlement, Runnable> booking;
  private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
  private volatile boolean isBroken;

  /// For one use.
  ///
  /// @param booking books a settlement, and runs what it is given before it moves points
  SettlementLine(BiConsumer<SymbolSettlement, Runnable> booking) {
    this.booking = booking;
  }

  /// Books them in the order of symbols.
  ///
  /// @throws TransientFailure that of the first for which the database was away; none behind it was
  ///   booked
  /// @throws RuntimeException that of one that failed for a fault of its own; all others were
  ///   booked
  void run(List<SymbolSettlement> settlements) {
    var inOrder =
        settlements.stream().sorted(Comparator.comparing(SymbolSettlement::symbol)).toList();
    try (var threads = Executors.newFixedThreadPool(ABREAST)) {
      var last = CompletableFuture.<Void>completedFuture(null);
      for (SymbolSettlement settlement : inOrder) {
        var before = last;
        last = CompletableFuture.runAsync(() -> book(settlement, before), threads);
      }
      last.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
    if (!failures.isEmpty()) {
      throw failures.remove();
    }
  }

  /// Done only when all before it are, even if there was nothing left to do, and failed with the
  /// first of them that has no database.
  private void book(SymbolSettlement settlement, CompletableFuture<Void> before) {
    try {
      if (!isBroken) {
        booking.accept(settlement, () -> awaitTurn(before));
      }
    } catch (TransientFailure | CancellationException | Error e) {
      isBroken = true;
      throw e;
    } catch (RuntimeException e) {
      failures.add(e);
    } finally {
      before.join();
    }
  }

  /// What failed before is told without its cause: the unit of work that waits here would take it
  /// for its own failure, and try again what can never have its turn.
  private static void awaitTurn(CompletableFuture<Void> before) {
    try {
      before.join();
    } catch (CompletionException e) {
      throw new CancellationException("a symbol before this one was not booked");
    }
  }
}
