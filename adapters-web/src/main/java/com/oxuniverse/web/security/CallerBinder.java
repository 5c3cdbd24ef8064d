package com.oxuniverse.web.security;

import io.micronaut.security.authentication.AbstractPrincipalArgumentBinder;
import jakarta.inject.Singleton;

/// Lets controllers take a [Caller].
@Singleton
final class CallerBinder extends AbstractPrincipalArgumentBinder<Caller> {

  CallerBinder() {
    super(Caller.class);
  }
}
