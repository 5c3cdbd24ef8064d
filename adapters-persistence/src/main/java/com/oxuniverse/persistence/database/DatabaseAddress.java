package com.oxuniverse.persistence.database;

/// Where the database is.
///
/// @param url for JDBC, `jdbc:postgresql://…`
/// @param poolSize how many connections may be open at once
public record DatabaseAddress(String url, String user, String password, int poolSize) {

  public DatabaseAddress {
    if (poolSize < 1) {
      throw new IllegalArgumentException("pool-size must be at least 1, was " + poolSize);
    }
  }

  /// Without the password: addresses end up in logs.
  @Override
  public String toString() {
    return "%s as %s".formatted(url, user);
  }
}
