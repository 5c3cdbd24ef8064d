package com.oxuniverse.persistence.database;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/// Makes the pool the data source of everything, Micronaut Data included. The bootstrap provides
/// the [Database] as a bean, and closes it.
@Factory
final class DatabaseFactory {

  @Singleton
  @Named(DataSourceName.VALUE)
  @Bean(typed = DataSource.class)
  DataSource dataSource(Database database) {
    return database.dataSource();
  }
}
