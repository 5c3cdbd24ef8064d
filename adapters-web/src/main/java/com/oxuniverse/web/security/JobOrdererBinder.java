package com.oxuniverse.web.security;

import io.micronaut.security.authentication.AbstractPrincipalArgumentBinder;
import jakarta.inject.Singleton;

/// Lets controllers take a [JobOrderer].
@Singleton
final class JobOrdererBinder extends AbstractPrincipalArgumentBinder<JobOrderer> {

  JobOrdererBinder() {
    super(JobOrderer.class);
  }
}
