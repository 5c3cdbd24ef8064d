package com.oxuniverse.application.fakes;

import com.oxuniverse.application.fakes.FakeStore.ConsumedKey;
import com.oxuniverse.application.port.out.ConsumedMessages;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

public record FakeConsumedMessages(FakeStore store) implements ConsumedMessages {

  @Override
  public Set<String> firstTime(String consumer, Collection<String> messages) {
    store.journal.requireOpen();
    var news = new HashSet<String>();
    for (String message : messages) {
      var key = new ConsumedKey(consumer, message);
      if (store.consumed.find(key).isEmpty()) {
        store.consumed.put(key, Instant.MAX);
        news.add(message);
      }
    }
    return news;
  }
}
