package com.oxuniverse.application.port.in;

import com.oxuniverse.application.account.Account;
import com.oxuniverse.application.player.Language;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import java.util.Optional;

/// What users change of their own account.
public interface ChangeAccount {

  Result change(Command command);

  /// What is absent stays as it is.
  record Command(UserId user, Optional<Nickname> nickname, Optional<Language> language) {}

  sealed interface Result {}

  record Changed(Account account) implements Result {}

  /// It is somebody else's, whatever its case, or nobody may have it.
  record NicknameTaken() implements Result {}

  /// The account was deleted.
  record NoSuchUser() implements Result {}
}
