package com.oxuniverse.bootstrap.wiring;

import com.oxuniverse.application.AccountUseCases;
import com.oxuniverse.application.port.in.ResealEmails;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Seals what an older key sealed, each time the service starts.
@Singleton
final class EmailReseal implements ApplicationEventListener<ServerStartupEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(EmailReseal.class);

  private final BeanProvider<AccountUseCases> useCases;

  EmailReseal(BeanProvider<AccountUseCases> useCases) {
    this.useCases = useCases;
  }

  /// Beside the requests: nobody needs to wait for it, and both keys open meanwhile.
  @Override
  public void onApplicationEvent(ServerStartupEvent started) {
    Thread.ofVirtual().name("e-mail reseal").start(this::reseal);
  }

  private void reseal() {
    try {
      tell(useCases.get().resealEmails().reseal());
    } catch (RuntimeException e) {
      LOG.warn("e-mail addresses are not all sealed by the key in use; the next start goes on", e);
    }
  }

  /// Always something, so that whoever replaces a key sees when the old one can go.
  static void tell(ResealEmails.Result result) {
    if (result.resealed() > 0) {
      LOG.info("{} e-mail addresses were sealed anew by the key in use", result.resealed());
    } else if (result.unreadable() == 0) {
      LOG.info("no e-mail address is sealed by another key than the one in use");
    }
    if (result.unreadable() > 0) {
      LOG.warn("{} e-mail addresses cannot be read: their key is not there", result.unreadable());
    }
  }
}
