package com.oxuniverse.persistence.account;

import com.oxuniverse.application.account.Account;
import com.oxuniverse.application.account.FoundPlayer;
import com.oxuniverse.application.account.KnownUser;
import com.oxuniverse.application.player.Language;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.player.SealedEmail;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.persistence.database.Row;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/// A user as the table has it.
final class AccountRow {

  /// What an account is read from.
  static final String COLUMNS =
      """
      id, nickname, role, status, nickname_chosen, language, last_login_at,
        encode(email, 'hex') AS email, email_key
      """;

  /// Whether a living key lets a program predict for the user `u`, at the moment of the one
  /// parameter.
  static final String IS_BOT =
      """
      EXISTS (
        SELECT FROM api_keys k
        WHERE k.user_id = u.id AND k.revoked_at IS NULL AND 'PREDICT' = ANY (k.scopes)
          AND coalesce(k.expires_at > ?, true))
      """;

  private AccountRow() {}

  static Account account(Row row) throws SQLException {
    return new Account(
        player(row),
        row.constant(Player.Status.class, "status"),
        row.flag("nickname_chosen"),
        Language.valueOf(row.text("language").toUpperCase(Locale.ROOT)),
        email(row),
        row.optionalInstant("last_login_at"));
  }

  static KnownUser known(Row row) throws SQLException {
    return new KnownUser(
        player(row),
        row.constant(Player.Status.class, "status"),
        row.flag("bot"),
        row.number("balance"),
        row.optionalInstant("last_login_at"));
  }

  static FoundPlayer found(Row row) throws SQLException {
    return new FoundPlayer(new Nickname(row.text("nickname")), row.flag("bot"));
  }

  static String text(Language language) {
    return language.name().toLowerCase(Locale.ROOT);
  }

  private static Player player(Row row) throws SQLException {
    return new Player(
        row.user("id"),
        new Nickname(row.text("nickname")),
        row.constant(Player.Role.class, "role"));
  }

  private static Optional<SealedEmail> email(Row row) throws SQLException {
    return row.has("email")
        ? Optional.of(new SealedEmail(row.text("email_key"), row.text("email")))
        : Optional.empty();
  }
}
