package com.oxuniverse.application.access;

import com.oxuniverse.application.port.in.CreateApiKey;
import com.oxuniverse.application.port.out.ApiKeys;
import com.oxuniverse.application.port.out.SecretSource;
import com.oxuniverse.application.port.out.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

public final class CreateApiKeyService implements CreateApiKey {

  private static final int LIMIT = 20;

  private final ApiKeys keys;
  private final SecretSource secrets;
  private final UnitOfWork unitOfWork;
  private final InstantSource wallClock;

  public CreateApiKeyService(
      ApiKeys keys, SecretSource secrets, UnitOfWork unitOfWork, InstantSource wallClock) {
    this.keys = keys;
    this.secrets = secrets;
    this.unitOfWork = unitOfWork;
    this.wallClock = wallClock;
  }

  @Override
  public Result create(Command command) {
    return unitOfWork.execute(() -> {
      var now = wallClock.instant();
      return command.expiresAt().filter(it -> !it.isAfter(now)).isPresent()
          ? new AlreadyExpired()
          : create(command, now);
    });
  }

  private Result create(Command command, Instant now) {
    if (!keys.lock(command.owner())) {
      return new NoSuchUser();
    }
    var owned = keys.of(command.owner());
    var living = owned.stream().filter(key -> key.isValidAt(now)).toList();
    if (living.stream().anyMatch(key -> isNamed(command.name(), key))) {
      return new NameTaken();
    }
    if (living.size() >= LIMIT) {
      return new TooMany(LIMIT);
    }
    // None of these is valid; it makes room for its namesake.
    owned.stream()
        .filter(key -> isNamed(command.name(), key))
        .forEach(key -> keys.revoke(command.owner(), key.id(), now));
    return added(command, now);
  }

  private Created added(Command command, Instant now) {
    var secret = ApiKeySecret.of(secrets.bytes(ApiKeySecret.BYTES));
    var key =
        keys.add(
            command.owner(),
            command.name(),
            ApiKeySecret.hint(secret),
            secret.hash(),
            command.scopes(),
            now,
            command.expiresAt());
    return new Created(key, secret);
  }

  private static boolean isNamed(String name, ApiKey key) {
    return key.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
  }
}
