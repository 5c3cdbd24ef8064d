package com.oxuniverse.queue;

import com.oxuniverse.application.events.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What is done with the messages of a queue.
///
/// @param topic the only one that belongs there
/// @param atOnce how many messages may be done together
/// @param work may be given the same message twice, and says by throwing that it was not done
record MessageHandler<T>(Topic topic, int atOnce, Parser<T> parser, Consumer<List<T>> work) {

  interface Parser<T> {
    T parse(Envelope envelope) throws Unreadable;
  }

  /// @param group events of one group are done in order
  record Content<T>(String group, T told) {}

  /// What a message tells, at least one thing.
  List<Content<T>> parse(String body) throws Unreadable {
    var contents = new ArrayList<Content<T>>();
    for (Envelope envelope : Envelopes.read(body)) {
      if (envelope.topic() != topic) {
        throw new Unreadable(
            Unreadable.Reason.FOREIGN, envelope.topic().text() + " does not belong here");
      }
      contents.add(new Content<>(envelope.group(), parser.parse(envelope)));
    }
    return contents;
  }
}
