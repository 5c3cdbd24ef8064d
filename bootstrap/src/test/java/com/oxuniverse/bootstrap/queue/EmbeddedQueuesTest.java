package com.oxuniverse.bootstrap.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.queue.QueueAges;
import com.oxuniverse.queue.QueueOptions;
import com.oxuniverse.queue.SqsQueues;
import com.oxuniverse.queue.SqsServer;
import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("integration")
class EmbeddedQueuesTest {

  private static void use(EmbeddedQueues queues, String prefix) {
    try (var client = queues.access().open()) {
      var server = new SqsServer(client, QueueOptions.DEFAULT.withPrefix(prefix));
      server.prepare();
      assertThat(new SqsQueues(server, new QueueAges(() -> Instant.EPOCH)).all())
          .hasSize(6)
          .allSatisfy(it -> assertThat(it.name()).startsWith("ox-"));
    }
  }

  @Test
  void it_serves_this_machine_alone_with_whatever_prefix() throws Exception {
    try (var queues = EmbeddedQueues.start()) {
      assertThat(InetAddress.getByName(queues.endpoint().getHost()).isLoopbackAddress()).isTrue();
      use(queues, "");
      use(queues, "staging-");
    }
  }

  @Test
  void a_port_is_free_again_as_soon_as_it_is_closed() {
    URI first;
    try (var queues = EmbeddedQueues.start()) {
      first = queues.endpoint();
    }
    try (var queues = EmbeddedQueues.start(first.getPort())) {
      assertThat(queues.endpoint()).isEqualTo(first);
      use(queues, "");
      assertThatThrownBy(() -> EmbeddedQueues.start(first.getPort()).close())
          .hasMessageContaining("Bind failed");
    }
  }
}
