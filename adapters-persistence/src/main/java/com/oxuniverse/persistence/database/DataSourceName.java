package com.oxuniverse.persistence.database;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import java.util.Map;

/// Tells Micronaut Data of our data source, which it would else expect to find configured.
@ContextConfigurer
public final class DataSourceName implements ApplicationContextConfigurer {

  static final String VALUE = "default";

  @Override
  public void configure(ApplicationContextBuilder builder) {
    builder.properties(Map.of("datasources." + VALUE + ".dialect", "POSTGRES"));
  }
}
