package com.oxuniverse.bootstrap.wiring;

import com.oxuniverse.application.AccessUseCases;
import com.oxuniverse.application.Ports;
import com.oxuniverse.application.UseCases;
import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.persistence.database.Database;
import com.oxuniverse.web.management.Health;
import com.oxuniverse.web.management.OpsServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.netty.NettyEmbeddedServer;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The game over an open database. Close it before the database.
public final class Game implements AutoCloseable {

  /// The database of the service; a replay has others beside it.
  public static final String DATABASE = "ox";

  private final ApplicationContext context;

  private Game(ApplicationContext context) {
    this.context = context;
  }

  /// A game that is played by calls alone.
  public static Game over(Database database, GameSetup setup) {
    return new Game(start(Map.of(), database, setup));
  }

  /// A game that lets players in, by calls alone.
  public static Game over(Database database, GameSetup setup, AccessSetup access) {
    return new Game(start(Map.of(), database, setup, access));
  }

  /// A game that can also be played over HTTP.
  public static Game over(Database database, GameSetup setup, HttpSetup http) {
    return new Game(start(http.properties(), database, setup, given(http)));
  }

  /// A game that can be played over HTTP, and runs its days by itself.
  public static Game over(Database database, GameSetup setup, HttpSetup http, QueueSetup queues) {
    var properties = new HashMap<>(http.properties());
    properties.putAll(http.operatorsProperties());
    properties.putAll(queues.properties());
    return new Game(start(properties, database, setup, queues, given(http)));
  }

  private static Object[] given(HttpSetup http) {
    return new Object[] {
      http.edge(),
      http.access(),
      http.keys(),
      http.emails(),
      http.signIn().setup(),
      http.signIn().rules()
    };
  }

  /// A game that runs its days by itself, by calls alone.
  public static Game over(Database database, GameSetup setup, QueueSetup queues) {
    return new Game(start(queues.properties(), database, setup, queues));
  }

  private static ApplicationContext start(Map<String, Object> properties, Object... given) {
    return ApplicationContext.builder()
        .deduceEnvironment(false)
        .banner(false)
        .properties(Map.of("datasources.default.dialect", "POSTGRES"))
        .properties(properties)
        .singletons(flat(given))
        .start();
  }

  private static Object[] flat(Object... given) {
    return Stream.of(given)
        .flatMap(it -> it instanceof Object[] several ? Stream.of(several) : Stream.of(it))
        .toArray();
  }

  public UseCases useCases() {
    return context.getBean(UseCases.class);
  }

  /// Of a game that lets players in.
  public AccessUseCases access() {
    return context.getBean(AccessUseCases.class);
  }

  public Ports.Storage storage() {
    return context.getBean(Ports.Storage.class);
  }

  /// An adapter of the database that is no port of the application, such as an export.
  public <T> T adapter(Class<T> type) {
    return context.getBean(type);
  }

  /// One that not every game has.
  public <T> Optional<T> findAdapter(Class<T> type) {
    return context.findBean(type);
  }

  /// Lets players in, and their operators' machines.
  ///
  /// @return where the players
  public URI listen() {
    context.getBean(Database.class).measureBy(context.getBean(MeterRegistry.class));
    var address = context.getBean(EmbeddedServer.class).start().getURI();
    context.findBean(OpsServer.class).ifPresent(Game::listen);
    return address;
  }

  private static void listen(OpsServer ops) {
    try {
      ops.start();
    } catch (IOException e) {
      throw new CannotProceed(
          "%s cannot be listened on: stop what listens there, or choose another by ox.ops.host and ox.ops.port"
              .formatted(ops),
          e);
    }
  }

  /// Lets nobody in any more, and answers those who are.
  public void stopListening() {
    context.findBean(Health.class).ifPresent(Health::stop);
    // Its plain stop would close the context, too, under everything that is still at work.
    context.findBean(NettyEmbeddedServer.class).ifPresent(NettyEmbeddedServer::stopServerOnly);
  }

  @Override
  public void close() {
    context.close();
  }
}
