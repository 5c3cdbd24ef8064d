package com.oxuniverse.application.port.in;

import com.oxuniverse.domain.player.UserId;

/// Makes a user nobody (rules 10): nickname, e-mail address, identities, sessions and keys go; what
/// was played and booked stays, under a number.
public interface DeleteAccount {

  Result delete(UserId user);

  sealed interface Result {}

  /// Whenever that was.
  record Deleted() implements Result {}

  /// Without this admin there would be none: another one must be made first.
  record LastAdmin() implements Result {}
}
