package com.oxuniverse.persistence.prediction;

import com.oxuniverse.application.prediction.PickFilter;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.PredictionId;
import com.oxuniverse.domain.prediction.PredictionStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The statement for a page of a player's picks. Only the conditions that are asked for are in it,
/// so that each combination gets the index that is made for it.
final class PickQuery {

  /// Only days that are not settled can have picks that are not: without their help a search for
  /// the few pending ones would read through a player's whole past.
  static final String UNSETTLED_DAY =
      " AND trading_day = ANY (ARRAY("
          + "SELECT trading_day FROM session_control WHERE phase <> 'SETTLED'))";

  private final StringBuilder text =
      new StringBuilder("SELECT * FROM predictions WHERE user_id = ?");
  private final List<Object> values = new ArrayList<>();

  PickQuery(UserId user, PickFilter filter, Optional<PredictionId> before, int rows, Instant now) {
    values.add(user);
    before.ifPresent(id -> and("id < ?", id));
    filter.day().ifPresent(day -> and("trading_day = ?", day));
    filter.symbol().ifPresent(symbol -> and("symbol = ?", symbol));
    filter.status().ifPresent(status -> and(status, now));
    text.append(" ORDER BY id DESC LIMIT ?");
    values.add(rows);
  }

  private void and(PredictionStatus status, Instant now) {
    switch (status) {
      case PENDING -> {
        text.append(UNSETTLED_DAY);
        and("status = 'PENDING' AND locks_at > ?", now);
      }
      case LOCKED -> {
        text.append(UNSETTLED_DAY);
        and("status = 'PENDING' AND locks_at <= ?", now);
      }
      // Written as the condition of the index that holds only these.
      case CANCELLED -> text.append(" AND cancelled_at IS NOT NULL");
      case CORRECT, INCORRECT, VOID -> and("status = ?::prediction_status", status);
    }
  }

  private void and(String condition, Object value) {
    text.append(" AND ").append(condition);
    values.add(value);
  }

  String text() {
    return text.toString();
  }

  Object[] values() {
    return values.toArray();
  }
}
