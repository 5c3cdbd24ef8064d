package com.oxuniverse.application.fakes;

import com.oxuniverse.application.player.SealedEmail;
import com.oxuniverse.application.port.out.EmailVault;
import com.oxuniverse.domain.player.UserId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Seals nothing really, but knows its keys and whose an address is.
public final class FakeEmailVault implements EmailVault {

  private final List<String> keys = new ArrayList<>(List.of("key-1"));

  /// From now on that key is in use; the others still open.
  public void use(String key) {
    keys.add(key);
  }

  public void throwAway(String key) {
    keys.remove(key);
  }

  @Override
  public SealedEmail seal(UserId user, String email) {
    return SealedEmail.of(keyInUse(), (user + " " + email).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String open(UserId user, SealedEmail email) {
    if (!keys.contains(email.keyName())) {
      throw new IllegalStateException("there is no key " + email.keyName());
    }
    var sealed = new String(email.bytes(), StandardCharsets.UTF_8);
    if (!sealed.startsWith(user + " ")) {
      throw new IllegalStateException("it is not of user " + user);
    }
    return sealed.substring(sealed.indexOf(' ') + 1);
  }

  @Override
  public String keyInUse() {
    return keys.getLast();
  }
}
