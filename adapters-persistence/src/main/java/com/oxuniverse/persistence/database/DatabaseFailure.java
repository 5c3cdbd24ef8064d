package com.oxuniverse.persistence.database;

/// A statement failed in a way that trying again does not help: ours is the bug.
public final class DatabaseFailure extends RuntimeException {

  DatabaseFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
