package com.oxuniverse.domain.points;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;

/// The business reason of a ledger entry, unique over the whole ledger. It holds no database id, so
/// that two runs of the same facts give the same ledger, and two reasons never share one.
public record RefId(String text) {

  public RefId {
    if (text.isBlank() || text.indexOf('|') >= 0) {
      throw new IllegalArgumentException("a ref id is not blank and has no '|', was " + text);
    }
  }

  public static RefId signup(UserId user) {
    return new RefId("signup:" + user);
  }

  public static RefId win(TradingDay day, Symbol symbol, UserId user, int revision) {
    return new RefId("win:" + about(day, symbol, user, revision));
  }

  /// @param revision the one that takes the win back
  public static RefId winReversal(TradingDay day, Symbol symbol, UserId user, int revision) {
    return new RefId("win-reversal:" + about(day, symbol, user, revision));
  }

  /// @param act names what the admin did, unique among what that admin did; `|` and `%` are escaped
  public static RefId adjustment(UserId user, UserId admin, String act) {
    var escaped = act.replace("%", "%25").replace("|", "%7C");
    return new RefId(String.join(":", "adjustment", user.toString(), admin.toString(), escaped));
  }

  /// Without `%d`, which writes the digits of the machine's language: the ids are hashed.
  private static String about(TradingDay day, Symbol symbol, UserId user, int revision) {
    return String.join(
        ":", day.toString(), symbol.toString(), user.toString(), Integer.toString(revision));
  }

  @Override
  public String toString() {
    return text;
  }
}
