package com.oxuniverse.application.port.in;

import com.oxuniverse.application.account.KnownUser;
import com.oxuniverse.application.audit.Admin;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.domain.player.UserId;

/// An admin gives or takes a role, or suspends somebody. It holds from the next request on. There
/// is always an admin left: whoever acts still is one, and cannot act on themselves.
public interface ChangeStanding {

  Result change(Command command);

  sealed interface Change {}

  record ToRole(Player.Role role) implements Change {}

  record ToSuspended(boolean suspended) implements Change {}

  /// @param why the admin's reason
  record Command(Admin admin, UserId user, Change change, String why) {}

  sealed interface Result {}

  /// Also if it was so before; then nothing was done.
  record Changed(KnownUser user) implements Result {}

  /// Never was, or is deleted.
  record NoSuchUser() implements Result {}

  record OnOneself() implements Result {}

  /// Another admin was faster, and whoever asks is none any more.
  record AdminNoMore() implements Result {}
}
