package com.oxuniverse.application.access;

import java.util.UUID;

/// Names a session: one sign-in and all tokens that came of it.
public record SessionId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
