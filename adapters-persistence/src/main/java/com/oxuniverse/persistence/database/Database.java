package com.oxuniverse.persistence.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;

/// The connections to PostgreSQL, 18 or later. The schema is brought up to date before the first is
/// handed out.
public final class Database implements AutoCloseable {

  private static final long CONNECTION_TIMEOUT_MILLIS = 5_000;

  /// Plans are kept as long as their connection. One made while a table was empty would scan the
  /// table after it has grown, so scans are the last resort; every statement has its index. And
  /// nobody waits for a lock without end.
  private static final String SERVER_SETTINGS =
      "-c enable_seqscan=off -c lock_timeout=15s -c idle_in_transaction_session_timeout=60s"
          // A node whose machine is gone says no goodbye; what it locks is free half a minute
          // later.
          + " -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=4"
          + " -c tcp_user_timeout=30s";

  private static final String SECONDS_TO_CONNECT = "5";

  private final DatabaseAddress address;
  private final HikariDataSource pool;

  private Database(DatabaseAddress address) {
    this.address = address;
    this.pool = pool(address);
  }

  /// Opens the database of a game.
  public static Database open(DatabaseAddress address) {
    Schema.GAME.migrate(address);
    return new Database(address);
  }

  /// Opens the database of a replay: a game's with tables of its own.
  public static Database openForReplay(DatabaseAddress address) {
    Schema.GAME.migrate(address);
    Schema.REPLAY.migrate(address);
    return new Database(address);
  }

  public DataSource dataSource() {
    return pool;
  }

  /// A connection beside the pool, for what needs one for as long as it runs. Whoever asks for it
  /// closes it. What is written on it may be lost in a crash of the server.
  public Connection connectBeside(String name) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", address.user());
    properties.setProperty("password", address.password());
    properties.setProperty("ApplicationName", name);
    properties.setProperty("currentSchema", Schema.NAME);
    properties.setProperty("options", "-c synchronous_commit=off");
    properties.setProperty("connectTimeout", SECONDS_TO_CONNECT);
    properties.setProperty("tcpKeepAlive", "true");
    return DriverManager.getConnection(address.url(), properties);
  }

  /// Has the pool tell how it is, as `hikaricp`.
  ///
  /// @param registry Micrometer's; the first one is told, for a pool tells only one
  public void measureBy(Object registry) {
    if (pool.getMetricRegistry() == null) {
      pool.setMetricRegistry(registry);
    }
  }

  @Override
  public void close() {
    pool.close();
  }

  private static HikariDataSource pool(DatabaseAddress address) {
    var config = new HikariConfig();
    config.setPoolName("ox");
    config.setJdbcUrl(address.url());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setMaximumPoolSize(address.poolSize());
    config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
    config.setDataSourceProperties(driverProperties());
    return new HikariDataSource(config);
  }

  private static Properties driverProperties() {
    var properties = new Properties();
    properties.setProperty("ApplicationName", "ox-universe");
    properties.setProperty("currentSchema", Schema.NAME);
    properties.setProperty("options", SERVER_SETTINGS);
    properties.setProperty("prepareThreshold", "1");
    properties.setProperty("tcpKeepAlive", "true");
    return properties;
  }
}
