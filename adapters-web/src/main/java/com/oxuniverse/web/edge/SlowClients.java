package com.oxuniverse.web.edge;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;

/// Gives every connection its [SlowClientGuard].
@Singleton
final class SlowClients implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

  private final EdgeRules rules;

  SlowClients(EdgeRules rules) {
    this.rules = rules;
  }

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    var registry = event.getBean();
    registry.register(new Listener(rules.patience()));
    return registry;
  }

  private record Listener(EdgeRules.Patience patience) implements NettyServerCustomizer {

    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
      return role == ChannelRole.CONNECTION ? new Connection(channel, patience) : this;
    }
  }

  private record Connection(Channel channel, EdgeRules.Patience patience)
      implements NettyServerCustomizer {

    @Override
    public void onStreamPipelineBuilt() {
      channel
          .pipeline()
          .addAfter(
              ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC,
              "slow-client-guard",
              new SlowClientGuard(patience));
    }
  }
}
