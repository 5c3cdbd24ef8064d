package com.oxuniverse.persistence.database;

/// Where the database is.
///
/// @param url for JDBC, `jdbc:postgresql://…`
/// @param poolSize how many connections may be open at once
public record DatabaseAddress(String url, String user, String password, int poolSize) {

  public DatabaseAddress {
    if (poolSize < 2) {
      throw new IllegalArgumentException("pool-size must be at least 2, was " + poolSize);
    }
  }

  /// Without the password: addresses end up in logs.
  @Override
  public String toString() {
    return "%s as %s".formatted(url, user);
  }
}
