package com.oxuniverse.application.account;

import com.oxuniverse.application.player.Language;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.player.SealedEmail;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import java.time.Instant;
import java.util.Optional;

/// What is kept of a user apart from the game.
///
/// @param nicknameChosen whether the user has chosen it; it then no longer follows the provider's
/// @param email nothing if no provider told it
/// @param lastLoginAt nothing if the user never signed in at a provider
public record Account(
    Player player,
    Player.Status status,
    boolean nicknameChosen,
    Language language,
    Optional<SealedEmail> email,
    Optional<Instant> lastLoginAt) {

  public UserId id() {
    return player.id();
  }

  public boolean isActive() {
    return status == Player.Status.ACTIVE;
  }

  public boolean isDeleted() {
    return status == Player.Status.DELETED;
  }

  /// Whether the user may do as an admin now.
  public boolean rules() {
    return isActive() && player.role() == Player.Role.ADMIN;
  }

  /// By the user's own choice.
  public Account named(Nickname nickname) {
    var renamed = new Player(id(), nickname, player.role());
    return new Account(renamed, status, true, language, email, lastLoginAt);
  }

  public Account speaking(Language wanted) {
    return new Account(player, status, nicknameChosen, wanted, email, lastLoginAt);
  }

  public Account as(Player.Role role) {
    var changed = new Player(id(), player.nickname(), role);
    return new Account(changed, status, nicknameChosen, language, email, lastLoginAt);
  }

  public Account being(Player.Status now) {
    return new Account(player, now, nicknameChosen, language, email, lastLoginAt);
  }

  public Account sealedAs(Optional<SealedEmail> sealed) {
    return new Account(player, status, nicknameChosen, language, sealed, lastLoginAt);
  }

  /// Nobody any more: what is left says nothing about the person.
  public Account anonymised(Nickname nickname) {
    return new Account(
        new Player(id(), nickname, Player.Role.USER),
        Player.Status.DELETED,
        true,
        Language.KO,
        Optional.empty(),
        Optional.empty());
  }
}
