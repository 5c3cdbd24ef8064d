package com.oxuniverse.application.fakes;

import com.oxuniverse.application.port.out.ProviderEmails;
import com.oxuniverse.domain.player.UserId;
import java.util.Optional;

public record FakeProviderEmails(FakeStore store) implements ProviderEmails {

  @Override
  public void learned(UserId user, Optional<String> email) {
    store.journal.requireOpen();
    email.ifPresentOrElse(it -> store.emails.put(user, it), () -> store.emails.remove(user));
  }
}
