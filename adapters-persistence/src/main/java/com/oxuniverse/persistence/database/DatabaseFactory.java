package com.oxuniverse.persistence.database;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/// Makes the pool the data source of everything, Micronaut Data included. The bootstrap provides
/// the [Database].
@Factory
final class DatabaseFactory {

  /// Named as Micronaut Data looks for it. Closed by the [Database] it belongs to.
  @Singleton
  @Named("default")
  @Bean(typed = DataSource.class)
  DataSource dataSource(Database database) {
    return database.dataSource();
  }
}
