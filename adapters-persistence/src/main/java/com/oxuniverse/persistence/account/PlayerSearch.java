package com.oxuniverse.persistence.account;

import com.oxuniverse.application.account.FoundPlayer;
import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.persistence.database.Sql;
import java.time.Instant;
import java.util.Optional;

/// Finds players by how their nickname begins.
final class PlayerSearch {

  /// As a range of the index on nicknames of those who can be found, which is in the order of "C":
  /// nothing in a nickname comes behind the last character there is.
  private static final String SEARCH =
      """
      SELECT u.nickname, %1$s AS bot FROM users u
      WHERE %2$s >= %3$s AND %2$s < %3$s || chr(1114111) AND %2$s > %3$s AND u.status <> 'DELETED'
      ORDER BY %2$s LIMIT ?
      """
          .formatted(
              AccountRow.IS_BOT, inOrder(JdbcAccounts.LOWER_NICKNAME), inOrder(JdbcAccounts.LOWER));

  private PlayerSearch() {}

  private static String inOrder(String text) {
    return "(" + text + " COLLATE \"C\")";
  }

  static Slice<FoundPlayer> page(
      Sql sql, String beginning, Optional<Nickname> after, int limit, Instant now) {
    var behind = after.map(Nickname::text).orElse("");
    return Slice.of(
        sql.list(SEARCH, AccountRow::found, now, beginning, beginning, behind, limit + 1), limit);
  }
}
