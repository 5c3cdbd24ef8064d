package com.oxuniverse.bootstrap.queue;

import com.oxuniverse.queue.SqsAccess;
import com.oxuniverse.queue.SqsAccess.Keys;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.pekko.actor.ActorSystem;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.elasticmq.rest.sqs.TheSQSRestServerBuilder;

/// A queue server in this process, for this machine alone. It keeps its messages in memory: what is
/// lost with it is announced again, or found by whoever checks.
public final class EmbeddedQueues implements AutoCloseable {

  private static final String HOST = InetAddress.getLoopbackAddress().getHostAddress();
  private static final String NAME = "queues";
  private static final String REGION = "elasticmq";

  /// It asks for keys and takes any.
  private static final Keys KEYS = new Keys("embedded", "embedded");

  /// Its own hook would end it at the first signal, before those who still use it.
  private static final Config STOPPED_BY_US =
      ConfigFactory.parseString("pekko.jvm-shutdown-hooks = off");

  private final ActorSystem system;
  private final URI endpoint;

  private EmbeddedQueues(ActorSystem system, int port) {
    this.system = system;
    endpoint = URI.create("http://%s:%d".formatted(HOST, port));
  }

  /// Starts on any port that is free.
  public static EmbeddedQueues start() {
    return start(TheSQSRestServerBuilder::withDynamicPort);
  }

  /// Starts on a port that others know, such as other nodes on this machine.
  public static EmbeddedQueues start(int port) {
    return start(server -> server.withPort(port));
  }

  private static EmbeddedQueues start(UnaryOperator<TheSQSRestServerBuilder> port) {
    var system = ActorSystem.create(NAME, STOPPED_BY_US.withFallback(ConfigFactory.load()));
    try {
      var server =
          port.apply(SQSRestServerBuilder.withActorSystem(system).withInterface(HOST)).start();
      return new EmbeddedQueues(system, server.waitUntilStarted().localAddress().getPort());
    } catch (RuntimeException e) {
      system.terminate();
      throw e;
    }
  }

  public URI endpoint() {
    return endpoint;
  }

  /// How it is reached by the very client that would reach Amazon's.
  public SqsAccess access() {
    return new SqsAccess(Optional.of(endpoint), REGION, Optional.of(KEYS));
  }

  /// At once: the server's own way waits for everybody who still waits for messages.
  @Override
  public void close() {
    system.terminate();
    system.getWhenTerminated().toCompletableFuture().join();
  }
}
