package com.oxuniverse.bootstrap.wiring;

import com.oxuniverse.application.AccessUseCases;
import com.oxuniverse.application.port.in.CreateApiKey;
import com.oxuniverse.application.port.in.EndSession;
import com.oxuniverse.application.port.in.RecognizeCaller;
import com.oxuniverse.application.port.in.RefreshSession;
import com.oxuniverse.application.port.in.RevokeApiKey;
import com.oxuniverse.application.port.in.StartSession;
import com.oxuniverse.application.port.in.ViewApiKeys;
import com.oxuniverse.application.port.in.ViewSessions;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// Gives the controllers the use cases of sessions and keys they ask for.
@Factory
final class AccessBeans {

  private final AccessUseCases useCases;

  AccessBeans(AccessUseCases useCases) {
    this.useCases = useCases;
  }

  @Singleton
  StartSession startSession() {
    return useCases.startSession();
  }

  @Singleton
  RefreshSession refreshSession() {
    return useCases.refreshSession();
  }

  @Singleton
  EndSession endSession() {
    return useCases.endSession();
  }

  @Singleton
  ViewSessions viewSessions() {
    return useCases.viewSessions();
  }

  @Singleton
  RecognizeCaller recognizeCaller() {
    return useCases.recognizeCaller();
  }

  @Singleton
  CreateApiKey createApiKey() {
    return useCases.createApiKey();
  }

  @Singleton
  RevokeApiKey revokeApiKey() {
    return useCases.revokeApiKey();
  }

  @Singleton
  ViewApiKeys viewApiKeys() {
    return useCases.viewApiKeys();
  }
}
