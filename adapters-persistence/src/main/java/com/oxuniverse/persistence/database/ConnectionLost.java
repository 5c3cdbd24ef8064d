package com.oxuniverse.persistence.database;

import com.oxuniverse.application.TransientFailure;

/// The database is away, or was for a moment. A unit of work is not tried again by itself then:
/// that would only add to the load, and whether a commit had come through cannot be known.
final class ConnectionLost extends TransientFailure {

  ConnectionLost(Throwable cause) {
    super("the database cannot be reached", cause);
  }
}
