package com.oxuniverse.domain.points;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Postings and ledgers of user 7.
final class Ledgers {

  static final UserId USER = new UserId(7);
  static final Instant AT = Instant.parse("2024-01-03T21:15:00Z");

  private Ledgers() {}

  static Posting win(String symbol) {
    var day = TradingDay.parse("2024-01-03");
    var picked = new Symbol(symbol);
    return new Posting(
        USER,
        50,
        EntryReason.PREDICTION_WIN,
        RefId.win(day, picked, USER, 1),
        Optional.of(day),
        Optional.of(picked),
        AT);
  }

  static Posting adjustment(long delta, String refId) {
    return new Posting(
        USER,
        delta,
        EntryReason.ADMIN_ADJUSTMENT,
        new RefId(refId),
        Optional.empty(),
        Optional.empty(),
        AT);
  }

  /// An account whose balance was reached by one adjustment.
  static PointsAccount balanceOf(long balance, long held) {
    return new PointsAccount(USER, 1, balance, held, EntryHash.GENESIS);
  }

  static List<LedgerEntry> booked(List<Posting> postings) {
    var entries = new ArrayList<LedgerEntry>();
    var account = PointsAccount.opened(USER);
    for (var posting : postings) {
      var entry = account.next(posting);
      entries.add(entry);
      account = account.after(entry);
    }
    return entries;
  }

  static List<Posting> randomPostings(Random random, int count) {
    var postings = new ArrayList<Posting>();
    for (int i = 1; i <= count; i++) {
      var day = TradingDay.parse("2024-01-02").plusDays(i);
      var symbol = new Symbol("S" + random.nextInt(9));
      boolean taken = random.nextInt(4) == 0;
      postings.add(
          new Posting(
              USER,
              taken ? -50 : 50,
              taken ? EntryReason.WIN_REVERSAL : EntryReason.PREDICTION_WIN,
              taken ? RefId.winReversal(day, symbol, USER, 2) : RefId.win(day, symbol, USER, 1),
              Optional.of(day),
              Optional.of(symbol),
              AT.plusSeconds(86_400L * i).plusNanos(1_000L * random.nextInt(1_000_000))));
    }
    return postings;
  }
}
