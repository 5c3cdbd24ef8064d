package com.oxuniverse.persistence.settlement;

import com.oxuniverse.domain.settlement.SymbolSettlement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;

/// Books symbols two at a time: while the wins of one are paid, the picks on the next get their
/// results. That takes two database connections, and half the time on two cores.
///
/// A symbol's turn to pay comes once the one before it is committed. So whoever waits holds only
/// what comes behind the symbol waited for, and workers that run at once cannot wait in a circle.
final class SettlementLine {

  private static final int ABREAST = 2;

  private SettlementLine() {}

  /// @param booking books a settlement, and runs what it is given before it moves points
  static void run(
      List<SymbolSettlement> settlements, BiConsumer<SymbolSettlement, Runnable> booking) {
    try (var threads = Executors.newFixedThreadPool(ABREAST)) {
      var last = CompletableFuture.<Void>completedFuture(null);
      for (SymbolSettlement settlement : settlements) {
        var before = last;
        last = CompletableFuture.runAsync(() -> book(settlement, before, booking), threads);
      }
      last.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }

  /// Done only when all before it are, even if there was nothing left to do.
  private static void book(
      SymbolSettlement settlement,
      CompletableFuture<Void> before,
      BiConsumer<SymbolSettlement, Runnable> booking) {
    if (!before.isCompletedExceptionally()) {
      booking.accept(settlement, before::join);
    }
    before.join();
  }
}
